"""The English sentence of everything that can be told to a person, by its code. Keys are stable: scripts match on them.

A sentence says what was wrong, in which file, and what to do. Its blanks are the facts of its message; of several
variants the first counts whose facts are all there. It is translated whole: nothing is put together of parts but
reasons, which are clauses of their own (see reasons). Standard library only.
"""

from __future__ import annotations

from typing import TypeAlias

Text: TypeAlias = str | tuple[str, ...]  # variants, the one that needs the most facts first

# Of a training, see run.diagnosis: what is wrong, what shows it, what to change.
DIAGNOSES: dict[str, tuple[Text, ...]] = {
    "d_has_won": (
        "The discriminator has won.",
        "For {steps} steps its loss was next to nothing, now {loss:.4f} (guessing costs {chance:.2f}): the generator "
        "learns little from it.",
        "Halve the discriminator's learning rate.",
    ),
    "d_has_collapsed": (
        "The discriminator tells nothing apart.",
        "For {steps} steps it did no better than guessing: its loss is {loss:.3f}, guessing costs {chance:.2f}.",
        "Double the discriminator's learning rate.",
    ),
    "mode_collapse": (
        "Different inputs give the same picture.",
        "At step {step:,} the samples differ by {made:.3f}, where {usual:.3f} is usual.",
        "Lower the adversarial weight, or begin with another seed.",
    ),
    "all_alike": (
        "All pictures come out alike.",
        "At step {step:,} pictures from other noise differ by {made:.3f}, where {usual:.3f} is usual.",
        "Halve the discriminator's learning rate, or begin with another seed.",
    ),
    "colour_inversion": (
        "Light and dark are swapped.",
        "At step {step:,} the brightness of the samples runs against what it should be (its correlation is "
        "{correlation:.2f}).",
        "Begin again with another seed.",
    ),
    "checkerboard": (
        "The samples show a grid of {pixels} pixels.",
        "At step {step:,} it is {peak:.0f} times as strong as what is around it (usual: {normal:.0f}).",
        "If it does not fade, choose another generator.",
    ),
    "overfitting": (
        "It learns its pictures by heart.",
        "Their error is {known:.3f}, that of the pictures kept aside {aside:.3f} and rising (best: {best:.3f} at step "
        "{step:,}).",
        "Use more pictures, or DiffAugment.",
    ),
    "no_better": (
        "It gets no better.",
        "The pictures kept aside have come out no better for {epochs:.0f} epochs (best: an error of {best:.4f} at step "
        "{step:,}).",
        "Stop here: the best model is kept beside the last.",
    ),
    "rolled_back": (
        "The losses were no longer numbers at step {step:,}.",
        "It goes on from step {to:,} with half the learning rates.",
        "If that happens again it stops: begin again with a smaller learning rate then.",
    ),
}

