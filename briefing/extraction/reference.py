"""Reference: what pronouns and phrases like “the company” stand for, so that a sentence can stand alone.

Rules, not guesses: a word is replaced only where the text leaves one candidate. Where it leaves none or
several, the sentence is *dangling*, and synthesis does not use it by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.defined_terms import defined_terms
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    PERSON_NOUNS,
    PRODUCT_NOUNS,
    STAFF_NOUNS,
)
from briefing.extraction.memory import DEMONSTRATIVE, FIRST_PERSON, POSSESSIVE, PUBLISHED, TIME_NOUNS, Memory
from briefing.extraction.noun_phrases import (
    earlier_noun,
    has_of,
    is_bare_plural,
    is_group,
    is_plain_definite,
    is_thing,
    pleonastic,
    points_forward,
    word_end,
)
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: How many sentences back an antecedent may stand. Not sensitive: on five dossiers, 1 and 4 instead of 2 and
#: 3 and 10 instead of 6 changed the recall of gold facts by less than .01.
PRONOUN_WINDOW = 2

_PERSONAL = frozenset("he she him her his hers himself herself".split())
_FEMININE = frozenset("she her hers herself".split())
_THING = frozenset("it its itself".split())
_PLURAL = frozenset("they them their theirs themselves".split())
_SECOND = frozenset("you your yours yourself yourselves".split())
#: Abstract nouns that, with a bare “the”, only point back.
_ANAPHORIC_NOUNS = frozenset(
    """broadcaster case claim magazine newspaper newsletter
    outlet effort episode idea incident issue matter move movement news practice problem
    response revelation situation step story suggestion takeaway title""".split()
)
_EMPTY_NOUNS = frozenset("effect end regard respect point way".split())
#: Public bodies of any kind.
_ANY_BODY = frozenset("agency body regulator".split())
#: What documents do: “it reads in part”.
_OF_DOCUMENTS = frozenset("conclude continue read say state".split())
_PLACE_NOUNS = frozenset("city county municipality".split())
_AUTHORS = frozenset({"writer", "author"})
#: Definite, and known to everyone without an introduction.
_SELF_EVIDENT = frozenset("board force government police office service".split())
#: Definite without an introduction, even as what a sentence is about.
_WELL_KNOWN = frozenset(
    """army church city country economy government law media navy parliament police president press public
    state weather world""".split()
)
_BARE = frozenset("some others many both several most another neither either none one".split())
_ARGUMENTS = frozenset("nsubj nsubjpass dobj pobj".split())


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of a sentence, what they stand for, and where the text says so."""

    span: Span
    text: str
    antecedent: Span


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """A first-person word, and the verb that must agree with what stands for it."""

    span: Span
    word: str
    owned: Span | None = None
    """For a possessive, the whole phrase: ``my co-workers``."""
    verb: Span | None = None
    third_person: str = ""
    """The verb in the third person singular."""


@dataclass(slots=True)
class Resolution:
    """What a sentence needs to stand alone."""

    replacements: list[Replacement] = field(default_factory=list)
    dangling: list[str] = field(default_factory=list)
    """Words that refer to something outside the sentence and could not be resolved."""
    first_person: list[FirstPerson] = field(default_factory=list)
    """First-person words outside quotation marks: the writer's, or of someone set off without marks."""
    second_person: bool = False


