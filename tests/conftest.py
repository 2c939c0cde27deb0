"""Every test gets a library of its own and no screen; threads that a test leaves behind make it fail."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """The folder of settings, models and runs."""
    path = tmp_path / "home"
    monkeypatch.setenv("SINOPIA_HOME", str(path))
    return path


@pytest.fixture(autouse=True)
def no_trials(monkeypatch):
    """What is fastest on a busy computer is not always the same; where all is as fast, the most exact is taken."""
    monkeypatch.setattr("engine.trials.tried", lambda _, ways, __: {str(way): 1.0 for way in ways})


@pytest.fixture
def make_model(home):
    """Writes a small model file with random weights, at a path or in the library: `make_model("name", card facts)`."""

    def make(name, path=None, variations=0, **facts):
        import torch

        from engine import networks, storage
        from engine.card import Card
        from engine.config import make_config

        settings = {"size": 32, "width": 4, "depth": 5, "dropout": False, "variations": variations}
        network = make_config("pix2pix", settings).network()
        card = Card("pix2pix", network, 32, 32, "fixed", **facts)
        torch.manual_seed(0)
        path = path or home / "models" / f"{name}.safetensors"
        path.parent.mkdir(parents=True, exist_ok=True)
        storage.save_model(path, card, networks.build(network).state_dict())
        return path

    return make
