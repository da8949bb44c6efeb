"""Memory: what the sentences of a source have introduced so far, for later ones to refer to."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.actors import Actors, Party
from briefing.extraction.introduced import OF_SEVERAL, Introduced
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    DOCUMENT_NOUNS,
    PEOPLE_NOUNS,
    PERSON_NOUNS,
    ROLE_NOUNS,
    STAFF_NOUNS,
)
from briefing.extraction.noun_phrases import author, noun_phrase
from briefing.extraction.reporting import ASKING_VERBS, SPEECH_VERBS
from briefing.extraction.unnamed_members import named_plural
from briefing.extraction.wordings import counted, told_people, written
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

    from briefing.extraction.resolution import Replacement

#: What somebody says or writes to another in; whom he asks or calls may speak next.
_CONVEYING = (SPEECH_VERBS | frozenset("answer email e-mail mail reply respond write".split())) - (
    ASKING_VERBS | frozenset("call phone press question quiz read telephone urge".split())
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: So many tokens from its start what opens a sentence stands. “The Deputy Monitoring Officer advised …”
_OPENING = 5
_KIN = frozenset("brother child daughter father husband mother sister son wife".split())
POSSESSIVE = frozenset("his her its their hers theirs".split())
FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
DEMONSTRATIVE = frozenset("this that these those".split())
TIME_NOUNS = frozenset(
    "day night morning week weekend month quarter year summer spring autumn fall winter time".split()
)
#: Documents whose author an article calls “the writer”.
PUBLISHED = frozenset("article blog essay op-ed post".split())
#: How many sentences back a description or a body may stand; see ``pronouns.PRONOUN_WINDOW``.
NOUN_WINDOW = 6


@dataclass(slots=True)
class Seen:
    """One earlier sentence, as far as later ones may refer to it."""

    parties: list[tuple[Span, Party]]
    subject: tuple[Span, Party] | None
    plural_subject: tuple[Span, str] | None
    others: bool
    """Whether it speaks of somebody's deputy, son or lawyer besides: “he” may be that one."""
    people: list[tuple[Span, str]]
    """Persons whom the sentence introduces without a name, as later sentences may word them."""
    nouns: dict[str, tuple[Span, str]]
    """Head lemma → span and words of each noun phrase that introduces something."""
    central: set[str]
    """Names of the parties that stand in the main clause, not in an aside or as an agent."""
    meant: list[tuple[Span, Party]]
    """Those whom its pronouns stand for."""
    new: set[str]
    """Lemmas of the things that it introduces with “a” or “another”."""
    reworded: list[tuple[str, frozenset[str]]]
    """Things of which it speaks in words of its own, each by its lemma and these; none but the lemma's where
    it has no article: “the night cameras”, “facial recognition”."""
    somebody: bool
    """Whether it is about a person whom it calls by what he is, and whom nothing names: “the sheriff”."""
    handles_a_thing: bool
    """Whether its main clause does something to one thing that is no name: “calls the test meaningless”."""
    owner: tuple[Span, Party] | None
    """Whose the thing is that it is about: “Corvane” of “Corvane’s website said”."""
    of_unknown: bool
    """Whether that thing is of somebody or something with a capital that was read as no name."""
    outright: set[str]
    """Names of the parties that do not only stand in a relative clause."""
    plurals: bool
    """Whether it tells of others than ``plural_subject`` who, or which, do something."""
    conveys: bool
    """Whether its subject says or writes something to somebody in it, and asks nothing."""


