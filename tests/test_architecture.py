"""The import rules of ARCHITECTURE.md, read from the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(p.relative_to(ROOT) for folder in ("engine", "app") for p in (ROOT / folder).rglob("*.py"))
LIGHT = (
    "engine.card",
    "engine.config",
    "engine.events",
    "engine.files",
    "engine.kinds",
    "engine.library",
    "engine.locks",
    "engine.messages",
    "engine.presets",
    "engine.reasons",
    "engine.run.file",
    "engine.run.history",
    "engine.run.repeat",
    "engine.sentences",
    "engine.styles",
)
"""What the window may import of the engine; packages with all that is in them."""
HEAVY = ("torch", "torchvision", "numpy", "skimage", "safetensors", "PIL", "pyqtgraph")
ESSENTIALS = {"QtCore", "QtGui", "QtNetwork", "QtWidgets", "QtSvg", "QtTest"}


@cache
def imports(file: Path, deep: bool = True) -> tuple[str, ...]:
    """The modules a file imports by their full names; `deep` also inside functions. Those for typing do not count."""
    return tuple(_imports(file, deep))


def _imports(file: Path, deep: bool) -> Iterator[str]:
    tree = ast.parse((ROOT / file).read_text("utf-8"))

    def walk(node: ast.AST) -> Iterator[ast.AST]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
                continue
            if not deep and isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            yield child
            yield from walk(child)

    for node in walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: import by full name"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def light(name: str) -> bool:
    """A module of the engine that is light, or one of the packages on the way to it."""
    return within(name, *LIGHT) or any(within(module, name) for module in LIGHT)


def test_there_is_something_to_check():
    assert len(FILES) > 30


@pytest.mark.parametrize("file", FILES, ids=str)
def test_imports_keep_to_the_layout(file):
    name = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
    every, at_start = imports(file), imports(file, deep=False)
    if name.startswith("engine"):
        assert not [x for x in every if within(x, "PySide6", "shiboken6", "app")]
        engines = ("engine.trainer", "engine.predictor", "engine.exchange", "engine.stylizer")
        if within(name, *engines):
            assert not [x for x in every if within(x, *(e for e in engines if not within(name, e)))]
        if name.startswith("engine.methods."):
            assert not [x for x in every if within(x, "engine.methods")]
        if light(name):
            assert not [x for x in every if within(x, *HEAVY)]
            assert not [x for x in every if within(x, "engine") and not light(x)]
        return
    qt = {x.split(".")[1] for x in every if within(x, "PySide6") and "." in x} - {"__version_info__"}
    assert qt <= ESSENTIALS, "only modules of PySide6-Essentials"
    assert not [x for x in at_start if within(x, *HEAVY)], "the window opens before these are there"
    if within(name, "app.work"):
        return
    if name != "app.__main__":  # the terminal program begins there, too
        assert not [x for x in every if within(x, "engine") and not light(x)]
    if name != "app.application":
        assert not [x for x in every if within(x, "app.work")]
    if not within(name, "app.application", "app.crash", "app.jobs", "app.sessions"):
        assert not [x for x in every if within(x, "app.jobs")]
    if name.startswith("app.widgets."):
        assert not [x for x in every if within(x, "app.sessions", "app.pages")]
    if name.startswith("app.sessions."):
        assert not [x for x in every if within(x, "app.widgets", "app.pages", "PySide6.QtWidgets")]
    if name.startswith("app.painting."):
        assert not [x for x in every if within(x, "app.widgets", "app.pages", "app.sessions", "PySide6.QtWidgets")]
    if name.startswith("app.pages."):
        package = ".".join(name.split(".")[:3])
        assert not [x for x in every if within(x, "app.pages") and not within(x, package)], "a page knows no other"
        if name != f"{package}.page" and not name.endswith("actions"):
            assert not [x for x in every if within(x, "app.sessions")], "the parts of a page are told what to show"


PARTS_OF_PAGES = [f for f in FILES if f.parts[:2] == ("app", "pages")]


def sessions_in(tree: ast.AST) -> set[str]:
    """How a file of a page calls its sessions: parameters of such a type, what keeps them, and what comes of them."""
    types = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and within(node.module or "", "app.sessions", "app.painting.document")
        for alias in node.names
    }
    known = {
        arg.arg
        for node in ast.walk(tree)
        if isinstance(node, ast.arg) and (arg := node).annotation is not None and ast.unparse(arg.annotation) in types
    }
    pairs = [
        pair
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        for pair in (
            zip(target.elts, node.value.elts, strict=False)
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
            else [(target, node.value)]
        )
    ]
    while more := {ast.unparse(to) for to, of in pairs if is_one_of(known, of)} - known:
        known |= more
    return known


def is_one_of(known: set[str], node: ast.AST) -> bool:
    """One of these, or a part of one: `session.replay`."""
    return ast.unparse(node) in known or (isinstance(node, ast.Attribute) and is_one_of(known, node.value))


@pytest.mark.parametrize("file", PARTS_OF_PAGES, ids=str)
def test_a_page_answers_sessions_by_methods_alone(file):
    """Qt lets go of a method when its page is deleted; a function would keep the page, which would answer for ever."""
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    known = sessions_in(tree)
    for node in ast.walk(tree):
        call = isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "connect"
        if call and isinstance(node.func.value, ast.Attribute) and is_one_of(known, node.func.value.value):
            answer = node.args[0]
            assert isinstance(answer, ast.Attribute), f"{file}:{node.lineno}: {ast.unparse(node)}"


def test_the_rule_sees_sessions_by_all_their_names():
    tree = ast.parse("""
from app.sessions.run import RunSession
class Page:
    def __init__(self, run: RunSession, other: int):
        self._run, self._other = run, other
    def show(self):
        session, more = self._run, self._other
""")
    known = sessions_in(tree)
    assert known == {"run", "self._run", "session"}
    for text in ("self._run.replay", "session", "run.replay.more"):
        assert is_one_of(known, ast.parse(text, mode="eval").body)
    assert not is_one_of(known, ast.parse("self._other.run", mode="eval").body)


WIDGETS = [f for f in FILES if f.parts[:2] == ("app", "widgets") and f.stem != "__init__"]


@pytest.mark.parametrize("file", WIDGETS, ids=str)
def test_a_widget_of_one_page_lives_with_it(file):
    widget, users = ".".join(file.with_suffix("").parts), set()
    for other in FILES:
        if any(within(x, widget) for x in imports(other)):
            users.add(other.parts[:3] if other.parts[:2] == ("app", "pages") else other.parts[:2])
    users.discard(("app", "widgets"))  # what only another widget uses is a part of it
    assert len(users) > 1 or users & {("app", "window.py"), ("app", "application.py")}


def test_files_stay_short():
    most = {"app": 450, "engine": 500}  # engine/config.py has still 481
    assert not [f for f in FILES if len((ROOT / f).read_text("utf-8").splitlines()) > most[f.parts[0]]]
