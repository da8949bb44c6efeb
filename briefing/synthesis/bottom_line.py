"""Bottom line: two to four findings from which a decision-maker knows what happened and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model.briefing import Finding, FindingKind
from briefing.synthesis.clauses import is_clause, is_empty_talk
from briefing.synthesis.findings import Found

FEWEST, MOST = 2, 4
#: A bottom line is read at a glance: findings of more or fewer words give way to others of their kind.
SHORTEST, LONGEST = 7, 50
#: What speaks for a finding, beside the weight of its act: its place in headlines and leads, each main party,
#: each further origin, a number in it, firmness; against it: that it is somebody's words, hedged, begins
#: with what came before it, or is nobody's by name.
PROMINENT, MAIN_PARTY, ORIGIN, NUMBER, FIRM = 1.0, 0.6, 0.5, 0.8, 0.4
SPOKEN, UNSURE, TIED, UNNAMED = 1.0, 1.0, 0.8, 2.0
#: A defence or a denial answers better than what a party merely says of something done.
ANSWER = 1.5
#: From this prominence on – more than a first sentence or a headline's words alone – a finding is the main
#: news; and what its place counts beside the rest.
LEADING, LEAD = 1.25, 2.0
#: For the main news: what each headline that tells of it counts, of so many at most; that it was on a known
#: day; and what speaks for a finding anyway.
ECHO, ECHOES, DATED, RANK = 0.7, 3, 1.5, 0.5

#: An opening that leans on something told before: “Following mediation, …”, “Asked about it, …”.
_TIED = re.compile(
    r"(?:after|although|amid|another|asked|at that|before|but|despite|during|following|further|in that|"
    r"instead|meanwhile|other|others|since|some|such|that|the (?:latter|former|following|same)|then|these|"
    r"this|those|under|unless|until|what|when|where|while|yet)\b",
    re.IGNORECASE,
)
#: Words of nobody known by name.
_UNNAMED = re.compile(r"The (?:file|author|letter)\b[^“]{1,60}\b(?:reads|wrote|says): “")
#: What somebody or something is, not what happened.
_BACKGROUND = re.compile(
    r"[^,“]{1,40}?\b(?:is|are)\s+(?:made|based|owned|run|headquartered|an?\s+[a-z-]+\s+(?:company|firm))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a finding plays in the story, by its kind and how it is told."""

    kinds: frozenset[FindingKind]
    deeds: bool = False
    """Whether only an act counts, not what somebody merely says."""


#: The story, in order: what is demanded or done; what was answered; what became public; what followed; what
#: was sold.
ROLES: tuple[Role, ...] = (
    Role(frozenset({FindingKind.DEMAND, FindingKind.ACTION})),
    Role(frozenset({FindingKind.POSITION}), deeds=True),
    Role(frozenset({FindingKind.DISCLOSURE})),
    Role(frozenset({FindingKind.OUTCOME})),
    Role(frozenset({FindingKind.DEAL})),
)


def bottom_line(
    found: Mapping[str, Sequence[Found]],
    main_parties: Collection[str] = (),
    fragments: Sequence[Finding] = (),
) -> list[Finding]:
    """The main news, then one finding a role in the story's order; filled up from the best of the rest.

    A contract's clause is never the news, nor are somebody's words without a name or a number.

    Args:
        found: the findings by section.
        main_parties: the parties that the dossier is about.
        fragments: what is legible around masks, where nothing else says what became public.
    """
    ranked = sorted(
        (item for group in found.values() for item in group if _may_lead(item)),
        key=lambda item: (-_rank(item, main_parties), item.finding.id),
    )
    chosen: dict[int, Found] = {}
    news = [item for item in ranked if item.best.prominence >= LEADING and _adds(item, ())]
    if news:
        chosen[-1] = max(news, key=lambda item: RANK * _rank(item, main_parties) + _newsworth(item))
    for place, role in enumerate(ROLES):
        fitting = [i for i in ranked if _plays(i, role) and _adds(i, chosen.values())]
        item = max(fitting, key=lambda i: _rank(i, main_parties) + ANSWER * i.best.answers, default=None)
        if item is not None:
            chosen[place] = item
    for item in ranked:
        if len(chosen) >= FEWEST:
            break
        if _adds(item, chosen.values()):
            chosen[len(ROLES) + len(chosen)] = item
    told = [chosen[place].finding for place in sorted(chosen)]
    if fragments and not any(finding.kind == FindingKind.DISCLOSURE for finding in told):
        told.append(fragments[0])
    return told[:MOST]


def _newsworth(item: Found) -> float:
    on_a_day = any(date.precision == "day" for date in item.best.statement.event_dates)
    return LEAD * item.best.prominence + ECHO * min(ECHOES, item.best.echoes) + DATED * on_a_day


def _may_lead(item: Found) -> bool:
    told = item.finding.statement
    unfit = is_clause(told) or is_empty_talk(told) or _BACKGROUND.match(told)
    return item.finding.information != 6 and not unfit


def _plays(item: Found, role: Role) -> bool:
    return item.finding.kind in role.kinds and (
        not role.deeds or (item.best.is_deed and item.best.statement.speech is None)
    )


def _rank(item: Found, main_parties: Collection[str]) -> float:
    best, finding = item.best, item.finding
    named = sum(name in finding.statement for name in main_parties)
    return (
        best.weight
        + 2 * best.fit
        + PROMINENT * best.prominence
        + MAIN_PARTY * min(2, named)
        + ORIGIN * (len(item.cluster.origins) - 1)
        + NUMBER * bool(best.statement.figures)
        + FIRM * {"high": 2, "moderate": 1, "low": 0}[finding.confidence]
        - SPOKEN * (best.statement.speech is not None)
        - UNNAMED * bool(_UNNAMED.match(finding.statement))
        - UNSURE * bool(finding.caution)
        - TIED * bool(_TIED.match(finding.statement))
    )


def _adds(item: Found, chosen: Collection[Found]) -> bool:
    """Whether it can be read at a glance and says something that the chosen ones do not."""
    if not SHORTEST <= len(item.finding.statement.split()) <= LONGEST or item in chosen:
        return False
    own = item.best.content
    return all(
        len(own & other.best.content) < 0.6 * min(len(own), len(other.best.content)) for other in chosen
    )
