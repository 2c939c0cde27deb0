"""What goes with a packaged program: the files for desktops, notices, a list for machines."""

import configparser
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import engine
from app.around.licences import NOTICES, packages
from engine.files import MODELS
from resources.packaging import contents, notices

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "resources/packaging"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "sinopia").write_text("#!/bin/sh\n")
    subprocess.run([sys.executable, "-m", "resources.packaging.desktop", tmp_path], cwd=ROOT, check=True)
    return tmp_path


def test_the_desktop_entry_opens_models_drawings_and_pictures():
    entry = configparser.RawConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read(PACKAGING / "sinopia.desktop", "utf-8")
    found = entry["Desktop Entry"]
    assert found["Exec"] == "sinopia %F" and "image/openraster" in found["MimeType"]
    globs = {g.get("pattern") for g in ET.parse(PACKAGING / "sinopia-mime.xml").iter() if g.tag.endswith("glob")}
    assert globs <= {f"*.{suffix}" for suffix in MODELS} and "*.safetensors" in globs


@pytest.mark.skipif(sys.platform == "win32", reason="a script for Linux")
def test_the_folder_installs_itself_for_one_person_and_out_again(folder, tmp_path):
    home = tmp_path / "a home"
    run = {"env": {"HOME": str(home), "PATH": "/usr/bin:/bin"}, "check": True}
    subprocess.run(["sh", folder / "install.sh"], **run)
    entry = (home / ".local/share/applications/sinopia.desktop").read_text("utf-8")
    assert f'Exec="{folder}/sinopia" %F' in entry
    facts = ET.parse(home / ".local/share/metainfo/sinopia.metainfo.xml").getroot()
    assert facts.find("releases/release").get("version") == engine.__version__
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", facts.find("releases/release").get("date"))
    subprocess.run(["sh", folder / "install.sh", "--remove"], **run)
    assert not [path for path in home.rglob("*sinopia*") if path.is_file()]


@pytest.mark.skipif(sys.platform == "win32", reason="links")
def test_one_file_for_linux_is_made_of_a_directory_that_starts(folder, tmp_path):
    made = tmp_path / "Sinopia.AppDir"
    subprocess.run(
        [sys.executable, "-m", "resources.packaging.desktop", folder, "--appdir", made], cwd=ROOT, check=True
    )
    assert (made / "AppRun").read_text() == "#!/bin/sh\n"
    assert {"sinopia.desktop", "sinopia.svg"} <= {path.name for path in made.iterdir()}
    assert ET.parse(made / "usr/share/metainfo/sinopia.appdata.xml").getroot().find("id").text == "sinopia"


def test_every_package_is_in_the_notices_and_in_the_list_for_machines(tmp_path):
    notices.write(tmp_path, packages())
    text = (tmp_path / NOTICES).read_text("utf-8")
    listed = {c["name"]: c["version"] for c in json.loads((tmp_path / "sbom.cdx.json").read_text())["components"]}
    for package in packages():
        assert f"{package.name} {package.version}\n" in text
        assert listed[package.name] == package.version
    assert "Permission is hereby granted" in text and "PSF" in text  # of the licences themselves, and Python's own
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (ROOT / "resources/licenses/qt.txt").read_text("utf-8")


def test_every_resource_that_git_keeps_goes_into_the_folder():
    kept = subprocess.run(["git", "ls-files", "resources"], cwd=ROOT, capture_output=True, text=True, check=False)
    tracked = {name for name in kept.stdout.splitlines() if Path(name).suffix not in contents.NOT_RESOURCES}
    left = {name for name in tracked if name.split("/")[1] not in contents.APART} - contents.resources().keys()
    assert not left, "a new resource would be missing in the built program"
    assert {"LICENSE", "resources/help/help.md", "resources/i18n/sinopia_tr.qm"} <= contents.resources().keys()
    assert contents.parted((place, str(path), "DATA") for place, path in contents.resources().items())[1] == []


def test_what_is_missing_or_old_in_a_built_folder_is_named(tmp_path):
    for place, path in contents.resources().items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).symlink_to(path)
    assert contents.lacking(tmp_path) == []
    (tmp_path / "resources/help/help.md").unlink()
    (tmp_path / "LICENSE").unlink()
    (tmp_path / "LICENSE").write_text("of before")
    assert sorted(contents.lacking(tmp_path)) == ["LICENSE", "resources/help/help.md"]


def test_what_stays_out_is_counted_and_what_is_used_stays_in(tmp_path):
    big = tmp_path / "big"
    big.write_bytes(bytes(1000))
    found = [(place, str(big), "BINARY") for place in (
        "torch/bin/test_api", "torch/bin/torch_shm_manager", "torch/lib/libtorch_cpu.so", "libcairo.so.2",
        "torch/_inductor/ir.py", "torch/_inductor/config.py", "skimage/measure/__init__.pyi", "libcrypto.so.3",
        "PySide6/Qt/translations/qtbase_de.qm", "PySide6/Qt/translations/qtbase_tr.qm",
        "openvino/libs/libopenvino_intel_gpu_plugin.so", "openvino/libs/libopenvino_intel_cpu_plugin.so",
    )]  # fmt: skip
    kept, dropped = contents.parted(found)
    assert {place for place, *_ in dropped} == {
        "torch/bin/test_api", "libcairo.so.2", "torch/_inductor/ir.py", "PySide6/Qt/translations/qtbase_de.qm",
        "openvino/libs/libopenvino_intel_gpu_plugin.so"}  # fmt: skip
    assert len(kept) + len(dropped) == len(found)
    assert contents.left_out(dropped, ["pytest"])["torch/bin/test_api"] == 1000
    assert contents.left_out([], ["pytest"])["module pytest"] > 1000
    assert not set(contents.UNUSED) & contents.modules()


def test_the_package_of_a_file_is_known(tmp_path):
    import numpy
    import PIL.Image

    assert contents.owners([Path(numpy.__file__), Path(PIL.Image.__file__), tmp_path / "own"]) == {"numpy", "pillow"}
