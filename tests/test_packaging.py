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
from engine.files import MODELS

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


def test_every_package_is_in_the_notices_and_in_the_list_for_machines(tmp_path):
    from app.around.licences import packages

    subprocess.run([sys.executable, "-m", "resources.packaging.notices", tmp_path], cwd=ROOT, check=True)
    notices = (tmp_path / "THIRD-PARTY.txt").read_text("utf-8")
    listed = {c["name"]: c["version"] for c in json.loads((tmp_path / "sbom.cdx.json").read_text())["components"]}
    for package in packages():
        assert f"{package.name} {package.version}\n" in notices
        assert listed[package.name] == package.version
    assert "Permission is hereby granted" in notices  # texts of the licences, not only their names
