"""Corroboration: statements that say the same become one finding, with all their evidence.

How sure a finding is follows from rules that the method note prints (``RULES``), never from a score.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.model.briefing import Confidence
from briefing.synthesis.candidates import Candidate
from briefing.synthesis.counts import days_apart, differ
from briefing.synthesis.origins import is_one_sentence, one_spelling
from briefing.synthesis.rarity import Rarity
from briefing.synthesis.witnesses import Said

#: Share of the lighter statement's content, by inverse document frequency, that the other must have; with the
#: same actor and the same act less is enough. On five dossiers .5 joined one fact more but told two others
#: twice, .7 did as .6; .45 and .65 for the second did as .55.
SAME, SAME_ACT = 0.60, 0.55

_TURNING = frozenset(
    """not no never nobody none neither nor without deny refuse decline reject dispute stop cease cancel end
    fail if unless will would may might could shall plan want hope intend threaten consider solely sole only
    without until except principal""".split()
)

RULES = (
    "Two sources count as independent only if they are not of one publisher, neither repeats the other's "
    "text, they do not tell the matter in the same sentence, both do not name the same publication as their "
    "own source, and one is not its publisher's own word beside what another page of it has from a "
    "publication; among a section's "
    "origins, what a file retells of a publication is not counted beside what the file says itself, nor "
    "machine-altered copy beside other copy.",
    "Information is graded 1 where at least two independent origins say it, 2 where one origin says it from "
    "a document or speaker that it names, or is itself such a document, 3 where one origin says it in its "
    "own voice, 4 where the source itself hedges or another source contradicts it, 6 where the only copy is "
    "machine-altered.",
    "Confidence is high for information 1 from three or more origins, moderate for information 1 from two "
    "and for information 2, and low otherwise.",
)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Candidates that say the same; the first is worded best."""

    members: tuple[Candidate, ...]
    witnesses: tuple[Said, ...] = ()
    """Sentences of other origins that say it too."""
    in_part: tuple[Said, ...] = ()
    """Those that say only its decisive sentence: they are cited, and count for nothing."""
    retold: tuple[Candidate, ...] = ()
    """What would be told again of what it tells, and is not; their figures are the finding's."""

    @property
    def best(self) -> Candidate:
        """The one whose words the finding uses."""
        return self.members[0]

    @property
    def origins(self) -> dict[str, str]:
        """Independent origins, and their names where they are publications named in the text.

        Machine-altered copy confirms nothing that another source says; alone it is one origin. Nor does a
        sentence in the same words: an agency's paragraph in a paper's own article, a clause that a letter
        quotes.
        """
        kept: dict[str, str] = {}
        told: list[Candidate] = []
        for member in self.members:
            if member.altered or any(_same_words(member, other) for other in told):
                continue
            kept.setdefault(member.origin.id, member.origin.name)
            told.append(member)
        kept = kept or {self.best.origin.id: self.best.origin.name}
        found = kept | {w.origin.id: w.origin.name for w in self.witnesses if w.origin.id not in kept}
        # What one page of a house says itself and another on a publication's word is one origin: the house's.
        every = [*(m.origin for m in self.members if not m.altered), *(w.origin for w in self.witnesses)]
        own = {each.house for each in every if each.house and not each.name and each.id in found}
        retold = {each.id for each in every if each.name and each.house in own}
        return {key: name for key, name in found.items() if key not in retold}

    @property
    def house(self) -> str:
        """Who publishes all that say it, where that is one; else empty."""
        origins = [member.origin for member in self.members if not member.altered]
        houses = {origin.house for origin in (*origins, *(each.origin for each in self.witnesses))}
        return houses.pop() if len(houses) == 1 else ""

    @property
    def is_one_wording(self) -> bool:
        """Whether sources that are no copies of one another have it in the same words."""
        own = {member.origin for member in self.members if not member.altered}
        return not self.witnesses and len(self.origins) < len(own)


def origins_behind(clusters: Iterable[Cluster]) -> set[str]:
    """The independent origins of some findings together, by ``RULES``.

    An article that tells some of them itself and others as a named publication reported them is one origin,
    and the publication no second one; it counts where no such article stands between. Machine-altered copy
    counts where there is nothing else.
    """
    own: set[str] = set()
    tellers: dict[str, set[str]] = defaultdict(set)
    houses: set[str] = set()
    groups = list(clusters)
    for group in [each for each in groups if not _is_altered(each)] or groups:
        told = [(member.origin, member.source) for member in group.members]
        told += [(witness.origin, witness.statement.source) for witness in group.witnesses]
        for origin, source in told:
            if origin.id in group.origins and origin.name:
                tellers[origin.id].add(origin.house or source)
            elif origin.id in group.origins:
                own.add(origin.id)
                houses |= {origin.house} - {""}
    own_pages = own | houses
    return own | {origin for origin, pages in tellers.items() if not pages & own_pages}


def _is_altered(group: Cluster) -> bool:
    return all(member.altered for member in group.members)


def _same_words(a: Candidate, b: Candidate) -> bool:
    """Whether two sources have one sentence, and not only one saying that both may have heard."""
    if a.source == b.source or a.statement.speech is not None or b.statement.speech is not None:
        return False
    return is_one_sentence(a.worded.text, b.worded.text)