# Of a folder of training pictures, see data.checkup: the kind, what is found in which file, what is done.
FINDINGS: dict[str, tuple[str, Text, Text]] = {
    "few_pictures": (
        "Too few pictures",
        "There are only {count} pictures to learn from.",
        "Expect it to learn them by heart.",
    ),
    "foreign_pictures": (
        "Kinds that cannot be read",
        "{folder} also holds {count} pictures of kinds that cannot be read here ({kinds}).",
        "They are left out: save them as JPEG or PNG to use them.",
    ),
    "folder_not_read": (
        "Folders that cannot be read",
        "{folder} cannot be read: {reason}.",
        "What is in it is left out.",
    ),
    "pictures_left_out": (
        "Pictures beside those that are used",
        "{folder} holds {count} pictures besides.",
        "They are left out: those in {used} are used.",
    ),
    "labels_shown": (
        "Maps of labels",
        "The pictures in {folder} hold labels, as small numbers.",
        "Each label is shown in a colour of its own.",
    ),
    "numbers_shown": (
        "More than 256 levels",
        "The pictures in {folder} hold other numbers than 0 to 255.",
        "{low:.6g} becomes black and {high:.6g} white; what lies outside is cut off.",
    ),
    "without_instances": (
        "Without a map of instances",
        "{path} has no map of instances of its name, as others have.",
        "Its edges are those of its labels.",
    ),
    "values_cut_off": (
        "Values cut off",
        "{percent}% of {path} lies outside {low:.6g} to {high:.6g}.",
        "It is cut off: these are the limits for all pictures of its folder.",
    ),
    "leak": (
        "Kept aside, but also trained on",
        "{path} is kept aside, but {other}, which is learnt from, is the same picture.",
        "Both are used, and the figures will flatter: leave one of them out.",
    ),
    "duplicate": (
        "The same file twice",
        "{path} is a copy of {other}.",
        "Both are used, so it counts twice.",
    ),
    "near_duplicate": (
        "The same picture twice",
        "{path} looks the same as {other}.",
        "Both are used, so it counts twice.",
    ),
    "one_colour": (
        "All of one colour",
        ("{path} is all {colour} in {half}.", "{path} is all {colour}."),
        "It is used as it is.",
    ),
    "deep_dark": (
        "All but black",
        "{path} reaches only {peak}, where {high:.6g} is white in its folder.",
        "As it is, it is all but black.",
    ),
    "same_sides": (
        "Both sides the same",
        "What is given and what is wanted are the same picture: {path}.",
        "It is used, and teaches only to leave pictures as they are.",
    ),
    "shapes_differ": (
        "Pairs of two shapes",
        "{path} is {width} x {height} pixels, its partner {other_width} x {other_height}.",
        "Each is squeezed into a square: they will not match.",
    ),
    "sizes_differ": (
        "Pairs of two sizes",
        "{path} is {width} x {height} pixels, its partner {other_width} x {other_height}.",
        "Both are resized to the same.",
    ),
    "odd_width": (
        "Pairs of an odd width",
        "{path} is {width} pixels wide.",
        "Its halves, {left} and {right} pixels wide, are resized to the same.",
    ),
    "tiny": (
        "Very small",
        "{path} has only {width} x {height} pixels to learn from.",
        "They are enlarged, which looks blurred.",
    ),
    "squeezed": (
        "Very long or high",
        "{path} has {width} x {height} pixels to learn from.",
        "They are squeezed into a square.",
    ),
    "print_colours": ("Colours for print", "{path} holds {mode} colours.", "They are converted to RGB."),
    "transparent": ("Transparent", "{percent}% of {path} is transparent.", "It is put on white."),
    "palette": ("A palette of colours", "{path} holds at most 256 colours.", "It is used as it is."),
    "deep": ("More than 8 bits", "{path} has more than 8 bits for each gray.", "It is scaled to 8 bits."),
    "animated": ("More than one picture", "{path} holds several pictures.", "The first is used."),
    "exclude_unknown": (
        "Not there to be left out",
        "{name} was to be left out, but no picture that could be used here has that name.",
        "Names are written as the check of the folder does.",
    ),
}

# The same of files that are left out; all that is not here cannot be read.
UNREADABLE = "Cannot be read"
OTHER_HEADINGS = {
    "not_a_pair": "Not a pair",
    "without_partner": "Without a partner",
    "same_name": "A name twice",
    "picture_too_large": "Too large",
    "instances_size": "Instances of another size",
    "label_outside": "A label beyond the last",
    "label_unknown": "A colour that is no label",
}

