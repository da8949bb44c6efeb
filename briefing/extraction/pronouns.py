"""Pronouns: what “it” and “they” stand for, where the sentences before leave one candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.extraction.actors import Party
from briefing.extraction.antecedents import Antecedents
from briefing.extraction.ellipsis import is_elided, is_untold
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    PEOPLE_NOUNS,
    PERSON_NOUNS,
    STAFF_NOUNS,
)
from briefing.extraction.memory import Seen
from briefing.extraction.noun_phrases import is_group, is_thing, points_forward
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.resolution import Resolution, pronoun_replacement
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: How many sentences back “they” may find the people that a sentence is about.
PLURAL_WINDOW = 3

THING = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
#: What documents do: “it reads in part”.
_OF_DOCUMENTS = frozenset("conclude continue read say state".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp"})
#: What is done with a ware alone.
_PITCHING = frozenset("demonstrate market pitch press promote push sell".split())
#: Who finds that “it” has done this finds it of another.
_FINDING = frozenset("conclude determine find hold rule".split())
#: What is done with a paper, and to nobody who could have one.
_HANDED = frozenset(
    "deliver draft file print publish receive redact release send sign translate write".split()
)
#: What bodies undergo as bodies; of other passives “it” may as well be the thing that a body handles.
_UNDERGONE = frozenset(
    "accuse acquire advise allow ask audit award ban bar base charge compel consult criticise criticize fine"
    " force forbid found give head hire inform instruct invite lead license list name notify oblige order own"
    " pay permit praise prosecute reimburse require sue tell thank urge warn".split()
)
#: What things do, and nobody who handles them.
_OF_THINGS = frozenset(
    "amount apply contain cost cover date describe detail end expire itemize lapse last list measure mention"
    " refer show summarize total weigh".split()
)
#: What is done with words on something.
_WRITING = frozenset("blog circulate pen post publish write".split())
_WRONGS = frozenset("break breach fail flout ignore infringe mislead violate withhold".split())


class Pronouns:
    """Resolves “it” and “they” in one source, sentence by sentence."""

    def __init__(self, antecedents: Antecedents) -> None:
        self._from = antecedents

    # --- it -------------------------------------------------------------------------------------

    def thing(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        """*it*, *its*: the document that reads so, or what the sentence before is about."""
        if is_elided(token.head) and is_untold(token.head):
            # “The staff say that it must”: whatever does so in the sentence that says what.
            out.dangling.append(token.text)
            return
        if _is_written_about(token):
            out.dangling.append(token.text)
            return
        people = self._people_in(parsed, sentence)
        product = self._product_sold(parsed, sentence, token)
        earlier = [
            other
            for other in sentence
            if other.i < token.i
            and is_thing(other)
            and not _does_it(other, token)
            and not _is_aside(other, token)
            and not _finds_against(other)
            and not self._is_told(parsed, other, token)
            and other.ent_type_ not in {"DATE", "TIME"}
            and other.lemma_.lower() not in PERSON_NOUNS
            and not any(
                where.overlaps(parsed.span(word)) for where in people for word in (other, _whole(other))
            )
        ]
        earlier = [other for other in earlier if not _governs(other, token)]
        matter = _is_a_number(token) or _is_a_reason(token)
        if matter and not any(other.dep_ in {"nsubjpass", "dobj"} for other in earlier):
            out.dangling.append(token.text)
            return
        if _is_handed_on(token) and all(other.pos_ == "PROPN" for other in earlier):
            out.dangling.append(token.text)
            return
        if token.dep_ in _SUBJECTS and token.head == sentence.root:
            # “In a production in May it attached …”: what leads in is no antecedent, but its own subject.
            earlier = [other for other in earlier if other.dep_ in _SUBJECTS]
            if len(earlier) == 1 and not (_says(token) and self._is_mute(earlier[0])):
                return
        elif earlier and product is None:
            return
        if points_forward(sentence, token):
            return
        if product is not None:
            out.replacements.append(pronoun_replacement(parsed, token, product[1].name, product[0]))
            return
        if token.lower_ == "it" and token.dep_ == "pobj" and token.head.lower_ in {"over", "about"}:
            # “have resigned over it”: the deed stands without its cause.
            whole = Span(parsed.span(token.head).start, parsed.span(token).end)
            out.replace(whole, "", parsed.span(sentence))
            return
        if token.head.lemma_ in _OF_DOCUMENTS and (document := self._last_document()):
            out.replacements.append(pronoun_replacement(parsed, token, document[1], document[0]))
            return
        subject = self._subject_meant(parsed, sentence, token)
        if subject is not None and token.head.lemma_ not in _OF_DOCUMENTS:
            name = self._from.said(subject[0])
            out.replacements.append(pronoun_replacement(parsed, token, name, subject[0]))
        else:
            out.dangling.append(token.text)

    def _is_told(self, parsed: ParsedPassage, other: Token, token: Token) -> bool:
        """“told staff that it would apply”, “told the Courier that it would bind”: who hears it is not it."""
        verb = other.head
        hears = other.dep_ in {"dobj", "dative"} and verb.lemma_.lower() in SPEECH_VERBS
        if not hears or not verb.is_ancestor(token):
            return False
        if other.lemma_.lower() in STAFF_NOUNS | PEOPLE_NOUNS | {"staff"}:
            return True
        where = parsed.span(other)
        near = self._from.actors.within(self._from.source, parsed.span(other.sent))
        return any(mention.span.contains(where) and self._from.is_press(party) for mention, party in near)

    @staticmethod
    def _is_mute(noun: Token) -> bool:
        """“the contract”, which says nothing by itself: no name, and no noun for a body."""
        bodies = AGENCY_NOUNS | ASSOCIATION_NOUNS | COMPANY_NOUNS | DOCUMENT_NOUNS
        return noun.pos_ == "NOUN" and noun.lemma_.lower() not in bodies

    def _product_sold(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token
    ) -> tuple[Span, Party] | None:
        """“X pressed it on the council”: the text’s one product, where the sentence has no other ware."""
        sold = token.lower_ == "it" and token.dep_ == "dobj" and token.head.lemma_.lower() in _PITCHING
        wares = (
            other
            for other in sentence
            if other.i < token.i
            and other.tag_ == "NN"
            and other.dep_ in {"dobj", "nsubjpass"}
            and other.lemma_.lower() not in PERSON_NOUNS
        )
        if not sold or any(wares):
            return None
        named = self._from.named_before(parsed, sentence, token)
        if any(party.kind == "product" for party in named):
            return None
        return self._from.wares.only(parsed.span(token).start)

    def _people_in(self, parsed: ParsedPassage, sentence: DocSpan) -> list[Span]:
        named = self._from.actors.within(self._from.source, parsed.span(sentence))
        return [mention.span for mention, party in named if party.kind == "person"]

    def _subject_meant(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token
    ) -> tuple[Span, Party] | None:
        """The subject of the sentence before, in the same paragraph: across paragraphs “it” is as often the
        whole matter. A second body there is no rival where it only stands in an aside."""
        last = self._last()
        if last is None or last.subject is None or parsed.doc[0].i == sentence.start:
            return None
        if token.dep_ not in {*_SUBJECTS, "poss"}:
            return None
        meant = last.subject[1]
        if meant.kind == "person" or self._from.is_press(meant):
            return None
        if last.handles_a_thing and _may_be_handled(token):
            return None
        rivals = {p.name for _, p in last.parties if p.kind != "person"} - {meant.name}
        if not rivals:
            return last.subject
        parallel = token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT"
        speaks = token.head.lemma_.lower() in SPEECH_VERBS
        if parallel and not rivals & last.central and not (meant.kind == "product" and speaks):
            return last.subject
        return None

    def _last_document(self) -> tuple[Span, str] | None:
        """The document that the sentence before describes: what “it reads” is said of."""
        last = self._last()
        nouns = last.nouns if last else {}
        return next((found for lemma, found in nouns.items() if lemma in DOCUMENT_NOUNS), None)

    # --- they -----------------------------------------------------------------------------------

    def plural(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        """*they*, *40 of them*: the people that a sentence not far back is about."""
        earlier = [other for other in sentence if other.i < token.i]
        if points_forward(sentence, token):
            return
        if any(other.tag_ in {"NNS", "NNPS"} or is_group(other) for other in earlier):
            return
        if any(other.lemma_.lower() in PERSON_NOUNS for other in earlier):
            return
        people = self._people_meant()
        counted = token.dep_ == "pobj" and token.head.lower_ == "of"
        if people and (counted or token.dep_ in {*_SUBJECTS, "poss"}):
            out.replacements.append(pronoun_replacement(parsed, token, people[1], people[0]))
        else:
            out.dangling.append(token.text)

    def _people_meant(self) -> tuple[Span, str] | None:
        """The people whom the nearest sentence is about that is about any, if no other who may be meant does
        anything there or since: other people, things, a body whose “they” are its own."""
        for seen in list(reversed(self._from.memory.seen))[:PLURAL_WINDOW]:
            if seen.plurals:
                return None
            if seen.plural_subject:
                return seen.plural_subject
            if seen.subject is not None and seen.subject[1].is_body and not seen.subject[1].is_place:
                return None
        return None

    def _last(self) -> Seen | None:
        return self._from.memory.seen[-1] if self._from.memory.seen else None


def _says(token: Token) -> bool:
    return token.dep_ in _SUBJECTS and token.head.lemma_.lower() in SPEECH_VERBS


def _is_a_number(token: Token) -> bool:
    """“Corvane said it was about 70”: what is counted is not who counts."""
    if token.dep_ != "nsubj" or token.head.lemma_ != "be" or token.lower_ != "it":
        return False
    told = [child for child in token.head.children if child.dep_ in {"acomp", "attr", "npadvmod"}]
    return any(child.pos_ == "NUM" for child in told)


def _is_a_reason(token: Token) -> bool:
    """“Corvane says it is because he recorded a meeting”: what is so stands before."""
    verb = token.head
    reasons = (word for child in verb.children for word in child.subtree if word.lower_ == "because")
    behind = token.doc[token.i + 1 : token.i + 3]
    return token.dep_ == "nsubj" and verb.lemma_ == "be" and any(word in behind for word in reasons)


def _is_handed_on(token: Token) -> bool:
    """“A spokesman for Corvane confirmed that it had been received”: a paper, and no body."""
    return token.dep_ == "nsubjpass" and token.lower_ == "it" and token.head.lemma_ in _HANDED


def _is_written_about(token: Token) -> bool:
    """“An engineer has written a post on the site Longhand about it”: neither the paper nor the site nor the
    writer; the verb has no matter before it that “it” could be."""
    if token.dep_ != "pobj" or token.head.lower_ not in {"about", "on"}:
        return False
    verb = next((word for word in token.ancestors if word.pos_ == "VERB"), None)
    if verb is None or verb.lemma_.lower() not in _WRITING:
        return False
    before = [word for word in token.sent if word.i < token.head.i and is_thing(word)]
    return all(
        _is_of_the_paper(word, verb) or (word.i < verb.i and word.dep_ in _SUBJECTS) for word in before
    )


def _is_of_the_paper(word: Token, verb: Token) -> bool:
    """“a post on the site Longhand”, “to a friend in Austin”: what is written, and where or to whom."""
    up = [word, *word.ancestors]
    phrase = next((each for each in up if each.head == verb), None)
    if phrase is None or phrase == verb or word.i < verb.i:
        return False
    if any(each.dep_ in _CLAUSES for each in up[: up.index(phrase) + 1]):
        return False  # “a post that calls the contract illegal”
    written = phrase.dep_ == "dobj" and phrase.lemma_.lower() in DOCUMENT_NOUNS
    return written or phrase.dep_ in {"prep", "dative"}


def _may_be_handled(token: Token) -> bool:
    """“Corvane calls the test meaningless. It was run in May”: the test rather than the body."""
    verb = token.head.lemma_.lower()
    return (token.dep_ == "nsubjpass" and verb not in _UNDERGONE) or (
        token.dep_ == "nsubj" and verb in _OF_THINGS
    )


def _governs(other: Token, token: Token) -> bool:
    """“a way around it”: nothing is around itself."""
    return token.dep_ == "pobj" and token.head.head == other


def _does_it(other: Token, token: Token) -> bool:
    """“Corvane sells it”: what is sold is not the seller, nor part of its name."""
    head = other.head if other.dep_ == "compound" else other
    verb = token.head.head if token.dep_ == "pobj" else token.head
    return token.dep_ in {"dobj", "pobj"} and head.dep_ in _SUBJECTS and _verb_of(head).i == _verb_of(verb).i


def _finds_against(other: Token) -> bool:
    """“the ombudsman found that it had broken the law, and it paid”: “it” is not the ombudsman."""
    verb = other.head
    return (
        other.dep_ in _SUBJECTS
        and verb.lemma_.lower() in _FINDING
        and any(
            child.dep_ == "ccomp"
            and child.lemma_.lower() in _WRONGS
            and any(word.dep_ in _SUBJECTS and word.lower_ == "it" for word in child.children)
            for child in verb.children
        )
    )


def _is_aside(other: Token, token: Token) -> bool:
    """“X, which makes money from ports, sells it”: what only a clause about X speaks of."""
    clause = next((word for word in (other, *other.ancestors) if word.dep_ == "relcl"), None)
    return clause is not None and not clause.is_ancestor(token)


def _verb_of(token: Token) -> Token:
    """The verb whose subject a word is; of verbs that share their subject, the first."""
    verb = token.head if token.dep_ in _SUBJECTS else token
    while verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _whole(token: Token) -> Token:
    """The last word of the name or title that a word opens: “Trask” for “U.S.” of “U.S. Judge Trask”."""
    while token.dep_ == "compound" and token.head is not token:
        token = token.head
    return token