class Memory:
    """What the sentences so far have introduced: bodies, people, documents, things that somebody owns."""

    def __init__(self, source: str, actors: Actors) -> None:
        self._source = source
        self._actors = actors
        self.seen: deque[Seen] = deque(maxlen=NOUN_WINDOW)
        self.staff: tuple[Span, str] | None = None
        """Whose employees bare “employees” are, and where that is said."""
        self.staff_of_main = False
        """Whether those are the staff of the organisation that the dossier names most often."""
        self.staff_nouns: set[str] = set()
        """The nouns by which the text has called them."""
        self.published: tuple[Span, str] | None = None
        """The published document that was described last."""
        self.named: set[str] = set()
        """Parties that the text itself has named, outside of quotations."""
        self._unnamed: set[str] = set()
        self._described: dict[str, dict[str, Span]] = {}
        self._introduced = Introduced()

    def remember(
        self,
        parsed: ParsedPassage,
        sentence: DocSpan,
        outside: list[Token],
        resolved: Sequence[Replacement] = (),
    ) -> None:
        """Take in a sentence; ``outside`` are its words outside of quotation marks.

        Whom ``resolved`` puts in the place of its pronouns it names as well.
        """
        if not any(token.is_alpha for token in outside):
            return  # somebody's words, in which the text itself speaks of nobody
        self._introduced.remember(parsed, outside)
        span = parsed.span(sentence)
        # A name inside somebody's words is nobody that the text goes on to speak of.
        said = [parsed.span(token) for token in outside]
        parties = [
            (mention.span, party)
            for mention, party in self._actors.within(self._source, span)
            if any(where.overlaps(mention.span) for where in said)
        ]
        stand_ins = list(self._stand_ins(resolved))
        subject = plural = owner = None
        somebody = of_unknown = False
        nouns: dict[str, tuple[Span, str]] = {}
        people: list[tuple[Span, str]] = []
        others = any(
            token.lemma_.lower() in PERSON_NOUNS | _KIN
            and token.tag_ == "NN"
            and token.dep_ not in {"appos", "compound", "attr"}
            and any(child.dep_ == "poss" for child in token.children)
            for token in outside
        )
        self.named |= {party.name for _, party in parties}
        for token in outside:
            if token.lemma_.lower() in PERSON_NOUNS and token.tag_ == "NN" and _is_introduced(token):
                phrase = noun_phrase(token)
                people.append((parsed.span(phrase), f"the {phrase[1:].text}"))
            if token.dep_ in _SUBJECTS and token.head.dep_ != "ROOT" and token.i - sentence.start < _OPENING:
                # “The officer advised that it stays; the rest would be noted”, whichever is the root.
                somebody |= token.head.lemma_.lower() in SPEECH_VERBS and _is_some_person(token)
            if token.dep_ in _SUBJECTS and token.head.dep_ == "ROOT":
                where = parsed.span(token)
                named = [where, *(parsed.span(child) for child in token.children if child.dep_ == "appos")]
                subject = next((p for at in named for p in parties if p[0].contains(at)), None)
                subject = subject or next(
                    (pair for at, pair in stand_ins if _stands_for(at, where, pair)), None
                )
                somebody |= subject is None and _is_some_person(token)
                owners = [child for child in token.children if child.dep_ == "poss"]
                if not owners and token.i > 1 and token.nbor(-1).text in {"’s", "'s"}:
                    owners = [token.nbor(-2)]  # “Firstly’s website”, whatever the parser makes of it
                owned = [parsed.span(child) for child in owners]
                owner = next((p for at in owned for p in parties if p[0].contains(at)), None)
                of_unknown = owner is None and any(map(_opens_with_a_capital, owners))
                if token.tag_ in {"NNS", "NNPS"}:
                    plural = named_plural(told_people(parsed, token, outside), resolved)
            self._note_owner(parsed, token)
            described = self._describe(parsed, token)
            if described:
                if token.lemma_.lower() in PUBLISHED:
                    self.published = described
                nouns.setdefault(token.lemma_.lower(), described)
        people += [(r.antecedent, r.text) for r in resolved if r.text in self._unnamed]
        self._unnamed |= {words for _, words in people}
        for lemma, described in nouns.items():
            self._described.setdefault(lemma, {}).setdefault(described[1], described[0])
        new = {token.lemma_.lower() for token in outside if _is_new(token)}

        def told_without(*asides: str) -> set[str]:
            return {
                party.name
                for where, party in parties
                if not any(
                    _in_aside(token, asides) for token in outside if where.contains(parsed.span(token))
                )
            }

        self.seen.append(
            Seen(
                parties=parties,
                subject=subject,
                plural_subject=plural,
                others=others,
                people=people,
                nouns=nouns,
                central=told_without("relcl", "agent"),
                meant=[pair for _, pair in stand_ins],
                new=new,
                reworded=[found for token in outside if (found := _reworded(token)) is not None],
                somebody=somebody,
                handles_a_thing=any(_is_handled(token) for token in outside),
                owner=owner,
                of_unknown=of_unknown,
                outright=told_without("relcl"),
                plurals=any(_do_something(token, plural) for token in outside),
                conveys=any(t.dep_ == "ROOT" and t.lemma_.lower() in _CONVEYING for t in outside),
            )
        )

    def described(self, lemma: str) -> tuple[Span, str] | None:
        """“the policy” is “Corvane's acceptable-use policy”, where a sentence not far back has that, or
        where the source has described no other and has spoken of no new one since; “the contract” is “the
        contract with Corvane”, where the source has introduced that one alone."""
        return self._named(lemma) or self._introduced.described(lemma)

    def _named(self, lemma: str) -> tuple[Span, str] | None:
        for seen in reversed(self.seen):
            if lemma in seen.nouns:
                return seen.nouns[lemma]
            if lemma in seen.new or self._is_another(lemma, seen):
                return None
        ever = self._described.get(lemma, {})
        if len(ever) != 1:
            return None
        ((words, span),) = ever.items()
        return (span, words) if self._are_spoken_of(span, words) else None

    def _is_another(self, lemma: str, seen: Seen) -> bool:
        """Whether a sentence speaks of the thing in other words than those that have described it, or of it
        at large: what is said next is as likely of that."""
        described = {word.lower() for words in self._described.get(lemma, {}) for word in words.split()}
        return any(noun == lemma and not (words and words <= described) for noun, words in seen.reworded)

    def _are_spoken_of(self, span: Span, words: str) -> bool:
        """Whether those whom a description names, if it names any, are named in the last sentences too: “the
        contract”, pages behind “Orr’s contract”, is as likely another."""
        within = self._actors.within(self._source, span)
        named = [party for mention, party in within if mention.text in words]
        lately = [party for seen in self.seen for _, party in (*seen.parties, *seen.meant)]
        return not named or any(party in lately for party in named)

    def is_new(self, lemma: str) -> bool:
        """Whether a sentence not far back speaks of “a ``lemma``”, whom or which it does not name."""
        return any(lemma in seen.new for seen in self.seen)

    def _stand_ins(self, resolved: Sequence[Replacement]) -> Iterator[tuple[Span, tuple[Span, Party]]]:
        for replaced in resolved:
            party = self._actors.named(replaced.text.removesuffix("’s").removesuffix("’"))
            if party is not None:
                yield replaced.span, (replaced.antecedent, party)

    def _note_owner(self, parsed: ParsedPassage, token: Token) -> None:
        """“Amazon employees”, “engineers at Veridian Systems”: whose staff bare “employees” are."""
        if token.lemma_.lower() not in STAFF_NOUNS:
            return
        candidates = [child for child in token.children if child.dep_ in {"compound", "poss", "nmod"}]
        candidates += [
            grandchild
            for child in token.children
            if child.dep_ == "prep" and child.lower_ in {"at", "of"}
            for grandchild in child.children
        ]
        for child in candidates:
            for mention, party in self._actors.within(self._source, _around(parsed, child)):
                if party.is_body and not party.is_place:
                    if self.staff is None or self._is_main(party):
                        if self.staff is None or self.staff[1] != mention.text:
                            self.staff_nouns = set()
                        self.staff = (mention.span, mention.text)
                        self.staff_of_main = self._is_main(party)
                        self.staff_nouns.add(token.lemma_.lower())
                    return

    def _is_main(self, party: Party) -> bool:
        """Whether no other organisation is named more often: bare “employees” are the subject's own."""
        return all(
            len(party.mentions) >= len(other.mentions)
            for other in self._actors.parties
            if other.kind == "organisation"
        )

    def _describe(self, parsed: ParsedPassage, token: Token) -> tuple[Span, str] | None:
        """How a later “the letter” or “the employee” can be worded: with its author or owner."""
        lemma = token.lemma_.lower()
        if token.pos_ != "NOUN" or token.tag_ != "NN":
            return None
        if lemma not in DOCUMENT_NOUNS | PERSON_NOUNS:
            return self._owned(parsed, token)
        phrase = noun_phrase(token)
        words = [word for word in phrase if word.dep_ != "det" and word.lower_ not in {"one", "another"}]
        named = [
            word
            for word in words
            if word.pos_ == "PROPN"
            or (word.dep_ in {"poss", "compound"} and word != token)
            or word.text[0].isupper()
        ]
        if any(word.lower_ in POSSESSIVE | FIRST_PERSON | DEMONSTRATIVE | OF_SEVERAL for word in phrase):
            return None
        if named and 2 <= len(words) <= 6:
            possessive = any(word.dep_ == "poss" and word != token for word in phrase)
            text = parsed.doc[words[0].i : words[-1].i + 1].text
            return parsed.span(phrase), text if possessive else f"the {text}"
        writer = author(token)
        if writer is not None and lemma in DOCUMENT_NOUNS:
            return written(parsed, token, counted(writer) or writer)
        return None

    def _owned(self, parsed: ParsedPassage, token: Token) -> tuple[Span, str] | None:
        """“Corvane's acceptable-use policy”: a thing that a named party owns."""
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        phrase = noun_phrase(token)
        if (
            owner is None
            or not owner.text[0].isupper()
            or len(phrase) > 6
            or token.lemma_.lower() in TIME_NOUNS
        ):
            return None
        named = self._actors.within(self._source, parsed.span(phrase))
        if not named or named[0][1].is_place:
            return None
        return parsed.span(phrase), phrase.text