SENTENCES: dict[str, Text] = {
    # settings and requests
    "setting_unknown": (
        "There is no setting “{key}” for {method}. Did you mean “{near}”?",
        "There is no setting “{key}” for {method}.",
    ),
    "setting_invalid": "{key} cannot be {value}: it wants {wanted}.",
    "preset_unknown": "There is no preset “{name}”. Known presets: {known}; the .json file of another will do, too.",
    "preset_damaged": "The preset {path} cannot be read: {reason}.",
    "preset_method": "The preset “{name}” is for {method}. Choose that method, or another preset.",
    "method_unknown": "There is no method “{method}”. Known methods: {known}.",
    "vgg_missing": "VGG-19 does not come with Sinopia: it takes the file {name}. Load it once from {source} and put it "
    "into {path}.",
    "vgg_damaged": "{path} is not the file of VGG-19: {reason}. Load it again from {source}.",
    "device_missing": "This computer offers no {device} to torch. Start Sinopia anew to compute on what there is.",
    "gpu_not_in_build": "There is a GPU, {gpu}, but this Sinopia is built for “{build}”. Where you got it, there is "
    "one for CUDA, too, which computes on such a GPU.",
    "gpu_broken": "There is an NVIDIA GPU, but its driver does not answer, so the processor computes. A newer driver, "
    "or starting the computer anew, may mend that.",
    "batch_not_shared": "A batch of {batch_size} cannot be shared by {count} processes. "
    "Use a batch size that is a multiple of {count}.",
    "out_of_memory": (
        "The {device} ran out of memory. Use a smaller size, width or batch size, or compute on the CPU.",
        "This computer ran out of memory. Use a smaller size, width or batch size.",
    ),
    # pictures
    "picture_missing": "{path} does not exist.",
    "picture_forbidden": "{path} cannot be read: {reason}.",
    "picture_folder": "{path} is a folder, and here one picture is wanted. Choose one that lies in it.",
    "picture_unreadable": "{path} is not a picture of a kind that can be read here. Save it as JPEG or PNG.",
    "picture_heic": "{path} is a HEIC picture, which needs a package that is not installed. "
    "Install Sinopia with its extra “heic”, or save the picture as JPEG.",
    "picture_bands": "{path} has {count} values for each pixel, and pictures have 1, 3 or 4. "
    "Save the three that are to be seen as a picture of their own.",
    "picture_damaged": "{path} is damaged or cut short: {reason}. Copy it again from where it came.",
    "picture_too_large": "{path} has {megapixels:.0f} megapixels; the limit is {limit:.0f}. Make it smaller first.",
    "picture_needs_memory": "A picture of {width} x {height} pixels needs about {needed:.1f} GB of memory with this "
    "model; {free:.1f} GB are free. Make it smaller first.",
    "picture_name": "{path} has a name that is not valid text on this system. Rename the file.",
    "drawing_damaged": "The drawing {path} cannot be opened: {reason}. Save it again as OpenRaster (.ora) where it was "
    "made.",
    "drawing_has_no_steps": "Nothing was drawn yet that a time lapse could show. Draw first, then save it.",
    "drawing_open": (
        "This drawing is open in another window of Sinopia, since {since} (process {process} on {host}). Here you draw "
        "on a copy; the other one stays as it is.",
        "This drawing is open in another window of Sinopia. Here you draw on a copy; the other one stays as it is.",
    ),
    "not_a_pair": "{path} is {width} x {height} pixels, not two pictures side by side as the rest of its folder is.",
    "style_too_small": "{path} has {width} x {height} pixels, too few to show how it is painted. Choose a picture "
    "whose shorter side has at least {least}.",
    "label_outside": "{path} holds the label {label}, and the labels are set to go from 0 to {last}. "
    "Set a higher label count, or give these pixels another label.",
    "label_unknown": "{path} holds the colour {colour}, which stands for no label. "
    "Give these pixels the colour of a label, or learn from the pictures as they are.",
    "instances_size": "{path} is {width} x {height} pixels, its map of labels {other_width} x {other_height}. "
    "Save both at the same size; the pair is left out.",
    # folders of training pictures
    "folder_missing": "The folder {path} does not exist.",
    "folder_unreadable": "The folder {path} cannot be read: {reason}.",
    "folder_empty": "The folder {path} is empty. Put pictures into it, or choose another folder.",
    "folder_no_pictures": "The folder {path} holds no picture, only {count} other files ({kinds}). "
    "Pictures are PNG, JPEG, WebP, BMP, TIFF, GIF or AVIF.",
    "folder_single_pictures": "The pictures in {path} are single ones ({width} x {height}), but there must be two "
    "sides to learn from. Have one made from each photo, or use pairs side by side, folders A and B (pairs of equal "
    "names), or trainA and trainB (no pairs needed).",
    "folder_unpaired": (
        "{method} learns from pairs, but {path} holds two unpaired sets: a task for {others}.",
        "{method} learns from pairs, but {path} holds two unpaired sets.",
    ),
    "folder_two_sets": "The folder {path} holds two sets, {first} and {second}. Choose one of these two folders.",
    "wide_pictures": "The pictures in {path} are wide, as {width} x {height}: each is squeezed into a square."
    " If they are pairs, choose a method that learns from pairs.",
    "folder_one_side": "The folder {path} has pictures on one side only: {missing} is missing or empty.",
    "nothing_left": "Nothing is left to learn from in {path}: every picture of a side is left out.",
    "no_usable_picture": "None of the {count} pictures in {path} can be used. The first: {reason}.",
    "same_name": "{path} has the same name as {other}; it is left out.",
    "without_partner": "{path} has no picture of the same name on the other side; it is left out.",
    "no_pairs_to_evaluate": "{path} holds no pairs of input and result to compare with.",
    # models and checkpoints
    "model_missing": (
        "There is no model “{name}”, neither a file nor a name in the library. Did you mean “{near}”?",
        "There is no model “{name}”, neither a file nor a name in the library.",
    ),
    "model_not_a_model": "{path} is not a Sinopia model: {reason}. A model is a .safetensors file made by Sinopia.",
    "model_damaged": "The model {path} is damaged: {reason}. Use another copy of it.",
    "model_newer": "The model {path} was made by a newer version of Sinopia (format {version}). Update Sinopia.",
    "model_from_noise": "This model makes pictures from noise: it takes none. Choose another model.",
    "model_without_pairs": "This model makes pictures from noise: there is no target for any of them. Compare sets of "
    "pictures instead.",
    "too_few_to_compare": "A distance between sets needs two pictures of each: {made} were made, and {path} holds "
    "{there}.",
    "model_from_pictures": "This model makes pictures from pictures, not from noise. Choose another model.",
    "model_hangs": "“{name}” did not answer, and is left alone. Choose another model.",
    "model_doubted": "Sinopia ended while “{name}” was at work, so it is not loaded by itself. Choose another model, "
    "or load it all the same.",
    "seed_unused": "This model makes one picture of each, whatever the seed. Leave the seed out, or choose a model "
    "that learnt variations.",
    "look_unused": "With this model the areas of no colour have a look of their own. Choose one that learnt variations "
    "from flat colours.",
    "look_unknown": "This model knows no areas of the colour {colour}. It knows {known}.",
    "model_builtin": "“{name}” is built in and cannot be changed or removed.",
    "model_learns": "“{name}” still learns, and every save writes its card anew. Edit it when the training is done.",
    "range_fixed": "The range of values can be changed only of an ONNX model that takes numbers with a fraction.",
    "model_exists": "There is already a model named “{name}”. Choose another name.",
    "name_invalid": "“{name}” cannot be a name: {reason}.",
    # models of other programs, and for them
    "foreign_unknown": "{path} is not a model that can be opened here: {reason}. These can: .safetensors, "
    "generators that torch saved (.pth, .pt, .ckpt), .pict and .onnx.",
    "foreign_other": "{path} is {what}. Choose a generator that makes pictures of pictures, such as latest_net_G.pth.",
    "foreign_refused": "{path} cannot be opened: {reason}.",
    "foreign_damaged": "{path} is damaged: {reason}. Use another copy of it.",
    "foreign_unsafe": "{path} was not opened: besides weights it asks for “{name}”, which could run anything here. "
    "Only plain state dicts are opened; whoever made the file can save one.",
    "export_unfit": "This model cannot be written as {format}: {reason}.",
    "export_differs": "{path} was not written: ONNX Runtime gave pictures that differ by {difference:.2g} from ours.",
    "graph_failed": "ONNX Runtime cannot compute this model: {reason}.",
    "extra_missing": "ONNX files need packages that are not installed ({missing}). "
    "Install Sinopia with its extra “onnx”.",
    "checkpoint_newer": "The checkpoint {path} was written by a newer version of Sinopia (format {version}). Update "
    "Sinopia.",
    "checkpoint_damaged": "The checkpoint {path} cannot be read: {reason}. "
    "The model beside it is unharmed; to train on, start a new run.",
    # runs
    "run_exists": "{path} already holds a run. Resume it, or choose another name.",
    "run_missing": "{path} holds no run to go on with. Choose another folder, or start a new run.",
    "run_settings_differ": "The run in {path} was started with other settings: {differences:;}. "
    "Leave them out to resume it, or start a new run.",
    "run_unfinished": "The run in {path} is not at its end yet: resume it first, and let it go on for more steps then.",
    "branch_differs": "A branch of {path} keeps the networks of that run: {settings} cannot be others.",
    "start_unfit": "A training cannot begin with {path}: {reason}.",
    "start_differs": "To begin with {path}, leave these as they are there: {differences}.",
    "run_damaged": "{path} cannot be read as a run: {reason}. Start a new run in another folder.",
    "run_newer": "{path} was written by a newer version of Sinopia (format {version}). Update Sinopia.",
    "run_busy": (
        "The run in {path} is being trained at this moment, since {since} by process {process} on {host}. Stop it "
        "first.",
        "The run in {path} is being trained at this moment. Stop it first.",
    ),
    "run_gone": "The run's folder {path} was moved or removed while it trained. It is kept as it was at step {step:,}: "
    "resume it where it is now, or put it back first.",
    "run_folder_taken": "{path} holds files that are not of a run. Choose an empty folder, or a new one, for the run.",
    "timelapse_short": "An animation needs samples of two steps at least, and the run in {path} has {count}. "
    "Let it train a little longer.",
    "diverged": "The losses are no longer numbers (step {step:,}). The last good checkpoint is kept; "
    "use a smaller learning rate.",
    # writing
    "cannot_write": "{path} cannot be written: {reason}. Choose another place.",
    "disk_full": (
        "There is no room left to write {path}: it takes {needed:,.0f} MB, and {free:,.0f} MB are free. Free some "
        "space; what was there before is unharmed.",
        "There is no room left to write {path}. Free some space; what was there before is unharmed.",
    ),
    "library_busy": (
        "{path} is being changed at this moment, since {since} by process {process} on {host}. Try again when that is "
        "done.",
        "{path} is being changed by another program at this moment. Try again when that is done.",
    ),
    "output_is_input": "The results would replace the pictures in {path}. Choose another output folder.",
    "output_not_folder": "{path} is a file, but several pictures need a folder to go into.",
    "pattern_wrong": "Results cannot be named “{pattern}”: {reason}.",
    "nothing_to_convert": "There is no picture to convert in {path}.",
    "no_trash": "{path} could not be moved to the trash: {reason}.",
    # warnings that come as events
    "starts_from_zero": "The run has no checkpoint yet: it starts at step 0.",
    "data_changed": "The pictures in {path} are not the ones this run began with ({before} then, {now} now).",
    "not_written": "{reason}. The training goes on and tries again; what is kept so far is its state at step {step:,}.",
    "history_damaged": "{path} held {count} lines that are no rows of a history. They were left out.",
    "stepped_down": "The memory was not enough, so it goes on with {settings}.",
    "nothing_held_out": "There are too few pictures to keep some aside: the samples show pictures it trains on.",
}

