"""Drawings in files: our own, other programs', and broken ones."""

import json
import zipfile
from xml.etree import ElementTree

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.painting import ora
from app.painting.document import Document
from app.painting.variations import Variation, Variations, Whose, from_rows, to_rows
from engine.messages import SinopiaError
from tests.app.painting_hand import line
from tests.app.standins import picture, png

RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


@pytest.fixture
def document():
    document = Document(size=QSize(120, 80))
    line(document, (10, 10), (60, 10), RED)
    document.add("Hints", "hints")
    document.add_picture("Photo", picture("#00ff00", 20, 20), cover=False)
    document.look("Opacity", document.layers[0].key, opacity=0.25)
    document.look("Lock", document.layers[1].key, locked=True)
    document.look("Hide", document.layers[2].key, visible=False, name="Lines <&> “ü”")
    return document


def test_a_drawing_comes_back_with_all_its_layers(document, tmp_path):
    path = tmp_path / "a.ora"
    ora.write(path, ora.Kept.of(document))
    kept = ora.read(path)
    assert kept.state == document.state and kept.key == document.key
    for ours, theirs in zip(document.layers, kept.state.layers, strict=True):
        assert ours.image == theirs.image
    again = Document()
    again.restart(kept.state, kept.steps, kept.key)
    assert again.shown == document.shown and again.size == document.size
    assert not ora.thumbnail(path).isNull()


def test_variations_that_were_chosen_come_back_and_spoilt_ones_cost_no_drawing(document, tmp_path):
    path = tmp_path / "a.ora"
    chosen = {Whose("facades", "1f"): Variation(7, {"#0006d9": 2}), Whose("ü"): Variation(0, {"#a50000": 1})}
    for model, variation in chosen.items():
        document.variations.put(model, variation)
    document.variations.put(Whose("none"), Variation())
    ora.write(path, ora.Kept.of(document))
    assert ora.read(path).variations == chosen
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    own = json.loads(parts["sinopia.json"])
    for spoilt in (None, 3, ["facades"], {"a": 1}, {"a": {"seed": "1", "looks": {}}}, {"a": {"seed": -1, "looks": {}}},
                   {"a": {"seed": True, "looks": {}}}, {"a": {"seed": 1, "looks": {"#000000": 0.5}}},
                   {"a": {"seed": 2**31, "looks": {}}}, {"a": {"seed": 1, "looks": []}}):  # fmt: skip
        parts["sinopia.json"] = json.dumps({**own, "variations": spoilt}).encode()
        with zipfile.ZipFile(path, "w") as file:
            for name, data in parts.items():
                file.writestr(name, data)
        kept = ora.read(path)
        assert kept.variations == {} and kept.state == document.state


def test_the_file_is_what_other_programs_read(document, tmp_path):
    path = tmp_path / "a.ora"
    document.look("Show", document.layers[2].key, visible=True)
    ora.write(path, ora.Kept.of(document))
    with zipfile.ZipFile(path) as file:
        assert file.infolist()[0].filename == "mimetype" and file.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert file.read("mimetype") == b"image/openraster"
        stack = ElementTree.fromstring(file.read("stack.xml"))
        layers = list(stack.iter("layer"))
        assert [layer.get("name") for layer in layers] == ["Lines <&> “ü”", "Hints", "Photo"], "the uppermost first"
        with Image.open(file.open(layers[0].get("src"))) as image:
            assert image.size == (120, 80) and image.getpixel((30, 10)) == (255, 0, 0, 255)
        with Image.open(file.open("mergedimage.png")) as image:
            assert image.convert("RGB").getpixel((30, 10)) == (255, 0, 0)


def write(path, stack, **parts):
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "image/openraster")
        file.writestr("stack.xml", stack)
        for name, data in parts.items():
            file.writestr(f"data/{name}.png", data)
    return path


