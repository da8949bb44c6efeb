"""Owners: whose word a sentence of a source is, where the sentence itself gives it to nobody.

A report's plain sentence is a fact that the report tells. In a letter, a release, a statement or a contract
it is the word of whoever wrote, issued or agreed it: the sender of a message, the author of a memo, the body
behind a statement, the terms that bind.
"""

from __future__ import annotations

import re

from briefing.cleaning.passages import PassageKind
from briefing.cleaning.publishers import paper_of
from briefing.extraction.actors import Actors
from briefing.extraction.dates import is_day, say_date
from briefing.extraction.document_kinds import document_name, is_minutes, is_report
from briefing.extraction.extract import Extracted
from briefing.extraction.lexicon import AGENCY_WORDS
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.statements import Statement
from briefing.extraction.voices import Voice, find_voices, voice_at
from briefing.extraction.written_on import written_on
from briefing.model.evidence import Span
from briefing.model.sources import ConditionKind
from briefing.synthesis.opinions import is_opinion
from briefing.synthesis.phrasing import possessive
from briefing.synthesis.reportage import is_reportage

#: From so many sentences in the first person on, a document is a party's own, not a report on the parties.
OWN_WORDS = 3
#: So many clauses that bind somebody, and so large a part of its sentences, make a document a contract's.
CLAUSES, SHARE_OF_CLAUSES = 4, 0.3
#: Words for the one who writes; “we” is whoever issues.
SINGULAR = frozenset("i me my".split())

