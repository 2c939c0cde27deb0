"""What the terminal shows of events while they come: JSON lines, or progress on stderr and findings on stdout."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from time import monotonic
from types import FrameType
from typing import Any

from engine.events import (
    Converted,
    Event,
    Finished,
    ImageDone,
    ImageFailed,
    ImageSkipped,
    Looked,
    Losses,
    Sample,
    Saved,
    Started,
    Stopped,
    Trained,
    Warned,
    to_json,
)
from engine.messages import heading

LISTED = 5  # files of each kind of finding
QUIET_SECONDS = 10.0  # between two lines of progress where there is no terminal to draw a bar on


class Stopping:
    """Turns the first Ctrl-C, SIGTERM or closed terminal into a wish to stop; calling it tells whether there is one.

    A second Ctrl-C or SIGTERM ends the program as usual.
    """

    def __enter__(self) -> Stopping:
        self.asked = False
        names = ("SIGINT", "SIGTERM", "SIGHUP")  # Windows has no SIGHUP
        self.before = {s: signal.signal(s, self._ask) for n in names if (s := getattr(signal, n, None)) is not None}
        return self

    def __call__(self) -> bool:
        return self.asked

    def _ask(self, number: int, frame: FrameType | None) -> None:
        del frame
        again, self.asked = self.asked, True
        if number == getattr(signal, "SIGHUP", None):  # it comes twice, of the shell and of the system
            return
        if again:
            raise KeyboardInterrupt
        with suppress(OSError, ValueError, RuntimeError):  # the terminal has gone, or is being written to
            print("Stopping; what was done is kept.", file=sys.stderr)

    def __exit__(self, *_: object) -> None:
        for number, handler in self.before.items():
            signal.signal(number, handler)


def tell(events: Iterator[Event], as_json: bool, unit: str, stopping: Stopping) -> Finished[Any] | Stopped[Any]:
    """Prints events as they come and returns the last one.

    Where nobody can be told any more, as a terminal or a reader has gone, that is a wish to stop: the work ends as it
    would have, with all that it did kept, and then OSError is raised.
    """
    gone: OSError | None = None
    with _Progress(unit) as progress:
        for event in events:
            try:
                if gone is None and as_json:
                    print(json.dumps(to_json(event), ensure_ascii=False), flush=True)
                elif gone is None:
                    progress.tell(event)
            except OSError as error:
                gone, stopping.asked = error, True
    if gone is not None:
        raise gone
    assert isinstance(event, Finished | Stopped)
    return event


def gathered(events: Iterator[Event], findings: dict[str, list[Warned]]) -> Iterator[Event]:
    """The events without those that are findings, which are put together by their headings."""
    for event in events:
        if isinstance(event, Warned):
            findings.setdefault(heading(event.code), []).append(event)
        else:
            yield event


def list_findings(title: str, found: list[Warned]) -> None:
    """One kind of finding: how often, and of the first files what was found and what will be done about it."""
    facts = found[0].facts
    print(
        f"{title}: {len(found):,}{'' if facts.get('used', True) else ', left out'}" if "path" in facts else f"{title}:"
    )
    for event in found[:LISTED]:
        known = event.facts
        names = {key: known[name] for key, name in (("path", "name"), ("other", "other_name")) if name in known}
        print(f"  {Warned(event.code, known | names)}")
    if len(found) > LISTED:
        print(f"  and {len(found) - LISTED:,} more; --json names all")


class _Progress:
    """A bar on a terminal, a line now and then elsewhere; both on stderr."""

    def __init__(self, unit: str) -> None:
        self.unit = unit
        self.bar: Any = None
        self.told = 0.0

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.bar is not None:
            with suppress(OSError):  # the terminal has gone
                self.bar.close()

    def say(self, text: str) -> None:
        if self.bar is not None:
            self.bar.clear()
        print(text, file=sys.stderr, flush=True)

    def tell(self, event: Event) -> None:
        match event:
            case Started():
                if (about := event.about) is not None:
                    self.say(
                        f"{about.method} on {event.device_name}: {about.pictures} pictures ({about.layout}), "
                        f"{about.held_out} kept aside, {about.parameters:,} parameters"
                    )
                if sys.stderr.isatty():
                    from tqdm import tqdm

                    self.bar = tqdm(total=event.total, initial=event.step, unit=self.unit, dynamic_ncols=True)
            case Losses():
                text = " ".join(f"{name} {value:.3f}" for name, value in event.losses.items())
                self._move(event.step, text, f"step {event.step}: {text} ({event.steps_per_second:.2f} steps/s)")
            case ImageDone():
                if event.stilled:
                    self.say(f"{event.source} moves: only its first picture was taken. --frames takes all.")
                self._move(event.index, "", f"{event.index} of {event.total}: {event.output}")
            case ImageSkipped():
                self._move(event.index, "", f"{event.index} of {event.total}: {event.output} is there already")
            case Looked():
                self._move(event.step, "", f"{event.step} {self.unit}s looked at")
            case ImageFailed():
                self.say(str(event.message))
                self._move(event.index, "", "")
            case Warned():
                self.say(str(event))
            case Stopped():
                self.say(f"Stopped at {self.unit} {event.step}.")
            case Finished(_, Trained() as trained):
                after = f" after {trained.seconds:.0f} s" if trained.seconds else ""
                done = "The run is finished already" if trained.already else f"Done{after}"
                self.say(f"{done}. The model: {trained.model}")
            case Finished(step, Converted(failed, skipped)):
                left = f" {skipped} of {step} were there already." if skipped else ""
                self.say(f"Done.{left} {failed} of {step} failed." if failed else f"Done.{left}")
            case Finished():
                self.say("Done.")
            case Sample() | Saved():
                pass

    def _move(self, to: int, postfix: str, line: str) -> None:
        if self.bar is not None:
            self.bar.set_postfix_str(postfix, refresh=False)
            self.bar.update(to - self.bar.n)
        elif line and monotonic() - self.told > QUIET_SECONDS:
            self.told = monotonic()
            self.say(line)