def test_a_file_of_another_program_is_read_with_groups_and_places(tmp_path):
    stack = """<?xml version="1.0"?><image w="100" h="50"><stack>
      <stack name="group"><layer name="top" src="data/top.png" x="40" y="10" opacity="0.5"/></stack>
      <layer name="ground" src="data/ground.png"/></stack></image>"""
    path = write(
        tmp_path / "k.ora", stack, top=png(picture("#0000ff", 20, 20)), ground=png(picture("#ff0000", 100, 50))
    )
    kept = ora.read(path)
    assert [layer.name for layer in kept.state.layers] == ["ground", "top"]
    document = Document()
    document.restart(kept.state)
    assert document.size == QSize(100, 50) and document.shown.pixelColor(0, 0) == RED
    mixed = document.shown.pixelColor(45, 15)
    assert abs(mixed.blue() - 128) < 2 and abs(mixed.red() - 128) < 2


BAD = {
    "no zip": b"nothing of the kind",
    "no stack": None,
    "too large": '<image w="100000" h="10"><stack/></image>',
    "no layers": '<image w="10" h="10"><stack/></image>',
    "no size": "<image><stack/></image>",
    "entities": '<!DOCTYPE x [<!ENTITY a "b">]><image w="10" h="10"><stack/></image>',
    "lost part": '<image w="10" h="10"><stack><layer src="data/none.png"/></stack></image>',
    "no picture": '<image w="10" h="10"><stack><layer src="data/bad.png"/></stack></image>',
}


@pytest.mark.parametrize("what", BAD)
def test_a_broken_file_is_said_to_be_one(what, tmp_path):
    path = tmp_path / "bad.ora"
    content = BAD[what]
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif content is None:
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("mimetype", "image/openraster")
    else:
        write(path, content, bad=b"no png")
    with pytest.raises(SinopiaError) as error:
        ora.read(path)
    assert error.value.code == "drawing_damaged" and "bad.ora" in str(error.value)
    if isinstance(content, bytes):
        assert error.value.facts["reason"].code == "no_openraster", "no library's own words"
    assert isinstance(ora.thumbnail(path), QImage) and ora.thumbnail(path).isNull()


@pytest.mark.parametrize("version", [1, 2])
def test_steps_lead_back_and_forth_again(version, tmp_path):
    document, path = Document(), tmp_path / "drawing.ora"
    seen = [document.shown]
    for color, place in (("#ff0000", (60, 60)), ("#00ff00", (90, 60)), ("#0000ff", (400, 300))):  # two overlap
        line(document, place, (place[0] + 40, place[1] + 20), QColor(color))
        seen.append(document.shown)
    ora.write(path, ora.Kept.of(document))
    if version == 1:  # as the first versions wrote it: with what each step led to
        with zipfile.ZipFile(path) as old:
            parts = {name: old.read(name) for name in old.namelist()}
        own = json.loads(parts["sinopia.json"])
        own |= {"version": 1, "steps": [row | {"after": row["before"]} for row in own["steps"]]}
        with zipfile.ZipFile(path, "w") as new:
            for name, content in (parts | {"sinopia.json": json.dumps(own).encode()}).items():
                new.writestr(name, content)
    kept, back = ora.read(path), Document()
    back.restart(kept.state, kept.steps, kept.key)
    for shown in seen[-2::-1]:
        back.undo()
        assert back.shown == shown
    for shown in seen[1:]:
        back.redo()
        assert back.shown == shown


def test_variations_follow_the_weights_of_a_model_and_else_its_name():
    variations, one, two = Variations(), Variation(1), Variation(2)
    variations.put(Whose("facades", "1f"), one)
    assert variations.of(Whose("renamed", "1f")) == one
    assert variations.of(Whose("facades", "2f")) == one, "it has learnt on"
    variations.put(Whose("facades", "2f"), two)
    assert variations.of(Whose("facades", "2f")) == two and variations.of(Whose("renamed", "1f")) == one
    variations.put(Whose("renamed", "1f"), two)
    assert len(variations.all) == 2
    variations.put(Whose("renamed", "1f"), Variation())
    assert variations.of(Whose("renamed", "1f")) == Variation()
    variations.restore(from_rows({"facades": {"seed": 3, "looks": {}}}))
    assert variations.of(Whose("facades", "1f")) == Variation(3), "of a drawing from before weights were known"
    variations.put(Whose("facades", "1f"), Variation(4))
    assert from_rows(to_rows(variations.all)) == {Whose("facades", "1f"): Variation(4)}
