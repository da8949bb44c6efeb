"""The briefing of the specimens' story, as it is and with hostile words."""

from __future__ import annotations

from typing import Any

from briefing.model.briefing import Briefing
from briefing.templating.bundle import Bundle
from briefing.templating.specimens import story

sample_briefing = story

HOSTILE = (
    "{{ 7*7 }} {% raw %} **b** *i* `c` # h\n\n# H1\n- item\n1. one\n> q\n| a | b |\n|---|---|\n"
    "::: gap x\n:::\n"
    "<b>&amp;&lt; [^e-letter] [!strong] [x](javascript:1) ![y](z) \\*\x00\x07\x1b\udc23\udc00\ud800 "
    "\u202eright\u2028sep\ue000\U000f0023 ]] }} %} 2019. ___ ~~~ === --- $x$ <http://a.b>"
)


def hostile_briefing(bundle: Bundle) -> Briefing:
    """The sample with ``HOSTILE`` at the end of every text that a source or a person could have written."""
    sample = sample_briefing(bundle).model_dump()
    return Briefing.model_validate(_spoilt(sample))


_KEPT = frozenset(
    {"id", "kind", "section", "evidence", "source", "finding", "strength", "confidence", "precision", "date",
     "qualifier", "reliability", "schema_version", "language", "published", "url", "template", "other"}
)  # fmt: skip


def _spoilt(value: Any, key: str = "") -> Any:
    if key == "evidence" and isinstance(value, dict):
        return {identifier: _spoilt_evidence(record) for identifier, record in value.items()}
    if key in _KEPT and not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return value
    if isinstance(value, str):
        return f"{value} {HOSTILE}"
    if isinstance(value, dict):
        return {name: _spoilt(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_spoilt(item, key) for item in value]
    return value


def _spoilt_evidence(record: dict[str, Any]) -> dict[str, Any]:
    # pydantic refuses surrogates in the fields that have a constraint, and takes them in the others.
    text = f"{record['text']} {HOSTILE.encode(errors='ignore').decode()}"
    return record | {"text": text, "end": record["start"] + len(text)}
