"""A folder of pictures to learn from: what it is, how it is to be taken, and what a training on it costs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.jobs import LiveLane
from app.sessions.checking import Checking
from app.sessions.rehearsal import Rehearsal
from engine import library
from engine.config import METHODS, Data, TrainConfig, TrainRequest, usual_method
from engine.events import Survey
from engine.kinds import DERIVATIONS
from engine.messages import SinopiaError

USUAL = next(iter(DERIVATIONS))  # what is made of photos until a person chooses


class FolderWork(NamedTuple):
    """What the session has done on its lane; app.work has these functions."""

    survey: Callable[..., Survey]  # (root, method, direction, derive=, exclude=, held_out=)
    derivations: Callable[[Path], list[dict[str, Any]]]  # some photos as each derivation makes them, the photo as ""


class FolderSession(QObject):
    """The next training, before it begins. `lane` looks at folders and may serve others, too."""

    chosen = Signal()  # root: another folder, or none
    choice_changed = Signal()  # method, direction or derive
    start_changed = Signal()  # begins_with
    survey_changed = Signal()  # surveying, survey or problem
    derivations_changed = Signal()

    def __init__(
        self, lane: LiveLane, rehearsal: Rehearsal, checking: Checking, work: FolderWork, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lane, self._work = lane, work
        self.rehearsal, self.checking = rehearsal, checking
        self.root: Path | None = None
        self.method = usual_method(Data.PAIRS)
        self.direction = "a-to-b"
        self.derive = ""  # what is made of each photo; "" where the folder holds both sides
        self.derivations: list[dict[str, Any]] = []  # of some photos; uint8 RGB
        self.wide = False  # the photos are so wide that they were taken for pairs
        self.survey: Survey | None = None  # of the folder as it was looked at last
        self.problem: Exception | None = None  # why there is none
        self.surveying = False
        self.held_out = TrainConfig.held_out  # pictures that are wanted aside, where the folder has no part for them
        self.nothing_left: Exception | None = None  # what says that all that the survey found is left out
        self.begins_with: library.Entry | None = None  # the model that the training is to begin with
        self.style: Path | None = None  # the picture whose style is to be learnt, where a person chose one
        self.device = "cpu"  # as torch names it
        checking.choice_changed.connect(self._count_again)

    @property
    def derives(self) -> str:
        """What is made of each photo to learn from: what was chosen, or what the method always makes."""
        return self.derive and (METHODS[self.method].derives or self.derive)

    def choose_style(self, style: Path, root: Path) -> None:
        """Looks at a folder of photos with which the style of a picture is to be learnt."""
        self._forget()
        self.root, self.method, self.direction, self.derive = root, usual_method(Data.INPUTS), "a-to-b", ""
        self.style = style
        self.chosen.emit()
        self._look()

    def choose(self, root: Path) -> None:
        """Looks at a folder; two unpaired sets in it choose the method for them, single photos what is made of them."""
        self._forget()
        self.root, self.method, self.direction, self.derive = root, usual_method(Data.PAIRS), "a-to-b", ""
        self.chosen.emit()
        self._look()

    def forget(self) -> None:
        """No folder, and no model to begin with."""
        self._forget()
        self.root = None
        self.rehearsal.forget()
        self.begin_with(None)
        self.chosen.emit()

    def _forget(self) -> None:
        self._lane.cancel("survey")
        self._lane.cancel("derivations")
        self.survey, self.problem, self.surveying, self.wide = None, None, False, False
        self.nothing_left = None
        self.derivations, self.style = [], None
        self.derivations_changed.emit()
        self.checking.forget()

    def set_method(self, method: str) -> None:
        """Takes the same pictures for another method."""
        if method == self.method:
            return
        if METHODS[self.method].one_sided:  # what the folder is to others was never looked at
            self.survey = None
        if METHODS[method].one_sided:
            self.derive, self.direction = "", "a-to-b"
        elif METHODS[method].derives:
            self.derive = self.derive or USUAL
        self.method = method
        self._look()

    def swap(self) -> None:
        """Learns the other way round."""
        self.direction = "b-to-a" if self.direction == "a-to-b" else "a-to-b"
        self._look()

    def set_derive(self, derive: str) -> None:
        """Takes the pictures for photos and makes the given side of them; "" takes them for pairs."""
        if derive != self.derive:
            self.wide = self.wide or (self.survey is not None and self.survey.layout == "side-by-side")
            self.derive, self.direction = derive, "a-to-b"
            self.method = usual_method(Data.PHOTOS if derive else Data.PAIRS)
            self._look()

    def keep_aside(self, held_out: int) -> None:
        """So many pictures are wanted aside."""
        if held_out != self.held_out:
            self.held_out = held_out
            self._count_again()

    def begin_with(self, model: library.Entry | None) -> None:
        """The training begins with the weights of this model, or anew."""
        if model != self.begins_with:
            self.begins_with = model
            self.start_changed.emit()

    def request(self, name: str, settings: dict[str, Any]) -> TrainRequest:
        """A new run of this name on the folder. `settings` are those that differ from the method's defaults.

        Raises SinopiaError "name_invalid".
        """
        assert self.root is not None
        return self._asked(self.root, library.free_run_dir(name), settings)

    def measure(self, settings: dict[str, Any] | None) -> None:
        """Has the rehearsal find out what a training on the folder costs; None: these settings cannot be."""
        if self.root is None or settings is None:
            self.rehearsal.forget()
        else:  # nothing is written: any folder that is not there will do
            self.rehearsal.ask(self._asked(self.root, library.free_run_dir("rehearsal"), settings))

    def _asked(self, root: Path, run: Path, settings: dict[str, Any]) -> TrainRequest:
        if self.begins_with is not None and "direction" in METHODS[self.method].config.__dataclass_fields__:
            settings = {"direction": self.direction} | settings  # else it would be that of the model
        exclude, start = self.checking.exclude, self.begins_with.path if self.begins_with else None
        return TrainRequest(root, run, self.method, settings, exclude=exclude, start=start)

    def _look(self) -> None:
        if self.root is None:
            return
        self.surveying = True
        self._submit(self._failed)
        self.choice_changed.emit()
        self.survey_changed.emit()

    def _count_again(self) -> None:
        """Others are left out, or kept aside: what is known of the folder is still so, but for the numbers."""
        if self.survey is not None and not self.surveying and self.checking.asked:
            self._submit(self._counted_none)

    def _submit(self, failed: Callable[[Exception], None]) -> None:
        self._lane.cancel("survey")  # an answer about another folder may be on its way
        survey = partial(
            self._work.survey,
            self.root,
            self.method,
            self.direction,
            derive=self.derive,
            exclude=self.checking.exclude,
            held_out=self.held_out,
        )
        self._lane.submit("survey", survey, self._seen, failed)

    def _counted_none(self, problem: Exception) -> None:
        """The findings stay in sight, where pictures can be taken back."""
        self.nothing_left = problem
        self.survey_changed.emit()

    def _seen(self, survey: Survey) -> None:
        self.survey, self.problem, self.surveying, self.nothing_left = survey, None, False, None
        photos = self.derive or METHODS[self.method].one_sided
        self.checking.ask(survey.root, USUAL if photos else "")  # the same pictures whatever is made of them
        if self.derive and not self.derivations:
            made = partial(self._work.derivations, survey.root)
            self._lane.submit("derivations", made, self._derived, lambda _: None)
        self.survey_changed.emit()

    def _derived(self, derivations: list[dict[str, Any]]) -> None:
        self.derivations = derivations
        self.derivations_changed.emit()

    def _failed(self, problem: Exception) -> None:
        first_look = self.survey is None and self.method == usual_method(Data.PAIRS) and not self.derive
        code = problem.code if first_look and isinstance(problem, SinopiaError) else ""
        if code == "folder_unpaired":
            self.set_method(usual_method(Data.TWO_SETS))
        elif code == "folder_single_pictures":
            self.set_derive(USUAL)
        else:
            self.survey, self.problem, self.surveying = None, problem, False
            self.survey_changed.emit()