def cluster(candidates: Sequence[Candidate]) -> list[Cluster]:
    """Group candidates that say the same; order of best members is kept."""
    rarity = Rarity([candidate.content for candidate in candidates])
    groups: list[list[Candidate]] = []
    alike: dict[_Manner, list[list[Candidate]]] = defaultdict(list)
    verbatim: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        told = one_spelling(candidate.worded.text)
        if (same := verbatim.get(told)) is not None:
            same.append(candidate)  # a wire report in two papers, whose datelines make two readings of it
            continue
        manner = _manner(candidate)
        for group in alike[manner]:
            if any(_same_matter(candidate, member, rarity) for member in group):
                group.append(candidate)
                break
        else:
            group = [candidate]
            groups.append(group)
            alike[manner].append(group)
        verbatim[told] = group
    return [Cluster(tuple(sorted(group, key=_goodness))) for group in groups]


class _Manner(NamedTuple):
    """What two statements must have in common before their matter is compared."""

    is_speech: bool
    turns: frozenset[str]
    speaker: str | None
    singular: bool


def _manner(candidate: Candidate) -> _Manner:
    is_speech = candidate.statement.speech is not None
    return _Manner(is_speech, _turns(candidate), _speaks(candidate), candidate.singular)


def _same_matter(a: Candidate, b: Candidate, rarity: Rarity) -> bool:
    """Whether two statements of one manner say the same thing."""
    if a.actor and b.actor and a.actor != b.actor:
        return False
    shared = a.content & b.content
    if len(shared) < 3 or _contradict(a, b):
        return False
    lighter = min(rarity.weight(a.content), rarity.weight(b.content))
    overlap = rarity.weight(shared) / lighter if lighter else 0.0
    same_act = a.act == b.act and a.actor == b.actor and a.actor is not None
    return overlap >= (SAME_ACT if same_act else SAME)


def _goodness(candidate: Candidate) -> tuple[bool, bool, bool, bool, float]:
    """Sort key: legible before altered, plain before hedged, the original before its copy, dated before
    what counts from an unknown day, then by rank."""
    origin = candidate.origin
    copied = origin.id != candidate.source and not origin.name and not origin.house
    undated = candidate.worded.caution is not None
    return candidate.altered, candidate.statement.hedged, copied, undated, -candidate.rank


def _turns(candidate: Candidate) -> frozenset[str]:
    """The words that turn, deny, condition or postpone what a statement says."""
    return candidate.statement.lemmas & _TURNING


def _speaks(candidate: Candidate) -> str | None:
    """Whose word it is, where the statement gives it to somebody by name."""
    statement = candidate.statement
    if statement.speech is not None:
        return (statement.speaker or "").lower()
    return candidate.subject if statement.reports else None


def _contradict(a: Candidate, b: Candidate) -> bool:
    """Whether their figures or dates exclude each other."""
    figures = ((x, y) for x in a.statement.figures for y in b.statement.figures)
    return days_apart(a.statement, b.statement) or any(differ(x, y) for x, y in figures)


# --- how sure -------------------------------------------------------------------------------------


def information(found: Cluster, contested: bool) -> int:
    """Admiralty grade of the information, by ``RULES``."""
    if _is_altered(found):
        return 6
    clean = [member for member in found.members if not member.altered]
    if contested or all(member.statement.hedged for member in clean):
        return 4
    if len(found.origins) >= 2:
        return 1
    direct = any(
        member.in_document
        or member.statement.speech
        or member.statement.quotes
        or member.statement.attribution
        for member in clean
    )
    return 2 if direct else 3


def confidence(grade: int, origins: int) -> Confidence:
    """Confidence by ``RULES``."""
    if grade == 1:
        return "high" if origins >= 3 else "moderate"
    return "moderate" if grade == 2 else "low"


def because(found: Cluster, grade: int, labels: Mapping[str, str]) -> str:
    """Why the grade is what it is, for the line under the finding."""
    clean = [member for member in found.members if not member.altered]
    own = [*(member.source for member in clean), *(each.statement.source for each in found.witnesses)]
    files = list(dict.fromkeys(labels[source] for source in own))
    altered = list(dict.fromkeys(labels[member.source] for member in found.members if member.altered))
    names = [name for name in found.origins.values() if name]
    if grade == 6:
        return f"only in machine-altered copy ({_listed(altered)})"
    count = len(found.origins)
    every = "both" if len(files) == 2 else "all"
    if count >= 2:
        text = f"{_number(count)} independent origins ({_listed(files)})"
    elif len(files) >= 2 and names:
        text = f"one origin: {_listed(files)} {every} rest on {names[0]}"
    elif len(files) >= 2 and (house := found.house):
        text = f"one origin: {_listed(files)} are {every} of {house}"
    elif len(files) >= 2 and found.is_one_wording:
        text = f"one origin: {_listed(files)} have it in the same words"
    elif len(files) >= 2:
        original = labels.get(found.best.origin.id, files[0])
        others = [file for file in files if file != original]
        verb = "repeats" if len(others) == 1 else "repeat"
        text = f"one origin: {_listed(others)} {verb} the text of {original}"
    elif names:
        text = f"one origin: {files[0]}, on the reporting of {names[0]}"
    else:
        text = f"one origin: {files[0]}"
    if all(member.statement.hedged for member in clean):
        text += "; the source hedges"
    if found.in_part:
        others = [labels[each.statement.source] for each in found.in_part]
        if others := list(dict.fromkeys(label for label in others if label not in files)):
            text += f"; told in part by {_listed(others)} too"
    if altered:
        text += f"; machine-altered copy ({_listed(altered)}) is not counted"
    return text


def _number(count: int) -> str:
    return ("no", "one", "two", "three", "four", "five", "six")[count] if count <= 6 else str(count)


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"
