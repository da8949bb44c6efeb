"""Reference: what pronouns and phrases like “the company” stand for, so that a sentence can stand alone.

Rules, not guesses: a word is replaced only where the text leaves one candidate. Where it leaves none or
several, the sentence is *dangling*, and synthesis does not use it by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors
from briefing.extraction.antecedents import Antecedents
from briefing.extraction.defined_terms import defined_terms
from briefing.extraction.descriptions import Descriptions
from briefing.extraction.ellipsis import is_elided, is_reported_scrap, is_untold
from briefing.extraction.language import ParsedPassage
from briefing.extraction.loose_time import loose_time
from briefing.extraction.members import UNNAMED_NOUN
from briefing.extraction.memory import DEMONSTRATIVE, FIRST_PERSON
from briefing.extraction.noun_phrases import has_of, pleonastic
from briefing.extraction.personal_pronouns import PERSONAL, PersonalPronouns
from briefing.extraction.pronouns import PLURAL, THING, Pronouns
from briefing.extraction.resolution import Resolution, first_person
from briefing.extraction.unnamed_members import resolve_members
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

_SECOND = frozenset("you your yours yourself yourselves".split())
_BARE = frozenset("some others many both several most another neither either none one".split())
_ARGUMENTS = frozenset("nsubj nsubjpass dobj pobj".split())


class Resolver:
    """Walks the sentences of one source in order and resolves what each refers back to."""

    def __init__(self, source: str, text: str, actors: Actors, publisher: str | None = None) -> None:
        self._antecedents = antecedents = Antecedents(source, text, actors, publisher)
        self._memory = antecedents.memory
        self._persons = PersonalPronouns(antecedents)
        self._pronouns = Pronouns(antecedents)
        self._descriptions = Descriptions(antecedents, publisher)
        self._defined = defined_terms(text)
        self._text = text

    @property
    def document_in_focus(self) -> tuple[Span, str] | None:
        """The published document that was described last, and where."""
        return self._memory.published

    def resolve(self, parsed: ParsedPassage, sentence: DocSpan, quoted: list[Span]) -> Resolution:
        """Resolve one sentence. Words inside ``quoted`` spans are a speaker's and are left alone."""
        result = Resolution()
        when = loose_time(parsed, sentence)
        result.relative_time = when.remains
        for span in when.cut:
            result.replace(span, "", parsed.span(sentence))
        outside = [token for token in sentence if not _inside(parsed.span(token), quoted)]
        result.untold_deed = any(is_elided(token) and is_untold(token) for token in outside)
        for token in outside:
            if not _inside(parsed.span(token), when.cut):
                self._resolve_token(parsed, sentence, token, result, quoted)
        self._memory.remember(parsed, sentence, outside, result.replacements)
        return result

    def _resolve_token(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution, quoted: list[Span]
    ) -> None:
        word = token.lower_
        if word in FIRST_PERSON and token.pos_ in {"PRON", "DET"} and is_reported_scrap(token):
            out.dangling.append(token.text)
        elif word in FIRST_PERSON and _is_within_a_name(token):
            return
        elif word in FIRST_PERSON and token.pos_ in {"PRON", "DET"}:
            out.first_person.append(first_person(parsed, token))
        elif word in _SECOND:
            out.second_person = True
        elif word in PERSONAL and _is_anybody(sentence, token):
            return
        elif word in PERSONAL and token.pos_ in {"PRON", "DET"}:
            self._persons.resolve(parsed, sentence, token, out, quoted)
        elif word in THING and not pleonastic(token):
            self._pronouns.thing(parsed, sentence, token, out)
        elif word in PLURAL:
            self._pronouns.plural(parsed, sentence, token, out)
        elif word in DEMONSTRATIVE:
            self._descriptions.demonstrative(parsed, sentence, token, out)
        elif word == "such" and "as" not in {other.lower_ for other in token.doc[token.i + 1 : token.i + 4]}:
            out.dangling.append("such")
        elif word == "similar" and token.dep_ == "amod" and self._is_likened(parsed, sentence, token):
            out.dangling.append(f"similar {token.head.text}")
        elif word in _BARE and token.dep_ in _ARGUMENTS and not (has_of(token) or _is_told_by(token)):
            out.dangling.append(token.text)
        elif self._is_defined_term(token):
            self._term(parsed, token, out)
        elif token.tag_ in {"NNPS", "NNS"} and UNNAMED_NOUN.fullmatch(token.text):
            resolve_members(self._text, parsed, sentence, token, out)
        elif token.pos_ == "NOUN":
            self._descriptions.noun(parsed, sentence, token, out)

    def _is_likened(self, parsed: ParsedPassage, sentence: DocSpan, token: Token) -> bool:
        """“A council bought a similar system”: to what, is said before; not “X or a similar product”."""
        noun = token.head
        said = noun.dep_ == "conj" or any(w.lower_ in {"to", "as"} for w in [*token.children, *noun.children])
        named = self._antecedents.named_before(parsed, sentence, token)
        plural = noun.tag_ in {"NNS", "NNPS"}
        return not (said or plural or any(party.kind == "product" for party in named))

    def _is_defined_term(self, token: Token) -> bool:
        return token.text in self._defined and token.i > 0 and token.nbor(-1).lower_ == "the"

    def _term(self, parsed: ParsedPassage, token: Token, out: Resolution) -> None:
        """“the Vendor” in a document that has said “Kestrel Gate Inc. (“the Vendor”)”."""
        name, where = self._defined[token.text]
        span = Span(parsed.span(token.nbor(-1)).start, parsed.span(token).end)
        if where.end < span.start:
            out.replace(span, name, where)


def _is_told_by(token: Token) -> bool:
    """“no one”, who is nobody; “another matter than the one it cited”, which its sentence tells."""
    before = token.doc[max(0, token.i - 2) : token.i]
    if token.lower_ != "one" or not len(before):
        return False
    if before[-1].lower_ == "no":
        return True
    likened = before[-1].lower_ == "the" and before[0].lower_ in {"as", "from", "than"}
    return likened and any(child.dep_ == "relcl" for child in token.children)


def _is_anybody(sentence: DocSpan, token: Token) -> bool:
    """“The claimant was who he or she claimed to be”: either, so nobody whom a sentence before names."""
    joined = [token, token.nbor(1) if token.i + 1 < len(token.doc) else token]
    if joined[1].lower_ != "or" and token.i > 0:
        joined = [token.nbor(-1), token]
    either = any(word.lower_ == "or" for word in joined)
    other = token.i + 2 if joined[-1].lower_ == "or" else token.i - 2
    if not either or not 0 <= other < len(token.doc) or token.doc[other].lower_ not in PERSONAL:
        return False
    return any(word.tag_ == "NN" and word.i < token.i and word.dep_ != "compound" for word in sentence)


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(other.overlaps(span) for other in others)


def _is_within_a_name(pronoun: Token) -> bool:
    """“Hands Off Our Parks Norwick”: a word of a group's name, with a capital between others with one."""
    if not pronoun.is_title or pronoun.text == "I" or pronoun.i in {0, len(pronoun.doc) - 1}:
        return False
    before, behind = pronoun.nbor(-1), pronoun.nbor(1)
    return before.text[:1].isupper() and behind.text[:1].isupper() and pronoun.i > pronoun.sent.start + 1
