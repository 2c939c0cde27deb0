"""The long harness: every fault, one after another, and one table of what was lost.

    python -m tests.faults [PART[=COUNT] ...]

Without a word it runs all parts as often as they are meant to, for hours: `python -m tests.faults kills=100 soak=5` is
a short look. Each part runs in a process of its own. Exit status 1 where anything was lost. For Linux; a row that is
left out says why.
"""

from __future__ import annotations

import importlib
import os
import sys

from tests.faults import table

PARTS = "writing", "disks", "kills", "drawing", "pictures", "models", "twice", "closes", "soak"


def main(words: list[str]) -> int:
    chosen = [word.partition("=")[::2] for word in words or PARTS]
    if unknown := [name for name, count in chosen if name not in PARTS or (count and not count.isdecimal())]:
        known = {name: importlib.import_module(f"tests.faults.{name}").PART for name in PARTS}
        print(f"no part: {', '.join(unknown)}. There are:", file=sys.stderr)
        for name, part in known.items():
            print(f"  {f'{name}={part.count}':<16} {part.unit}: {part.about}", file=sys.stderr)
        return 2
    print(table.head(), flush=True)
    lost = False
    for name, count in chosen:
        process = os.fork()
        if not process:
            part = importlib.import_module(f"tests.faults.{name}").PART
            os._exit(0 if table.tell(part, int(count or part.count)) else 1)
        lost |= os.waitpid(process, 0)[1] != 0
    return 1 if lost else 0


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(main(sys.argv[1:]))