# What the terminal says instead, where its flags and commands are the way out.
TERMINAL: dict[str, Text] = {
    "model_without_pairs": "This model makes pictures from noise: there is no target for any of them. Use "
    "`sinopia evaluate MODEL --reference PICTURES`.",
    "setting_unknown": (
        "There is no setting “{key}” for {method}. Did you mean “{near}”? `sinopia train --help` lists them all.",
        "There is no setting “{key}” for {method}. `sinopia train --help` lists them all.",
    ),
    "preset_method": "The preset “{name}” is for {method}. Leave --method out, or name no preset.",
    "device_missing": "This computer offers no {device} to torch. Use --device auto or --device cpu.",
    "folder_single_pictures": "The pictures in {path} are single ones ({width} x {height}), but there must be two "
    "sides to learn from. Have one made from each photo with --derive edges, or use pairs side by side, folders A and "
    "B (pairs of equal names), or trainA and trainB (no pairs needed).",
    "model_from_noise": "This model makes pictures from noise: it takes none. Use `sinopia generate`.",
    "model_from_pictures": "This model makes pictures from pictures, not from noise. Use `sinopia convert`.",
    "run_exists": "{path} already holds a run. Add --resume to go on with it, or choose another --run folder.",
    "exclude_unknown": "{name} was to be left out, but no picture that could be used here has that name. "
    "Names are written as `sinopia check` does.",
}

# Of the report on a model, see predictor.sheet.
REPORT: dict[str, Text] = {
    "title": "Report on {name}",
    "about": "{count:,} pictures of {path}, which the model has not learnt from if they were kept aside.",
    "scores": "Figures",
    "pictures": "Pictures",
    "shown": "{count:,} of {total:,} pairs: what the model was given, what it made, and what it should have made.",
    "given": "Given",
    "made": "Made",
    "target": "Wanted",
    "pair": "{name} · error {l1:.3f} · {psnr:.1f} dB",
    "model": "Model",
    "settings": "Settings",
}
REPORT_SCORES: dict[str, tuple[str, str]] = {
    "l1": ("Error (L1)", "Mean difference of the values, 0 to 1. 0 is best."),
    "psnr": ("PSNR", "The same in decibels. More is better; 100 is the most."),
    "ssim": ("SSIM", "How alike the structures are, -1 to 1. 1 is best."),
    "perceptual": ("Looks", "How different the pictures look to a trained network. 0 is best."),
    "swd": ("Textures (SWD)", "How different the textures of all pictures are, taken together. 0 is best."),
    "kd": ("Kind (KD)", "How different all pictures are as a set to a trained network. 0 is best."),
}
