"""Annex: quotations, each with the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.extraction.actors import Actors
from briefing.extraction.dates import is_day
from briefing.extraction.extract import Extracted, Extraction
from briefing.extraction.lexicon import HONORIFICS
from briefing.extraction.statements import Statement
from briefing.extraction.written_on import written_on
from briefing.model.briefing import Quotation
from briefing.synthesis.corrections import Corrections
from briefing.synthesis.evidence_book import EvidenceBook, stable_id
from briefing.synthesis.findings import Found
from briefing.synthesis.origins import one_spelling
from briefing.synthesis.phrasing import joined
from briefing.synthesis.placing import PLACED, Placing
from briefing.synthesis.roles import Role, Roles
from briefing.synthesis.speakers import is_machine_translated, is_told, is_written_on

#: How many lead quotations a section shows, and how long one may be, in words.
LEADS, LEAD_SHORTEST, LEAD_LONGEST = 1, 8, 45
#: Fewer words, without their full stop, are no sentence.
SHORTEST = 3
#: Anybody at all, of whom nothing is known but that he wrote on a page: “a third poster”, “one Redditor”.
_ANYBODY = re.compile(
    r"(?:(?:an?|one|some|other|another|the|many|several|second|third|fourth|anonymous|forum|disgruntled"
    r"|social media|reddit|facebook|twitter|x)\s)*"
    r"(?:comment(?:er|ator)s?|posters?|redditors?|tweeters?|users?|(?:forum|thread) members?)",
    re.IGNORECASE,
)


def find_quotations(
    extraction: Extraction,
    placing: Placing,
    found: Mapping[str, Sequence[Found]],
    book: EvidenceBook,
    corrections: Corrections | None = None,
) -> list[Quotation]:
    """Every utterance with a speaker from an unaltered source, unless a source takes back what it says; the
    best of a section lead it."""
    corrections = corrections or Corrections(extraction)
    used = {
        item.best.statement.span for group in found.values() for item in group if item.best.statement.speech
    }
    roles = Roles({each.source.source.id: each for each in extraction.sources}, extraction.actors)
    records: dict[str, tuple[float, Quotation]] = {}  # by their words in one spelling
    for extracted in extraction.sources:
        if extracted.source.machine_altered:
            continue
        for statement in extracted.statements:
            if corrections.of(statement) is not None or corrections.withdrawn(statement):
                continue
            quotation = _quotation(extracted, statement, extraction.actors, roles, book)
            if quotation is None or placing.is_aside(statement):
                continue
            spelt = one_spelling(quotation.text)
            if spelt in records:
                continue
            section, fit = placing.section(statement)
            placed = section if fit >= 0.5 * PLACED else None
            leads = statement.span not in used and "points-back" not in statement.faults
            score = fit if leads else -1.0
            records[spelt] = score, quotation.model_copy(update={"section": placed})
    whole = [record for spelt, record in records.items() if not _is_part(spelt, records)]
    # What belongs to no section is colour more often than not, and stands last.
    return _with_leads(sorted(whole, key=lambda record: record[1].section is None))


def _is_part(spelt: str, records: Mapping[str, tuple[float, Quotation]]) -> bool:
    """Whether another paper prints more of the same utterance."""
    speaker, words = records[spelt][1].speaker, spelt.rstrip(".,")
    return any(
        words in longer and words != longer.rstrip(".,") and other.speaker == speaker
        for longer, (_, other) in records.items()
    )


def _quotation(
    extracted: Extracted, statement: Statement, actors: Actors, roles: Roles, book: EvidenceBook
) -> Quotation | None:
    speech = statement.speech
    if speech is None or statement.speaker is None or "masked" in statement.faults:
        return None
    if (
        speech.kind == "turn"
        or _ANYBODY.fullmatch(statement.speaker)
        or not is_told(statement.speaker, actors)
        or is_written_on(speech, statement.speaker)
    ):
        return None  # the list has what stands between quotation marks, and who says it
    key = extracted.source.source.id
    text = extracted.source.source.text
    parts = [part for part in speech.parts if part.slice(text).strip()]
    if not parts or is_machine_translated(text, statement):
        return None
    words = joined(text, parts)
    if words[:1].islower() or (len(words.split()) < SHORTEST and words[-1].isalnum()):
        return None  # half a sentence, whose other half is the reporter's; “A delay,” for an answer
    role = _role(statement.speaker, key, actors, roles)
    evidence = book.cite_all(
        [(key, part) for part in parts]
        + [(key, extracted.sentence_of(s)) for s in statement.speaker_evidence]
        + (roles.evidence(role) if role is not None else [])
    )
    day = written_on(extracted.source.source, statement.span, extracted.published)
    return Quotation(
        id=stable_id("q", statement.speaker, words),
        speaker=statement.speaker[0].upper() + statement.speaker[1:],
        speaker_role=None if role is None else role.timed,
        text=words,
        verbatim=True,
        evidence=evidence,
        reported=day if is_day(day) else None,
    )


def _role(speaker: str, source: str, actors: Actors, roles: Roles) -> Role | None:
    """What the dossier says that a speaker is, as a noun phrase that tells more than that somebody spoke."""
    party = actors.named(speaker)
    if party is None or party.kind != "person":
        return None
    told = roles.told(party, source)
    # “The director” of one report is who that report has told of before: the list of parties has the best.
    role = told if told is not None and told.has_house else roles.listed(party)
    if role is None or role.is_clause or not role.says_something:
        return None
    return None if role.words.lower() in HONORIFICS else role  # “Sen.” goes before a name


def _with_leads(records: list[tuple[float, Quotation]]) -> list[Quotation]:
    leads: dict[str, int] = {}
    chosen: set[str] = set()
    for score, quotation in sorted(records, key=lambda record: -record[0]):
        length = len(quotation.text.split())
        fits = LEAD_SHORTEST <= length <= LEAD_LONGEST and quotation.text[:1].isupper()
        if score <= 0 or quotation.section is None or not fits or leads.get(quotation.section, 0) >= LEADS:
            continue
        leads[quotation.section] = leads.get(quotation.section, 0) + 1
        chosen.add(quotation.id)
    return [q.model_copy(update={"lead": True}) if q.id in chosen else q for _, q in records]
