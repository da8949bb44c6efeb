"""Fragments: a finding that lists the legible words around a mask says nothing else, and says it exactly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.model.evidence import Evidence
from briefing.model.sources import ConditionKind, Source
from briefing.verification.ground import Ground
from briefing.verification.normalisation import normalised

_FORM = re.compile(
    r"Legible around the mask in (?P<label>.+) \((?P<share>\d{1,3}) % masked\): "
    r"(?P<shown>“[^“”]+”(?:, “[^“”]+”)*)\."
)


def lists_fragments(text: str, evidence: Sequence[Evidence], ground: Ground | None) -> bool:
    """Whether a statement is the list of its own evidence, in order, with the share that its source declares.

    Every span must stand between masks of one sentence, each a stretch of its own.

    Args:
        text: the statement.
        evidence: what it cites.
        ground: the source of all of it.
    """
    match = _FORM.fullmatch(text)
    if match is None or ground is None or ground.declared is None or ground.clean.machine_altered:
        return False
    shown = [_plain(words) for words in re.findall(r"“([^“”]+)”", match["shown"])]
    spans = [piece.span for piece in evidence]
    apart = all(ground.masked_between(one, other) for one, other in pairwise(spans))
    return (
        apart
        and shown == [_plain(piece.text) for piece in evidence]
        and match["label"] == ground.declared.label
        and int(match["share"]) in _shares(ground.declared)
        and len({piece.source for piece in evidence}) == 1
    )


def _plain(words: str) -> str:
    return re.sub(r"[“”‘’'\"]", "'", normalised(words))


def _shares(source: Source) -> set[int]:
    return {round(100 * c.share) for c in source.conditions if c.kind == ConditionKind.MASKED and c.share}
