"""The report on a model as one HTML file that needs nothing else: figures, pictures, settings."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any

import numpy as np

from engine import images
from engine.card import Card
from engine.files import atomic_write
from engine.messages import ENGLISH, Teller
from engine.sentences import REPORT, REPORT_SCORES

if TYPE_CHECKING:
    from engine.metrics import Scores

SHOWN = 24  # pairs
SIDE = 256  # px

_PAGE = Template("""<!doctype html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>$title</title><style>
:root { color-scheme: light dark; --ground: #F6F3EF; --panel: #FFFFFF; --line: #E2DBD3; --text: #2A2522;
  --muted: #6B6159; }
@media (prefers-color-scheme: dark) { :root { --ground: #1C1917; --panel: #262220; --line: #3A3430; --text: #EDE6DF;
  --muted: #A89D93; } }
body { background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; margin: 0 auto;
  padding: 32px; max-width: 1040px; }
h1 { font-size: 26px; margin: 0 0 4px; overflow-wrap: anywhere; } h2 { font-size: 18px; margin: 40px 0 12px; }
p { margin: 0; color: var(--muted); overflow-wrap: anywhere; }
table { border-collapse: collapse; background: var(--panel); border: 1px solid var(--line); width: 100%; }
td, th { padding: 6px 12px; text-align: left; border-top: 1px solid var(--line); vertical-align: top;
  overflow-wrap: anywhere; }
th { font-weight: 400; color: var(--muted); width: 30%; } td.number { font-weight: 600; white-space: nowrap; }
.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(460px, 1fr)); gap: 20px; }
.pair { background: var(--panel); border: 1px solid var(--line); border-radius: 8px; padding: 10px; }
.three { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 6px; font-size: 12px; color: var(--muted); }
.three img { width: 100%; display: block; } .pair p { font-size: 12px; margin-top: 6px; }
</style></head><body>
<h1>$title</h1><p>$about</p>
<h2>$scores_title</h2><table>$scores</table>
<h2>$pictures_title</h2><p>$pictures_about</p><br><div class="pairs">$pairs</div>
<h2>$model_title</h2><table>$facts</table>
<h2>$settings_title</h2><table>$settings</table>
</body></html>
""")


@dataclass(frozen=True)
class Pair:
    """One picture of the report: its name, and three arrays (H, W, 3) uint8."""

    name: str
    given: np.ndarray
    made: np.ndarray
    target: np.ndarray


def shown(count: int) -> frozenset[int]:
    """Which of so many pairs are in the report: all, or as many as fit, evenly spread."""
    return frozenset(round(place) for place in np.linspace(0, count - 1, min(count, SHOWN)))


def write(
    path: Path, model: Path, card: Card, root: Path, scores: Scores, pairs: Sequence[Pair], teller: Teller = ENGLISH
) -> None:
    """Writes the report in the words of `teller`. Raises SinopiaError "cannot_write" or "disk_full"."""

    def say(key: str, **facts: Any) -> str:
        return escape(teller.fill(REPORT[key], facts))

    figures = []
    for key, value in asdict(scores).items():
        if key in REPORT_SCORES and value is not None:
            name, about = (teller.fill(text, {}) for text in REPORT_SCORES[key])
            figures.append(_row(name, teller.fill("{value:.4g}", {"value": value}), about))
    training = dict(card.training)
    settings = training.pop("settings", {})
    name = model.parent.name if model.stem in ("model", "best", "reverse") else model.stem
    facts = {"method": card.method, "size": f"{card.size} px", "licence": card.licence, "notes": card.notes} | training
    html = _PAGE.substitute(
        title=say("title", name=name if model.stem in (name, "model") else f"{name} ({model.stem})"),
        about=say("about", count=scores.n, path=root),
        scores_title=say("scores"),
        scores="".join(figures),
        pictures_title=say("pictures"),
        pictures_about=say("shown", count=len(pairs), total=scores.n),
        pairs="".join(_pair(pair, say) for pair in pairs),
        model_title=say("model"),
        facts=_rows(facts),
        settings_title=say("settings"),
        settings=_rows(settings if isinstance(settings, dict) else {}),
    )
    atomic_write(path, lambda file: file.write(html.encode("utf-8", "replace")))


def _rows(facts: Mapping[str, Any]) -> str:
    """What a card says, whatever types its file gave it."""
    rows = []
    for key, value in facts.items():
        if isinstance(value, Mapping):
            value = ", ".join(f"{name} {fact}" for name, fact in value.items())
        if value != "":
            rows.append(_row(str(key).replace("_", " "), str(value)))
    return "".join(rows)


def _row(name: str, value: str, about: str = "") -> str:
    if about:
        return f'<tr><th>{escape(name)}</th><td class="number">{escape(value)}</td><td>{escape(about)}</td></tr>'
    return f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>"


def _pair(pair: Pair, say: Callable[..., str]) -> str:
    from engine.metrics import l1, psnr  # scikit-image, wanted only here

    cells = "".join(
        f'<div><img alt="" src="data:image/png;base64,{_png(rgb)}">{say(key)}</div>'
        for key, rgb in (("given", pair.given), ("made", pair.made), ("target", pair.target))
    )
    figures = say("pair", name=pair.name, l1=l1(pair.target, pair.made), psnr=psnr(pair.target, pair.made))
    return f'<div class="pair"><div class="three">{cells}</div><p>{figures}</p></div>'


def _png(rgb: np.ndarray) -> str:
    return base64.b64encode(images.png(images.shrink(rgb, SIDE))).decode("ascii")