def _opens_with_a_capital(owner: Token) -> bool:
    """“Firstly” of “…,” Firstly’s website said”: not a pronoun, a day or a sentence's first word."""
    capital = owner.text[0].isupper() and owner.pos_ != "PRON" and owner.ent_type_ not in {"DATE", "TIME"}
    return capital and not owner.is_sent_start


def _do_something(token: Token, plural: tuple[Span, str] | None) -> bool:
    """Whether it is the plural subject of a clause that says what they do, beside those who tell it:
    “platforms” of “Platforms have done little, advocates say”."""
    if token.tag_ not in {"NNS", "NNPS"} or token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    if token.head.dep_ == "ccomp":
        return token.head.head.lemma_.lower() in SPEECH_VERBS
    return token.head.dep_ == "ROOT" and plural is None


def _stands_for(replaced: Span, subject: Span, meant: tuple[Span, Party]) -> bool:
    """Whether what was replaced is the subject: a pronoun, or the office of somebody who has a name."""
    return replaced == subject or (meant[1].kind == "person" and replaced.contains(subject))


def _is_some_person(token: Token) -> bool:
    """“the sheriff”, “her deputy”, “the Monitoring Officer”, without a name beside it; a new one (“a deputy”)
    is introduced."""
    apposed = any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in token.children)
    if token.tag_ == "NNP" and token.lower_ in ROLE_NOUNS and not apposed:
        return any(child.dep_ == "det" and child.lower_ == "the" for child in token.children)
    return (
        token.tag_ == "NN"
        and token.lemma_.lower() in ROLE_NOUNS | _KIN
        and not apposed  # “the Norwick sheriff” has a name beside it, but not his
        and not _is_introduced(token)
    )


