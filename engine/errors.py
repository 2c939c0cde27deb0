"""The former name of `messages`, for as long as somebody imports it."""

from collections.abc import Mapping
from typing import Any

from engine.messages import Message, SinopiaError, heading, reason_of

__all__ = ["SinopiaError", "heading", "reason_of", "sentence"]


def sentence(code: str, facts: Mapping[str, Any]) -> str:
    return str(Message(code, facts))
