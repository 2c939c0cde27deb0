"""A stand-in that takes other things than the real function would let a test pass that the program fails."""

import inspect

import pytest

from app import work
from app.work import noise, style
from tests.app.standins import STANDINS


def parameters(function):
    return [name for name in inspect.signature(function).parameters if name != "self"]


@pytest.mark.parametrize("name, standin", STANDINS, ids=lambda x: getattr(x, "__qualname__", x))
def test_a_stand_in_takes_what_the_real_function_takes(name, standin):
    home = next(module for module in (work, noise, style) if hasattr(module, name))
    assert parameters(standin) == parameters(getattr(home, name))
