"""Every message of the engine has its words, and none has English among its facts."""

from __future__ import annotations

import ast
import errno
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from engine.config import METHODS
from engine.events import ImageFailed, Warned, to_json
from engine.messages import ENGLISH, SYSTEM, Message, Reason, SinopiaError, Teller, heading, reason_of
from engine.reasons import REASONS
from engine.run import history
from engine.sentences import DIAGNOSES, FINDINGS, OTHER_HEADINGS, SENTENCES, TERMINAL

ENGINE = Path(__file__).parents[2] / "engine"
WHOLE = {**SENTENCES, **DIAGNOSES, **{code: parts[1:] for code, parts in FINDINGS.items()}}
MAKERS = {"SinopiaError": WHOLE, "Warned": WHOLE, "_held": WHOLE, "_tell": WHOLE, "Message": REASONS,
          "Reason": REASONS, "_damaged": REASONS}  # fmt: skip


def texts(entry) -> Iterator[str]:
    """All texts of an entry of a table: parts and variants."""
    if isinstance(entry, str):
        yield entry
    else:
        for part in entry:
            yield from texts(part)


def needed(code: str, table) -> set[str]:
    """The facts without which no variant can be told."""
    parts = DIAGNOSES.get(code) or FINDINGS.get(code, ())[1:] or (table[code],)
    last = [part if isinstance(part, str) else part[-1] for part in parts]
    return set().union(*(ENGLISH.blanks(text) for text in last))


@dataclass
class Made:
    """A place where the engine makes a message. `keys` may be its facts; `values` are what is given for them."""

    where: str
    maker: str
    codes: list[str]
    keys: set[str]
    values: list[ast.expr]


def strings(node: ast.AST) -> list[str]:
    return [x.value for x in ast.walk(node) if isinstance(x, ast.Constant) and isinstance(x.value, str)]


def given(call: ast.Call, function: ast.AST) -> tuple[set[str], list[ast.expr]]:
    """The names and values of a call's facts. What is passed on by name is looked up in its function."""
    keys = {word.arg for word in call.keywords if word.arg}
    values = [word.value for word in call.keywords] + call.args[1:]
    if any(word.arg is None for word in call.keywords) or any(not isinstance(x, ast.Dict) for x in call.args[1:]):
        keys |= {key for x in ast.walk(function) if isinstance(x, ast.Dict) for key in strings(x)}
        keys |= {key for x in ast.walk(function) if isinstance(x, ast.Subscript) for key in strings(x)}
    for x in call.args[1:]:
        keys |= set(strings(x)) if isinstance(x, ast.Dict) else set()
    names = {x.id for value in values for x in ast.walk(value) if isinstance(x, ast.Name)}
    values += [x.value for x in ast.walk(function) if isinstance(x, ast.Assign | ast.AnnAssign) and x.value is not None
               for target in (x.targets if isinstance(x, ast.Assign) else [x.target])
               if isinstance(target, ast.Name) and target.id in names]  # fmt: skip
    return keys, values