def _is_new(token: Token) -> bool:
    """“a contractor”: something that is not what the text has named; not “X is a contractor”."""
    if token.pos_ != "NOUN" or token.dep_ in {"attr", "appos", "compound"}:
        return False
    articles = {"a", "an", "another"}
    return any(child.dep_ == "det" and child.lower_ in articles for child in token.lefts)


def _reworded(token: Token) -> tuple[str, frozenset[str]] | None:
    """“the night camera”, “camera surveillance”: a thing, no paper, with words for its kind."""
    if token.lemma_.lower() in DOCUMENT_NOUNS | PERSON_NOUNS:
        return None
    if token.tag_ != "NN" or token.dep_ in {"attr", "appos", "compound"}:
        return None
    kind = {child.lower_ for child in token.lefts if child.dep_ in {"amod", "compound"}}
    said = {child.dep_ for child in token.lefts}
    if not kind or said & {"poss", "nummod"}:
        return None
    return token.lemma_.lower(), frozenset(kind if "det" in said else ())


def _is_handled(token: Token) -> bool:
    """“the test” of “calls the test meaningless” and “ran the test”: a thing that “it” may be next."""
    if token.tag_ != "NN" or token.lemma_.lower() in PERSON_NOUNS | PEOPLE_NOUNS | TIME_NOUNS:
        return False
    judged = token.dep_ in {"nsubj", "compound"} and token.head.dep_ in {"ccomp", "oprd"}
    judged = judged and token.head.pos_ == "ADJ"
    clause = token.head.head if judged else token.head
    return (judged or token.dep_ == "dobj") and clause.dep_ in {"ROOT", "conj", "xcomp"}


def _in_aside(token: Token, asides: Collection[str]) -> bool:
    """Whether the word stands in one of these: a relative clause, or who something is done by."""
    return any(word.dep_ in asides for word in (token, *token.ancestors))


def _is_introduced(token: Token) -> bool:
    """“a former official”, “one nurse”: a person whom nothing was said of before."""
    article = next((child for child in token.lefts if child.dep_ in {"det", "nummod"}), None)
    named = any(child.dep_ in {"appos", "compound"} and child.pos_ == "PROPN" for child in token.children)
    return article is not None and article.lower_ in {"a", "an", "one", "another"} and not named


def _around(parsed: ParsedPassage, token: Token) -> Span:
    phrase = token.doc[token.left_edge.i : token.right_edge.i + 1]
    return parsed.span(phrase)
