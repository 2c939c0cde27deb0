"""Work in a process of its own, which may be killed, may hang and may crash without harm to who watches.

Forked, so that torch is there at once; who forks must not have learnt anything itself, nor have opened a window. Only
for systems that fork.
"""

from __future__ import annotations

import faulthandler
import os
import pickle
import select
import signal
import tempfile
import traceback
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, NamedTuple

PATIENCE = 120.0  # seconds after which it hangs


class Ended(NamedTuple):
    """How a process ended: "done" with what it gave, "failed" with the traceback, "killed" by us, "hangs", or "died"
    with a signal or an exit status of its own."""

    how: str
    value: Any = None
    seconds: float = 0.0


class Fork:
    """A process that does `work`. It is begun at once."""

    def __init__(self, work: Callable[[], Any], quiet: bool = True) -> None:
        self._pipe, theirs = os.pipe()
        self._began = monotonic()
        self._stacks = tempfile.TemporaryFile()  # noqa: SIM115 - where it is when it hangs
        self.process = os.fork()
        if not self.process:
            os.close(self._pipe)
            faulthandler.register(signal.SIGUSR1, self._stacks)
            _do(work, theirs, quiet)
        os.close(theirs)

    def kill(self) -> None:
        os.kill(self.process, signal.SIGKILL)

    def wait(self, patience: float = PATIENCE, killed: bool = False) -> Ended:
        """Waits for its end; with `killed` it has been told to."""
        parts, until = [], monotonic() + patience
        while True:
            ready, _, _ = select.select([self._pipe], [], [], max(0.0, until - monotonic()))
            if not ready:
                os.kill(self.process, signal.SIGUSR1)
                sleep(1.0)
                self.kill()
                break
            part = os.read(self._pipe, 2**20)
            if not part:
                break
            parts.append(part)
        os.close(self._pipe)
        _, status = os.waitpid(self.process, 0)
        seconds = monotonic() - self._began
        self._stacks.seek(0)
        stacks = self._stacks.read().decode("utf-8", "replace")
        self._stacks.close()
        if not ready:
            return Ended("hangs", f"after {patience:.0f} s\n{stacks}", seconds)
        if parts and os.waitstatus_to_exitcode(status) == 0:
            how, value = pickle.loads(b"".join(parts))
            return Ended(how, value, seconds)
        if killed and os.waitstatus_to_exitcode(status) == -signal.SIGKILL:
            return Ended("killed", None, seconds)
        return Ended("died", os.waitstatus_to_exitcode(status), seconds)


def warm() -> None:
    """Imports what every process would import, which takes seconds, and keeps torch to one thread."""
    import tensorboardX  # noqa: F401
    import torch

    from engine import exchange, graph, trainer  # noqa: F401
    from engine.data import derive, paint  # noqa: F401

    torch.set_num_threads(1)
    torch.optim.Adam([torch.nn.Parameter(torch.zeros(1))])  # imports much more


def forked(work: Callable[[], Any], patience: float = PATIENCE) -> Ended:
    """Does `work` in a process of its own and waits for it."""
    return Fork(work).wait(patience)


def _do(work: Callable[[], Any], pipe: int, quiet: bool) -> None:
    """In the process: never returns."""
    if quiet:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
    try:
        told = "done", work()
    except BaseException:
        told = "failed", traceback.format_exc()
    with os.fdopen(pipe, "wb") as file:
        file.write(pickle.dumps(told))
    os._exit(0)


def said(ended: Ended) -> str:
    """What is wrong with how a process ended, in one line; "" for nothing."""
    if ended.how in ("done", "killed"):
        return ""
    lines = str(ended.value).strip().splitlines()
    told = lines[-1:] if ended.how == "failed" else [line.strip() for line in lines]
    return f"{ended.how}: {' '.join(told)[:2000]}"
