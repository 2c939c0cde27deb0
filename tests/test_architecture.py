"""The import rules of ARCHITECTURE.md, read from the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(p.relative_to(ROOT) for folder in ("engine", "app") for p in (ROOT / folder).rglob("*.py"))
LIGHT = {"engine", "engine.card", "engine.config", "engine.events", "engine.library",
         "engine.messages", "engine.presets", "engine.reasons", "engine.sentences"}  # fmt: skip
HEAVY = ("torch", "torchvision", "numpy", "skimage", "safetensors", "PIL", "pyqtgraph")
ESSENTIALS = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtTest"}


def imports(file: Path, deep: bool = True) -> Iterator[str]:
    """The modules a file imports by their full names; `deep` also inside functions. Those for typing do not count."""
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


def test_there_is_something_to_check():
    assert len(FILES) > 30


@pytest.mark.parametrize("file", FILES, ids=str)
def test_imports_keep_to_the_layout(file):
    name = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
    every, at_start = list(imports(file)), list(imports(file, deep=False))
    if name.startswith("engine"):
        assert not [x for x in every if within(x, "PySide6", "shiboken6", "app")]
        engines = ("engine.trainer", "engine.predictor", "engine.exchange")
        if within(name, *engines):
            assert not [x for x in every if within(x, *(e for e in engines if not within(name, e)))]
        if name.startswith("engine.methods."):
            assert not [x for x in every if within(x, "engine.methods")]
        if name in LIGHT:
            assert not [x for x in every if within(x, *HEAVY)]
            assert not [x for x in every if within(x, "engine") and not any(within(x, light) for light in LIGHT)]
        return
    qt = {x.split(".")[1] for x in every if within(x, "PySide6") and "." in x} - {"__version_info__"}
    assert qt <= ESSENTIALS, "only modules of PySide6-Essentials"
    assert not [x for x in at_start if within(x, *HEAVY)], "the window opens before these are there"
    if name == "app.work":
        return
    allowed = LIGHT | ({"engine.cli"} if name == "app.__main__" else set())
    assert not [x for x in every if within(x, "engine") and not any(within(x, a) for a in allowed if a != "engine")
                and x != "engine"]  # fmt: skip
    if name != "app.application":
        assert not [x for x in every if within(x, "app.work")]
    if not within(name, "app.application", "app.jobs", "app.sessions"):
        assert not [x for x in every if within(x, "app.jobs")]
    if name.startswith("app.widgets."):
        assert not [x for x in every if within(x, "app.sessions", "app.pages")]
    if name.startswith("app.sessions."):
        assert not [x for x in every if within(x, "app.widgets", "app.pages", "PySide6.QtWidgets")]
    if name.startswith("app.pages."):
        package = ".".join(name.split(".")[:3])
        assert not [x for x in every if within(x, "app.pages") and not within(x, package)], "a page knows no other"
        if name not in (f"{package}.page", f"{package}.actions"):
            assert not [x for x in every if within(x, "app.sessions")], "the parts of a page are told what to show"


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
