"""The languages of the window: which there are, which is spoken, and the files that hold their words.

`python -m app.languages` looks for the texts in the code, which the .ts files in resources/i18n then have to be
translated, and makes of those the .qm files that the program reads.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

SYSTEM = "system"  # the choice that follows the computer's own language
SOURCE = "en"  # what the code is written in
LANGUAGES = {SOURCE: "English", "zh_CN": "简体中文", "tr": "Türkçe"}
"""Each by its own name, so that who speaks it finds it."""

FOLDER = Path(str(files("resources"))) / "i18n"
NAMELESS = frozenset({"Space", "Left", "Right", "Up", "Down"})  # keys without a name upon them
OURS = "language"  # the object name of the translators that `use` installs


class _Qt(QTranslator):
    """Qt's own words, but for keys: these are called as keyboards name them, Ctrl and not Kontrol."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if context == "QShortcut" and text not in NAMELESS:
            return None
        return super().translate(context, text, disambiguation, n) or None  # "" would be what it is called


def use(app: QCoreApplication, choice: str) -> None:
    """Texts that are asked for from now on, and numbers, are of this language; may be called again at any time.

    `choice`: a key of LANGUAGES; else the system's own language, and English if that is none of them. What has no
    translation stays English.
    """
    code = choice if choice in LANGUAGES else of_system()
    for old in app.findChildren(QTranslator, OURS):
        app.removeTranslator(old)
        old.setParent(None)  # which ends it
    if code != SOURCE:
        for kind, folder, name in (
            (_Qt, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),  # the buttons of dialogs
            (QTranslator, str(FOLDER), "sinopia"),
        ):
            translator = kind(app)
            translator.setObjectName(OURS)
            if translator.load(f"{name}_{code}", folder):
                app.installTranslator(translator)
    QLocale.setDefault(_locale(code))


def of_system(asked: list[str] | None = None) -> str:
    """The first of the languages that the system's person reads which is one of ours, English else.

    `asked` stands for what the system says: tags such as "zh-Hans-CN".
    """
    for tag in QLocale.system().uiLanguages() if asked is None else asked:
        for code in LANGUAGES:
            if _same(QLocale(tag), QLocale(code)):
                return code
    return SOURCE


def _locale(code: str) -> QLocale:
    """The system's way with numbers and dates where that is the language's, as that of its country."""
    system, own = QLocale.system(), QLocale(code)
    return system if _same(system, own) else own


def _same(one: QLocale, other: QLocale) -> bool:
    return one.language() == other.language() and one.script() == other.script()


# the files


def ts_file(code: str) -> Path:
    """The translations, as they are edited."""
    return FOLDER / f"sinopia_{code}.ts"


def qm_file(code: str) -> Path:
    """The translations, as the program reads them."""
    return FOLDER / f"sinopia_{code}.qm"


def tool(name: str) -> Path:
    """A program of Qt's that comes with PySide6."""
    return Path(PySide6.__file__).parent / (f"{name}.exe" if sys.platform == "win32" else name)


def _write() -> None:
    """All files of all languages. A text that is nowhere in the code any more loses its translation."""
    from app import catalog  # which the window does not need

    catalog.write()
    root = FOLDER.parents[1]
    sources = [*sorted((root / "app").rglob("*.py")), catalog.FILE]
    codes = [code for code in LANGUAGES if code != SOURCE]
    guess = "-disable-heuristic", "similartext"  # what was said of another text would be said of this one
    subprocess.run([tool("lupdate"), *sources, "-no-obsolete", *guess, "-ts", *map(ts_file, codes)], check=True)
    for code in codes:
        subprocess.run([tool("lrelease"), "-nounfinished", ts_file(code), "-qm", qm_file(code)], check=True)


if __name__ == "__main__":
    _write()