class Resolver:
    """Walks the sentences of one source in order and resolves what each refers back to."""

    def __init__(self, source: str, text: str, actors: Actors) -> None:
        self._source = source
        self._text = text
        self._actors = actors
        self._memory = Memory(source, actors)
        self._genders: dict[str, bool] = {}
        self._defined = defined_terms(text)

    @property
    def document_in_focus(self) -> tuple[Span, str] | None:
        """The published document that was described last, and where."""
        return self._memory.published

    def resolve(self, parsed: ParsedPassage, sentence: DocSpan, quoted: list[Span]) -> Resolution:
        """Resolve one sentence. Words inside ``quoted`` spans are a speaker's and are left alone."""
        result = Resolution()
        outside = [token for token in sentence if not _inside(parsed.span(token), quoted)]
        for token in outside:
            self._resolve_token(parsed, sentence, token, result)
        self._memory.remember(parsed, sentence, outside)
        return result

    # --- one word -------------------------------------------------------------------------------

    def _resolve_token(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        word = token.lower_
        if word in FIRST_PERSON and token.pos_ in {"PRON", "DET"}:
            out.first_person.append(_first_person(parsed, token))
        elif word in _SECOND:
            out.second_person = True
        elif word in _PERSONAL and token.pos_ in {"PRON", "DET"}:
            self._personal(parsed, sentence, token, out)
        elif word in _THING and not pleonastic(token):
            self._thing(parsed, sentence, token, out)
        elif word in _PLURAL:
            self._plural(parsed, sentence, token, out)
        elif word in DEMONSTRATIVE:
            self._demonstrative(parsed, sentence, token, out)
        elif word == "such" and "as" not in {other.lower_ for other in token.doc[token.i + 1 : token.i + 4]}:
            out.dangling.append("such")
        elif word in _BARE and token.dep_ in _ARGUMENTS and not has_of(token):
            out.dangling.append(token.text)
        elif self._is_defined_term(token):
            self._term(parsed, token, out)
        elif token.pos_ == "NOUN":
            self._noun(parsed, sentence, token, out)

    def _is_defined_term(self, token: Token) -> bool:
        return token.text in self._defined and token.i > 0 and token.nbor(-1).lower_ == "the"

    def _term(self, parsed: ParsedPassage, token: Token, out: Resolution) -> None:
        """“the Vendor” in a document that has said “Kestrel Gate Inc. (“the Vendor”)”."""
        name, where = self._defined[token.text]
        span = Span(parsed.span(token.nbor(-1)).start, parsed.span(token).end)
        if where.end < span.start:
            out.replacements.append(Replacement(span, name, where))

    def _personal(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        if self._parties_before(parsed, sentence, token, {"person"}) or earlier_noun(
            sentence, token, PERSON_NOUNS
        ):
            return
        unnamed = self._unnamed_person()
        if unnamed is not None:
            out.replacements.append(_replacement(parsed, token, unnamed[1], unnamed[0]))
            return
        antecedent = self._person_meant(parsed, sentence)
        gender = token.lower_ in _FEMININE
        if antecedent is not None and self._genders.setdefault(antecedent[1].name, gender) == gender:
            out.replacements.append(_replacement(parsed, token, antecedent[1].name, antecedent[0]))
        else:
            out.dangling.append(token.text)

    def _unnamed_person(self) -> tuple[Span, str] | None:
        """“a former official” of the sentence before, where that names nobody and tells of no one else."""
        last = self._memory.seen[-1] if self._memory.seen else None
        if last is None or len(last.people) != 1 or any(party.kind == "person" for _, party in last.parties):
            return None
        return last.people[0]

    def _person_meant(self, parsed: ParsedPassage, sentence: DocSpan) -> tuple[Span, Party] | None:
        """The last sentence's subject in the same paragraph, or the only person of the last two."""
        last = self._memory.seen[-1] if self._memory.seen else None
        persons = {p.name for _, p in last.parties if p.kind == "person"} if last else set()
        if last and (last.others or len(persons) > 1 or (last.people and not persons)):
            return None
        if last and last.subject and last.subject[1].kind == "person" and parsed.doc[0].i < sentence.start:
            return last.subject
        found = {
            party.name: (span, party)
            for seen in list(self._memory.seen)[-PRONOUN_WINDOW:]
            for span, party in seen.parties
            if party.kind == "person"
        }
        if len(found) == 1:
            return next(iter(found.values()))
        here = parsed.span(sentence).start
        ever = {
            party.name: (mention.span, party)
            for mention, party in self._actors.latest(self._source, here)
            if party.kind == "person" and party.name in self._memory.named
        }
        return next(iter(ever.values())) if not found and len(ever) == 1 else None

    def _thing(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        if any(is_thing(earlier) for earlier in sentence if earlier.i < token.i):
            return
        if points_forward(sentence, token):
            return
        if token.lower_ == "it" and token.dep_ == "pobj" and token.head.lower_ in {"over", "about"}:
            # “have resigned over it”: the deed stands without its cause.
            whole = Span(parsed.span(token.head).start, parsed.span(token).end)
            out.replacements.append(Replacement(whole, "", parsed.span(sentence)))
            return
        if token.head.lemma_ in _OF_DOCUMENTS and (document := self._last_document()):
            out.replacements.append(_replacement(parsed, token, document[1], document[0]))
            return
        if token.head.lemma_ in _OF_DOCUMENTS:
            out.dangling.append(token.text)
            return
        # Across paragraphs “it” is as often the whole matter as the last subject.
        subject = (
            self._memory.seen[-1].subject if self._memory.seen and parsed.doc[0].i < sentence.start else None
        )
        bodies = (
            {p.name for _, p in self._memory.seen[-1].parties if p.kind != "person"}
            if self._memory.seen
            else set()
        )
        if subject and subject[1].kind != "person" and len(bodies) == 1:
            out.replacements.append(_replacement(parsed, token, self._said(subject[0]), subject[0]))
        else:
            out.dangling.append(token.text)

    def _plural(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        earlier = [other for other in sentence if other.i < token.i]
        if points_forward(sentence, token):
            return
        if any(other.tag_ in {"NNS", "NNPS"} or is_group(other) for other in earlier):
            return
        if any(other.lemma_.lower() in PERSON_NOUNS for other in earlier):
            return
        subject = next(
            (seen.plural_subject for seen in list(self._memory.seen)[-3:][::-1] if seen.plural_subject), None
        )
        last = subject[1].split()[-1].lower().rstrip("s") if subject else ""
        people = last in STAFF_NOUNS | PERSON_NOUNS
        counted = people and token.dep_ == "pobj" and token.head.lower_ == "of"
        if subject and (counted or token.dep_ in {"nsubj", "nsubjpass", "poss"}):
            out.replacements.append(_replacement(parsed, token, subject[1], subject[0]))
        else:
            out.dangling.append(token.text)

    def _noun(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        lemma = token.lemma_.lower()
        if lemma in STAFF_NOUNS and token.tag_ == "NNS" and is_bare_plural(token):
            if token.i > sentence.start and token.nbor(-1).text == "-":
                return
            self._staff_of(parsed, sentence, token, out)
            return
        determiner = next((child for child in token.children if child.dep_ == "det"), None)
        if determiner is None or determiner.lower_ != "the" or not is_plain_definite(token):
            return
        if lemma in _SELF_EVIDENT:
            return
        if earlier_noun(sentence, token, {lemma}):
            return
        if named := self._named_after(parsed, token, lemma):
            start, end = parsed.span(determiner).start, parsed.span(token).end
            if not self._mentioned_before(parsed, sentence, token, named[1]):
                out.replacements.append(Replacement(Span(start, end), self._said(named[0]), named[0]))
        elif lemma in AGENCY_NOUNS and lemma not in _ANY_BODY:
            # “the council” is a council; one that the text has not named is left to itself.
            if token.dep_ in {"nsubj", "nsubjpass"} and not earlier_noun(sentence, token, AGENCY_NOUNS):
                out.dangling.append(f"the {token.text}")
        elif lemma in COMPANY_NOUNS | AGENCY_NOUNS | ASSOCIATION_NOUNS:
            self._organisation(parsed, sentence, token, determiner, out)
        elif lemma in DOCUMENT_NOUNS | PERSON_NOUNS:
            self._introduced(parsed, token, determiner, out)
        elif lemma in PRODUCT_NOUNS and (product := self._only_product(parsed.span(determiner).start)):
            start, end = parsed.span(determiner).start, parsed.span(token).end
            if not self._mentioned_before(parsed, sentence, token, product[1]):
                out.replacements.append(Replacement(Span(start, end), product[1].name, product[0]))
        elif owned := self._described(lemma):
            start, end = parsed.span(determiner).start, parsed.span(token).end
            out.replacements.append(Replacement(Span(start, end), owned[1], owned[0]))
        elif lemma in _ANAPHORIC_NOUNS or _opens_the_sentence(sentence, token):
            out.dangling.append(f"the {token.text}")

    def _described(self, lemma: str) -> tuple[Span, str] | None:
        """“the policy” is “Corvane's acceptable-use policy”, where a sentence not far back has that."""
        return next((seen.nouns[lemma] for seen in reversed(self._memory.seen) if lemma in seen.nouns), None)

    def _main_body(self, before: int, fitting: set[str]) -> tuple[Span, Party] | None:
        """The body that the matter is about, if the source has named it: the dossier names it at least
        twice as often as any other body of its kind that this source has named so far."""
        found = {
            party.name: (mention.span, party)
            for mention, party in self._actors.latest(self._source, before)
            if _fits(party, fitting) and party.name in self._memory.named
        }
        ranked = sorted(found.values(), key=lambda pair: -len(pair[1].mentions))
        if not ranked or (len(ranked) > 1 and len(ranked[0][1].mentions) < 2 * len(ranked[1][1].mentions)):
            return None
        return ranked[0]

    def _named_after(self, parsed: ParsedPassage, token: Token, lemma: str) -> tuple[Span, Party] | None:
        """“the authority” is the Housing Authority, where the source has named one such body before."""
        here = parsed.span(token).start
        found = {
            party.name: (mention.span, party)
            for mention, party in self._actors.latest(self._source, here)
            if party.kind in {"agency", "organisation"}
            and party.name in self._memory.named
            and lemma in party.name.lower().split()[1:]
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _mentioned_before(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, party: Party) -> bool:
        here = Span(parsed.span(sentence).start, parsed.span(token).start)
        return any(other is party for _, other in self._actors.within(self._source, here))

    def _organisation(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, determiner: Token, out: Resolution
    ) -> None:
        fitting = _kinds_named_by(token.lemma_.lower())
        if self._parties_before(parsed, sentence, token, fitting):
            return
        if token.lemma_.lower() in _PLACE_NOUNS and self._place_before(parsed, sentence, token):
            return
        for seen in list(reversed(self._memory.seen))[:3]:
            if seen.subject and _fits(seen.subject[1], fitting):
                antecedent = seen.subject
                break
            candidates = {party.name: (span, party) for span, party in seen.parties if _fits(party, fitting)}
            if len(candidates) == 1:
                antecedent = next(iter(candidates.values()))
                break
            if candidates:
                # The sentence before names several: the one that the whole source is about, or none.
                antecedent = max(candidates.values(), key=lambda pair: len(pair[1].mentions))
                others = sorted((len(party.mentions) for _, party in candidates.values()), reverse=True)
                if others[0] < 2 * others[1]:
                    out.dangling.append(f"the {token.text}")
                    return
                break
        else:
            main = self._main_body(parsed.span(token).start, fitting)
            if main is None:
                out.dangling.append(f"the {token.text}")
                return
            antecedent = main
        start, end = parsed.span(determiner).start, parsed.span(token).end
        out.replacements.append(Replacement(Span(start, end), self._said(antecedent[0]), antecedent[0]))

    def _demonstrative(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        if token.tag_ in {"WDT", "IN", "WP"} or token.dep_ in {"mark", "advmod"}:
            return
        if (
            token.lower_ == "that"
            and token.i > sentence.start
            and token.nbor(-1).text in {",", "—", "–", "-"}
        ):
            return  # a relative clause that the tagger took for a phrase
        if token.dep_ == "det":
            self._demonstrative_phrase(parsed, sentence, token, out)
        elif token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "attr"}:
            followed = any(child.dep_ in {"relcl", "prep", "acl"} for child in token.children)
            if not (followed and token.lower_ in {"that", "those"}):
                out.dangling.append(token.text)

    def _demonstrative_phrase(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution
    ) -> None:
        noun = token.head
        lemma = noun.lemma_.lower()
        if lemma in TIME_NOUNS or earlier_noun(sentence, token, {lemma}):
            return
        whole = Span(parsed.span(token).start, parsed.span(noun).end)
        if lemma in _EMPTY_NOUNS and noun.dep_ == "pobj" and noun.head.i == token.i - 1:
            # “to this effect” only points back; the sentence says the same without it.
            out.replacements.append(
                Replacement(Span(parsed.span(noun.head).start, whole.end), "", parsed.span(sentence))
            )
            return
        named = any(child.pos_ == "PROPN" and child.dep_ in {"compound", "poss"} for child in noun.children)
        if named:
            article = ("an" if token.nbor(1).text[0] in "AEIOU" else "a") if noun.tag_ == "NN" else "the"
            out.replacements.append(Replacement(parsed.span(token), article, parsed.span(sentence)))
        elif lemma in PRODUCT_NOUNS and (product := self._only_product(parsed.span(token).start)):
            out.replacements.append(Replacement(whole, product[1].name, product[0]))
        elif lemma in DOCUMENT_NOUNS | PERSON_NOUNS and noun.tag_ == "NN":
            self._introduced(parsed, noun, token, out)
        else:
            out.dangling.append(f"{token.text} {noun.text}")

    def _only_product(self, before: int) -> tuple[Span, Party] | None:
        """The one product that the source has named so far, at its last mention."""
        found = [
            (mention.span, party)
            for mention, party in self._actors.latest(self._source, before)
            if party.kind == "product"
        ]
        return found[0] if len(found) == 1 else None

    def _introduced(self, parsed: ParsedPassage, token: Token, determiner: Token, out: Resolution) -> None:
        """“the letter” and “the writer” stand for the phrase that introduced them."""
        lemma = token.lemma_.lower()
        if described := self._described(lemma):
            start, end = parsed.span(determiner).start, parsed.span(token).end
            out.replacements.append(Replacement(Span(start, end), described[1], described[0]))
            return
        if lemma in _AUTHORS and any(
            other.lemma_.lower() in PUBLISHED and other.i < token.i for other in token.sent
        ):
            return
        if lemma in _AUTHORS and (document := self._memory.published):
            start, end = parsed.span(determiner).start, parsed.span(token).end
            out.replacements.append(
                Replacement(Span(start, end), f"the {token.text} of {document[1]}", document[0])
            )
            return
        if determiner.lower_ == "the" and any(
            child.dep_ in {"compound", "amod", "poss"} for child in token.children
        ):
            return
        out.dangling.append(f"{determiner.lower_} {token.text}")

    def _staff_of(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        if self._parties_before(parsed, sentence, token, {"organisation", "agency"}):
            return
        if self._memory.staff is None:
            out.dangling.append(token.text)
            return
        span, owner = self._memory.staff
        where = parsed.span(token)
        out.replacements.append(Replacement(where, f"{owner} {token.text.lower()}", span))

    # --- what later sentences may refer to ------------------------------------------------------

    def _parties_before(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, kinds: set[str]
    ) -> list[Party]:
        start = parsed.span(sentence).start
        here = Span(start, parsed.span(token).start)
        return [party for _, party in self._actors.within(self._source, here) if _fits(party, kinds)]

    def _last_document(self) -> tuple[Span, str] | None:
        """The document that the sentence before describes: what “it reads” is said of."""
        nouns = self._memory.seen[-1].nouns if self._memory.seen else {}
        return next((found for lemma, found in nouns.items() if lemma in DOCUMENT_NOUNS), None)

    def _said(self, span: Span) -> str:
        """A body's name as the antecedent has it, so that the words are the source's."""
        name = " ".join(span.slice(self._text).split())
        article = self._text[max(0, span.start - 4) : span.start].lower() == "the "
        return f"the {name}" if article else name

    def _place_before(self, parsed: ParsedPassage, sentence: DocSpan, token: Token) -> bool:
        here = Span(parsed.span(sentence).start, parsed.span(token).start)
        return any(party.is_place for _, party in self._actors.within(self._source, here))


# --- small judgements about words -----------------------------------------------------------------


def _opens_the_sentence(sentence: DocSpan, token: Token) -> bool:
    """“The agreement itself has never been published”: what the sentence is about was introduced before."""
    subject = token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT"
    return subject and token.left_edge.i <= sentence.start + 1 and token.lemma_.lower() not in _WELL_KNOWN


def _first_person(parsed: ParsedPassage, token: Token) -> FirstPerson:
    verb = token.head if token.dep_ in {"nsubj", "nsubjpass"} else None
    if verb is not None:
        auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.i > token.i]
        verb = auxiliaries[0] if auxiliaries else verb
        if verb.tag_ == "VBP":
            third = _third_person(verb.lower_)
            return FirstPerson(parsed.span(token), token.lower_, None, parsed.span(verb), third)
        if verb.lower_ == "were":
            return FirstPerson(parsed.span(token), token.lower_, None, parsed.span(verb), "was")
    owned = parsed.doc[token.i : word_end(token.head)] if token.dep_ == "poss" else None
    return FirstPerson(parsed.span(token), token.lower_, None if owned is None else parsed.span(owned))


def _third_person(verb: str) -> str:
    irregular = {
        "am": "is",
        "are": "is",
        "have": "has",
        "do": "does",
        "go": "goes",
        "’ve": " has",
        "'ve": " has",
    }
    if verb in irregular:
        return irregular[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _inside(span: Span, quoted: list[Span]) -> bool:
    return any(quote.overlaps(span) for quote in quoted)


def _replacement(parsed: ParsedPassage, token: Token, name: str, antecedent: Span) -> Replacement:
    possessive = token.lower_ in POSSESSIVE and token.dep_ == "poss"
    text = f"{name}’" if possessive and name.endswith("s") else f"{name}’s" if possessive else name
    return Replacement(parsed.span(token), text, antecedent)


def _kinds_named_by(lemma: str) -> set[str]:
    kinds: set[str] = set()
    if lemma in COMPANY_NOUNS | ASSOCIATION_NOUNS:
        kinds.add("organisation")
    if lemma in AGENCY_NOUNS:
        kinds.add("agency")
    return kinds


def _fits(party: Party, kinds: set[str]) -> bool:
    return party.kind in kinds and not party.is_place and not party.is_publication