#: What the last word of a body's name is, where it takes an article; and how such names begin.
_BODIES = frozenset(
    """administration agency alliance association authority board bureau campaign centre center clinic club
    coalition college commission commissioner committee congress council court department directorate
    federation foundation fund guild inspectorate institute league ministry network office ombudsman panel
    party police project regulator service society tribunal trust union university""".split()
)
_BODY_OF = re.compile(
    r"(?:Bureau|Centre|Center|Department|Directorate|Ministry|Office|University) (?:of|for) "
)
#: “ThreatPost”: a name that takes no article, whatever stands before it (“the ThreatPost community”).
_CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]\w*")
_BINDING = re.compile(
    r"\b(?:shall|must not|may not|agrees? (?:to|that|not)|(?:is|are) prohibited|reserves? the right)\b",
    re.IGNORECASE,
)
#: What a reader must or may do, and a clause by its number: terms, whoever prints them.
_CLAUSE = re.compile(
    r"^\W*\d+\.\d+\s|^\W*\(?[a-z]\)\s|\b[Yy]ou (?:will|may|must|shall|agree)\b"
    r"|\b[Ww]e may (?:suspend|terminate|amend)\b"
)
_PRESS = re.compile(
    r"\b(?:courier|times|post|herald|tribune|journal|gazette|chronicle|ledger|star|mirror|echo|observer|guardian"
    r"|independent|weekly|daily|news|press|quarterly|monthly|magazine|sentinel|telegraph|argus|examiner|inquirer"
    r"|dispatch|globe|insider|advertiser|advocate|mail|express|record|broadcasting|radio|tv)\b"
    r"|\b(?:register|review)$",
    re.IGNORECASE,
)
#: A document that decides or assesses: what it says is that body's.
_DECISION = re.compile(
    r"the (?:decision notice|recommendation|judgment|ruling|opinion|audit report|impact assessment)\b"
)
#: What a body makes known of itself, and the form of a company's name: such a one reports on nobody.
_STATES = re.compile(r"the (?:statement|press release|fact sheet|petition|memo(?:randum)?)\b")
_COMPANY = re.compile(r"\b(?:[Ii]nc|[Ll]td|LLC|llc|[Pp]lc|PLC|GmbH|BV|B\.V|AB|SA|Pty|Pvt|Corp)\b\.?$")
_TAKES_THE_FLOOR = re.compile(
    r"\b(?:spoke to|presented|introduced|gave) (?:his|her|their|the|a|an)\b|\breported on\b"
    r"|\bread (?:out )?(?:a|an|his|her|their) (?:prepared )?(?:statement|letter)\b"
    r"|\b(?:did not (?:accept|believe)|(?:accepted|believed|doubted|regretted|undertook|welcomed)\b(?! by))"
)
#: The tense of reported speech.
_BACKSHIFTED = re.compile(r"\b(?:had|would|was|were|could|did)\b")
#: “… a customer who doesn't keep to our terms is switched off.”
_OWN_QUOTED = re.compile(r"[“\"][^”\"]*\b(?:our|we|us|my|I)\b")
#: “plenty of us have written so”, “nobody in this trade”: people of a trade, the reader among them.
_OF_THE_TRADE = re.compile(
    r"\b(?:plenty|most|many|some|several|all|none|few|each|any|one|both|half|lots?|rest|those|\w+ty) of us\b"
    r"|\b(?:our|this) (?:trade|industry|business|profession|sector|line of (?:work|business))\b|\bof us all\b"
    r"|\bus (?:all|both)\b|\b[Ww]e all\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("he she it they".split())
_SPEAKER_LABEL = re.compile(r"\s*(?:Q\d*\.?\s*)?(?:[A-Z][\w.’'-]*\s?){1,5}:\s")


class Owners:
    """Tells whose word the sentences of one source are."""

    def __init__(self, extracted: Extracted, actors: Actors) -> None:
        self._i = extracted.author
        self._actors = actors
        self._publisher = _with_usual_article(extracted.publisher, actors)
        self._source = extracted.source
        self._published = extracted.published
        self._document = document_name(extracted.source, extracted.published)
        self._voices = find_voices(extracted.source, extracted.publisher, extracted.author)
        self._statements = list(extracted.statements)
        self._text = extracted.source.source.text
        reports = self._prints_a_letter() or is_reportage(extracted)
        reports = reports and not _is_a_body(extracted.publisher)
        self._we = self._publisher if not reports and _speaks_for_itself(extracted, actors) else None
        own = [s for s in extracted.statements if s.first_person and s.passage != PassageKind.BLOCK_QUOTE]
        decides = _DECISION.match(self._document) is not None
        states = self._we is not None and (_STATES.match(self._document) or _COMPANY.search(self._we))
        self.is_partys_own = decides or bool(states) or (len(own) >= OWN_WORDS and not reports)
        self.is_partys_own = self.is_partys_own or self._is_publishers_party(extracted, actors)
        self._is_opinion = not self.is_partys_own and is_opinion(extracted)
        self.is_contract = binds(extracted) and not extracted.source.machine_altered
        self._is_paper = extracted.publisher is not None and _is_paper(extracted)
        self.is_report = is_report(extracted.source)
        """Whether it tells of others, as news pages do."""

    @property
    def document(self) -> str:
        """What the source is called where nobody's word is told: “an undated document (note.txt)”."""
        return self._document

    @property
    def publisher(self) -> str | None:
        """Who publishes the source, with the article that the dossier gives the name."""
        return self._publisher

    def reporter(self, statement: Statement) -> str | None:
        """Whose report a plain sentence stands in: a paper's, or the report itself; None in a document of
        another kind."""
        if self.is_document(statement) or not self.is_report:
            return None
        return self._publisher or self._document

    def voice(self, statement: Statement) -> Voice | None:
        """Whose words the stretch is in which the statement stands, where the document's build tells."""
        return voice_at(self._voices, statement.span)

    def is_clause(self, statement: Statement) -> bool:
        """Whether it binds somebody: in a contract, or in terms that a document prints."""
        voice = self.voice(statement)
        if voice is not None:
            return voice.kind == "terms"
        return self.is_contract and not any(each.kind == "terms" for each in self._voices)

    def is_aside(self, statement: Statement) -> bool:
        """Whether it stands beside printed terms and binds nobody: a summary, a log, an older text."""
        voice = self.voice(statement)
        return voice is not None and voice.kind == "aside"

    def is_own(self, statement: Statement) -> bool:
        """Whether it is a party's own words, not a report on the parties."""
        return self.is_partys_own or self.voice(statement) is not None

    def is_document(self, statement: Statement) -> bool:
        """Whether the source is itself the document that says it: a contract, a letter, a release."""
        return self.is_clause(statement) or self.is_own(statement)

    def is_answer(self, statement: Statement) -> bool:
        """Whether it answers a request for records: it is quoted, with what was asked for."""
        voice = self.voice(statement)
        return voice is not None and voice.kind == "answer"

    def is_message(self, statement: Statement) -> bool:
        """Whether it stands in a message: such words are quoted, since “we” may be anybody there."""
        voice = self.voice(statement)
        return voice is not None and voice.kind == "message"

    def lead(self, statement: Statement, *, singular: bool) -> str:
        """What stands before words of the document that are quoted: “Anna Quist wrote”."""
        if voice := self.voice(statement):
            return voice.lead
        issuer = self.issuer(statement, singular=singular)
        return f"{issuer} wrote" if issuer else f"{self._document} reads"

    def issuer(self, statement: Statement, *, singular: bool) -> str | None:
        """Who speaks in the first person: whoever's words a stretch is, a document's author for “I”, its
        publisher for “we”; None where it is not known, as in a clause that is quoted."""
        if voice := self.voice(statement):
            return None if voice.kind == "terms" else voice.by
        known = self._i if singular else (self._we or self._i)
        return None if known is None or _CLAUSE.search(statement.span.slice(self._text)) else known

    def dated_lead(self, statement: Statement, day: str | None) -> str:
        """The same before words in the third person, with the day: “The Ledger wrote on 20 May 2024”."""
        voice = self.voice(statement)
        writer = self._publisher or self._i
        lead = voice.lead if voice else f"{writer} wrote" if writer else f"{self._document} reads"
        return _on_a_day(lead, day)

    def dated(self, lead: str, statement: Statement) -> str:
        """“Anna Quist wrote” with the day on which a statement was written, where it is known."""
        return _on_a_day(lead, written_on(self._source.source, statement.span, self._published))

    def speaks(self, statement: Statement) -> str | None:
        """Whose word a plain sentence is that gives itself to nobody: a party's, in its own document."""
        if statement.first_person:
            said = [person.word for person in statement.first_person]
            return self.issuer(statement, singular=all(word in SINGULAR for word in said))
        return self.party_line(statement)

    def party_line(self, statement: Statement) -> str | None:
        """Whose word a plain sentence is, in a document that a party wrote: a memo, a statement, a blog."""
        voice = self.voice(statement)
        owned = self.is_partys_own or self._is_opinion
        if voice is None and (not owned or self._is_anothers(statement)):
            return None
        author = self._i if self._is_opinion else None
        paper = None if self._is_opinion or self._is_paper else self._publisher  # “I” is not the paper
        label = voice.by if voice else author or self._we or self._i or paper or self._document
        if label == self._i and any(person.word in SINGULAR for person in statement.first_person):
            return None  # the sentence has the name where it said “I”
        subject = self._subject_of(statement).lower()
        own = label.lower() in subject or (voice is None and label.split()[-1].lower() in subject.split())
        return None if own else label

    def _is_anothers(self, statement: Statement) -> bool:
        """Whether it gives itself to somebody; a product that “agreed with observers” says nothing."""
        subject = statement.subject
        named = self._actors.within(self._source.source.id, subject) if subject is not None else []
        return _is_said(statement) and not (named and all(party.kind == "product" for _, party in named))

    def minuted(self, statement: Statement) -> tuple[Span, str] | None:
        """In minutes, who goes on speaking in a sentence that gives itself to nobody, and where he begins:
        “ACC Garrick said … Compensation had been paid …”."""
        if not is_minutes(self._document) or statement.speech or _is_said(statement):
            return None
        said = statement.span.slice(self._text)
        if not (_BACKSHIFTED.search(said) or _OWN_QUOTED.search(said)):
            return None
        for before in reversed([s for s in self._statements if s.span.end <= statement.span.start]):
            if "\n\n" in self._text[before.span.end : statement.span.start]:
                return None
            if _is_said(before) or _TAKES_THE_FLOOR.search(before.span.slice(self._text)):
                who = before.subject.slice(self._text).lstrip("0123456789. ") if before.subject else ""
                if who[:1].isupper() and who.lower() not in _PRONOUNS:
                    who = " ".join(who.split())
                    return before.span, who[0].lower() + who[1:] if who.startswith("The ") else who
        return None

    def own_name(self, statement: Statement, pronoun: str) -> str | None:
        """The name for “I” or “we” where a document's author or issuer speaks in a sentence of its own."""
        printed = statement.passage == PassageKind.BLOCK_QUOTE or self.is_transcript(statement)
        voice = self.voice(statement)
        of_many = _OF_THE_TRADE.search(statement.span.slice(self._text)) is not None
        if printed or of_many or (voice is not None and voice.kind != "release"):
            return None
        if pronoun in SINGULAR:
            return self._i if voice is None else None
        body = voice.by if voice is not None else self._we
        told = body is not None and (self._is_public(body) or self._is_told_by_name(statement))
        return body if told else None

    def _is_public(self, body: str) -> bool:
        """Whether “we withheld 41 pages” is told as a deed: an authority's record of what it did. What a
        company or a campaign says of itself is quoted, since it is no more than its word."""
        party = self._actors.named(body.removeprefix("the "))
        named = any(word.lower() in AGENCY_WORDS for word in body.split())
        return (party is not None and party.kind == "agency") or named

    def _is_told_by_name(self, statement: Statement) -> bool:
        """“Ana Haddad told us that …”, but not “customers told us that …”."""
        tellers = (
            frame.actor
            for frame in statement.frames
            if frame.depth == 0 and frame.lemma in SPEECH_VERBS and frame.actor is not None
        )
        here = self._source.source.id
        return any(self._actors.within(here, teller) for teller in tellers)

    def is_transcript(self, statement: Statement) -> bool:
        """“Sir Julian Ockenden: We agreed …”: “we” is the labelled speaker's."""
        line = self._text.rfind("\n", 0, statement.span.start) + 1
        return bool(_SPEAKER_LABEL.match(self._text, line))

    def contract(self, statement: Statement) -> str:
        """What stands before a clause: “Clause 8.3 of the Agreement reads”, “Binsight’s terms say”."""
        if voice := self.voice(statement):
            return voice.lead
        return f"{possessive(self._publisher)} terms say" if self._publisher else f"{self._document} reads"

    def _prints_a_letter(self) -> bool:
        """Whether a letter stands there within another's text, which reports on it."""
        letter = any(voice.kind == "letter" for voice in self._voices)
        return letter and self.voice(self._statements[0]) is None if self._statements else False

    def _is_publishers_party(self, extracted: Extracted, actors: Actors) -> bool:
        """Whether a release speaks of its own publisher by name."""
        party = actors.named(extracted.publisher or "")
        here = self._source.source.id
        own = [m for m in party.mentions if m.source == here] if party is not None else []
        return self._we is not None and len(own) >= OWN_WORDS

    def _subject_of(self, statement: Statement) -> str:
        subject = statement.subject.slice(self._text) if statement.subject else ""
        first = {person.word for person in statement.first_person}
        return f"{subject} {self._we if 'we' in first else ''}"


def _on_a_day(lead: str, day: str | None) -> str:
    """“Anna Quist wrote on 4 May 2021”, “a note of 4 May 2021 above a letter to Ingrid Falk reads”."""
    if not is_day(day):
        return lead
    told = say_date(day, "day")
    return f"{lead} on {told}" if lead.endswith(" wrote") else re.sub(r"^a note\b", f"a note of {told}", lead)


def binds(extracted: Extracted) -> bool:
    """Whether a document is a contract's or its terms: enough of its sentences bind somebody."""
    text = extracted.source.source.text
    whole = [s.span.slice(text) for s in extracted.statements if "fragment" not in s.faults]
    binding = [words for words in whole if _BINDING.search(words)]
    return len(binding) >= max(CLAUSES, SHARE_OF_CLAUSES * len(whole))


def _is_said(statement: Statement) -> bool:
    """Whether the sentence itself gives what it says to somebody."""
    return any(f.depth == 0 and f.lemma in SPEECH_VERBS and f.actor is not None for f in statement.frames)


def _speaks_for_itself(extracted: Extracted, actors: Actors) -> bool:
    """Whether “we” in a document is its publisher; in a newspaper it is whoever wrote the piece."""
    if extracted.publisher is None:
        return False
    party = actors.named(extracted.publisher)
    if (party is not None and party.is_publication) or _PRESS.search(extracted.publisher):
        return False
    if _is_paper(extracted):
        return False
    is_party = party is not None and party.is_body
    is_body = is_party or extracted.publisher.split()[-1].lower() in _BODIES
    return is_body or extracted.author is None


def _is_paper(extracted: Extracted) -> bool:
    """Whether whoever publishes it is a paper by what the dossier says of it, whatever its name."""
    inferred = any(each.kind is ConditionKind.INFERRED for each in extracted.source.conditions)
    return inferred or paper_of(extracted.source.source.text) == extracted.publisher


def _is_a_body(publisher: str | None) -> bool:
    """Whether the name is an authority's, an association's or a company's, which reports on nobody."""
    words = {word.lower() for word in (publisher or "").split()}
    return bool(words & (_BODIES | AGENCY_WORDS)) or _COMPANY.search(publisher or "") is not None


def _with_usual_article(name: str | None, actors: Actors) -> str | None:
    """“the Frontier and Customs Directorate”, where the dossier's texts put an article before the name; as
    the texts write it, where a letterhead has it in capitals."""
    if name and name.isupper():
        name = next((p.name for p in actors.parties if p.name.upper() == name), name)
    party = actors.named(name) if name else None
    if name is None or name.lower().startswith("the ") or _CAMEL.fullmatch(name):
        return name
    articles = [mention.article for mention in party.mentions] if party else []
    is_body = " " in name and (name.split()[-1].lower() in _BODIES or _BODY_OF.match(name) is not None)
    return f"the {name}" if any(articles) or is_body else name
