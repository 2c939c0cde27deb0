"""A Draw page with an engine that mirrors."""

import pytest

from app.pages.draw.page import DrawPage
from app.painting.document import Document
from app.sessions.animation import Animation
from app.sessions.keeper import Keeper
from app.sessions.live import LiveSession
from app.sessions.models import ModelsSession, ModelsWork
from app.sessions.shelf import Shelf
from tests.app.standins import MirrorEngine, import_models


@pytest.fixture
def engine():
    return MirrorEngine()


@pytest.fixture
def written(engine):
    return engine.written


@pytest.fixture
def page(qtbot, live_lane, hasten_lane, keep_lane, engine, builtin, home):
    models = ModelsSession(live_lane, hasten_lane, ModelsWork(import_models, *[pytest.fail] * 3))
    live = LiveSession(live_lane, hasten_lane, engine.work)
    document = Document()
    keeper = Keeper(keep_lane, document, home / "drawings")
    page = DrawPage(
        live, models, document, keeper, Shelf(keep_lane, home / "kept", models), Animation(keep_lane, engine.film)
    )
    page.live, page.models, page.sketch = live, models, page._sketch
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    live.start()
    yield page
    models.stop()
    keeper.finish()
    document.blockSignals(True)


@pytest.fixture
def with_model(qtbot, page, make_model):
    def add(name="", **facts):
        path = make_model(name or f"model {len(page.models.entries)}", **facts)
        with qtbot.waitSignal(page.models.changed):
            page.models.refresh()
        page.picker.choose(path)
        qtbot.waitUntil(lambda: page.live.state == "ready")

    return add