def made() -> Iterator[Made]:
    for path in sorted(ENGINE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        functions = [x for x in ast.walk(tree) if isinstance(x, ast.FunctionDef)]
        for call in (x for x in ast.walk(tree) if isinstance(x, ast.Call) and x.args):
            maker = getattr(call.func, "id", getattr(call.func, "attr", ""))
            if maker not in MAKERS:
                continue
            around = [f for f in functions if f.lineno <= call.lineno <= (f.end_lineno or 0)]
            keys, values = given(call, around[-1] if around else tree)
            first = call.args[0]
            chosen = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
            codes = [x.value for x in chosen if isinstance(x, ast.Constant)]
            yield Made(f"{path.relative_to(ENGINE.parent)}:{call.lineno}", maker, codes, keys, values)


MADE = list(made())


def test_messages_are_found():
    assert len(MADE) > 150


@pytest.mark.parametrize("at", MADE, ids=lambda at: at.where)
def test_every_code_has_its_words_and_gets_its_facts(at):
    for code in at.codes:
        assert code in MAKERS[at.maker], "no words"
        if at.maker != "_held":  # gives on what its callers measured; test_diagnosis tells them
            assert needed(code, MAKERS[at.maker]) <= at.keys | ({"text"} if code == "said" else set()), code


@pytest.mark.parametrize("at", MADE, ids=lambda at: at.where)
def test_no_fact_is_english(at):
    """A text within a fact has no blank: it is a name, not words. Names of dicts and format specs are none either."""
    assert not [text for value in at.values for text in strings(value) if " " in text.strip()]


def test_every_code_is_used():
    tables = {"sentences.py", "reasons.py"}
    app = ENGINE.parent / "app"  # whose drawings have some of their own
    sources = [p for p in (*ENGINE.rglob("*.py"), *app.rglob("*.py")) if p.name not in tables]
    said = {text for path in sources for text in strings(ast.parse(path.read_text("utf-8")))}
    assert not {*WHOLE, *REASONS} - said
    assert TERMINAL.keys() <= WHOLE.keys() and OTHER_HEADINGS.keys() <= SENTENCES.keys()
    assert not WHOLE.keys() & REASONS.keys(), "a code means one thing"
    assert set(SYSTEM.values()) <= REASONS.keys()


def test_variants_begin_with_the_one_that_needs_most():
    parts = [part for table in (DIAGNOSES, FINDINGS) for entry in table.values() for part in entry]
    for text in (*SENTENCES.values(), *REASONS.values(), *TERMINAL.values(), *parts):
        if isinstance(text, tuple):
            needs = [ENGLISH.blanks(variant) for variant in text]
            assert all(more > less for more, less in pairwise(needs))


def test_the_window_is_told_of_no_flag_and_no_command():
    everywhere = [text for table in (WHOLE, REASONS) for entry in table.values() for text in texts(entry)]
    assert not [text for text in everywhere if "--" in text or "`" in text]
    assert all("--" in text or "`" in text for entry in TERMINAL.values() for text in texts(entry))


def test_no_sentence_names_a_method():
    names = "|".join({*METHODS, *(spec.title for spec in METHODS.values())})
    for table in (WHOLE, REASONS, TERMINAL):
        for text in (text for entry in table.values() for text in texts(entry)):
            own = text.replace("pytorch-CycleGAN-and-pix2pix", "")  # a program of others
            assert not re.search(rf"\b({names})\b", own, re.IGNORECASE), text


def test_sentences_are_sentences_and_reasons_are_clauses():
    assert all(text[-1] in ".?" for entry in (*WHOLE.values(), *TERMINAL.values()) for text in texts(entry))
    assert not [text for entry in REASONS.values() for text in texts(entry) if text.endswith(".")]


# -- from a message to words -------------------------------------------------------------------------------------------


def test_a_reason_stands_within_its_sentence():
    inner = SinopiaError("setting_invalid", key="size", value=7, wanted=Message("multiple", {"multiple": 32}))
    error = SinopiaError("run_damaged", path=Path("run.json"), reason=reason_of(inner))
    assert str(error) == (
        "run.json cannot be read as a run: size cannot be 7: it wants a multiple of 32. "
        "Start a new run in another folder."
    )
    assert error.code == "run_damaged" and error.facts["reason"].code == "setting_invalid"


def test_the_variant_is_that_of_the_facts():
    assert "Did you mean “Cats”?" in str(SinopiaError("model_missing", name="Cat", near="Cats"))
    assert str(SinopiaError("model_missing", name="Cat")).endswith("in the library.")
    assert str(Message("whole_number", {"low": 1, "high": 9})) == "a whole number from 1 to 9"
    with pytest.raises(KeyError):
        str(Message("setting_is", {"key": "size"}))
    with pytest.raises(KeyError):
        str(Message("never_heard_of"))


def test_lists_and_numbers():
    was = [Message("setting_was", {"key": key, "then": 0.5, "now": True}) for key in ("flip", "ema")]
    error = SinopiaError("run_settings_differ", path=Path("r"), differences=tuple(was))
    assert "flip was 0.5, not True; ema was 0.5, not True." in str(error)
    assert "(onnx, onnxruntime)" in str(SinopiaError("extra_missing", missing=("onnx", "onnxruntime")))
    assert ".webp or .gif" in str(Message("suffix_of_animations", {"suffixes": (".webp", ".gif")}))
    assert "step 12,500" in str(Warned("rolled_back", {"step": 12_500, "to": 4})) and "1.25" in str(
        Warned("d_has_won", {"steps": 500, "loss": 0.0, "chance": 1.25})
    )


def test_another_language_has_its_own_words_and_numbers():
    words = {"{key} was {then}, not {now}": "{now} statt {then} bei {key}", ", ": " und "}
    teller = Teller(lambda text: words.get(text, text), lambda value, spec: format(value, spec).replace(".", ","))
    assert teller.tell(Message("setting_was", {"key": "lr", "then": 0.5, "now": (1, 2)})) == "1 und 2 statt 0,5 bei lr"


def test_the_terminal_has_its_own_wording():
    assert "--resume" in str(SinopiaError("run_exists", path=Path("r")))
    assert "--resume" not in Teller().tell(Message("run_exists", {"path": Path("r")}))


def test_findings_have_headings():
    assert heading("one_colour") == "All of one colour" and heading("same_name") == "A name twice"
    assert heading("picture_damaged") == "Cannot be read"
    halves = {"path": "a.png", "half": Message("left_half"), "colour": Message("black")}
    assert Teller().parts("one_colour", halves) == ("a.png is all black in its left half.", "It is used as it is.")


# -- reasons -----------------------------------------------------------------------------------------------------------


def test_what_the_system_says_is_a_message(tmp_path):
    (tmp_path / "file").touch()
    for path, code in (
        (tmp_path / "none", "no_such_file"),
        (tmp_path, "is_a_folder"),
        (tmp_path / "file" / "x", "below_a_file"),
    ):
        with pytest.raises(OSError) as caught:
            path.read_bytes()
        if os.name == "posix":
            assert reason_of(caught.value) == Message(code)
    assert reason_of(OSError(errno.ENOSPC, "No space left on device")).code == "no_space"
    assert reason_of(PermissionError(errno.EACCES, "Permission denied")).code == "no_permission"


def test_a_library_keeps_its_own_words():
    said = reason_of(RuntimeError("It went wrong.\nat line 7"))
    assert said == Message("said", {"text": "It went wrong"}) and str(said) == "It went wrong"
    assert str(reason_of(OSError("cannot identify image file"))) == "cannot identify image file"
    assert str(reason_of(OSError(errno.EPIPE, "Broken pipe", "/a/b"))) == "Broken pipe"
    assert str(reason_of(KeyError())) == "KeyError"


def test_what_the_engine_raises_inside_is_passed_on():
    reason = Reason("part_shape", name="conv", shape=(3, 4), wanted=(3, 8))
    assert isinstance(reason, ValueError) and reason_of(reason) is reason.message
    assert str(reason) == "conv has the shape (3, 4) where (3, 8) is wanted"
    error = SinopiaError("disk_full", path=Path("x"))
    assert reason_of(error) is error.message


# -- as JSON -----------------------------------------------------------------------------------------------------------


def test_events_keep_their_json():
    reason = Message("said", {"text": "broken"})
    message = Message("picture_damaged", {"path": Path("a/b"), "reason": reason})
    row = {
        "code": "picture_damaged",
        "facts": {"path": str(Path("a/b")), "reason": {"code": "said", "facts": {"text": "broken"}}},
    }
    assert to_json(Warned(message.code, dict(message.facts))) == {"event": "warned", **row}
    failed = ImageFailed(Path("x"), message, 1, 2)
    assert to_json(failed) == {"event": "imagefailed", "source": "x", **row, "index": 1, "total": 2}
    assert failed.code == message.code and failed.facts == message.facts


def test_the_history_gives_messages_back(tmp_path):
    change = Message("setting_instead", {"key": "size", "value": 64, "before": 128})
    warned = Warned("stepped_down", {"settings": (change,)})
    history.cut(tmp_path, 0)
    history.Writer(tmp_path).add(3, warned)
    older = {"event": "warned", "code": "stepped_down", "facts": {"settings": "size 64 instead of 128"}, "step": 4}
    newer = {"event": "warned", "code": "aliens", "facts": {}, "step": 5}
    with (tmp_path / history.NAME).open("a") as file:
        file.writelines(json.dumps(row) + "\n" for row in (older, newer))
    told = history.read(tmp_path).told
    assert [told.step for told in told] == [3, 4] and told[0].warned == warned
    assert str(told[0].warned) == str(told[1].warned)
