"""Personal pronouns: whom “he” and “she” stand for, where the sentences before leave one who can be meant.

Who else of the same gender, or of none that is known, was just spoken of is a rival, by name, by another
pronoun or by what he is (“the sheriff”): between rivals nothing is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from briefing.extraction.actors import Party
from briefing.extraction.antecedents import Antecedents
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import PERSON_NOUNS
from briefing.extraction.memory import Seen
from briefing.extraction.noun_phrases import points_forward
from briefing.extraction.reporting import SPEECH_VERBS
from briefing.extraction.resolution import Resolution, pronoun_replacement
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: How many sentences back an antecedent may stand. Not sensitive: on five dossiers, 1 and 4 instead of 2 and
#: 3 and 10 instead of 6 changed the recall of gold facts by less than .01.
PRONOUN_WINDOW = 2

PERSONAL = frozenset("he she him her his hers himself herself".split())
_FEMININE = frozenset("she her hers herself".split())
_WOMEN = frozenset(noun for noun in PERSON_NOUNS if noun.endswith("woman"))
_MEN = frozenset(noun for noun in PERSON_NOUNS if noun.endswith("man")) - _WOMEN
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Nouns that tell of “him” or “her” as well, and give nobody a role.
_CHILDREN = frozenset(
    "baby boy child daughter girl infant kid mother father son teen teenager toddler".split()
)
_GIRLS = frozenset("daughter girl mother".split())
_BOYS = frozenset("boy father son".split())


class PersonalPronouns:
    """Resolves “he” and “she” in one source, sentence by sentence."""

    def __init__(self, antecedents: Antecedents) -> None:
        self._from = antecedents
        self._genders: dict[str, bool] = {}
        """Whom a pronoun of the text was found to stand for, and which."""
        self._here: Span | None = None
        self._bound: dict[str, bool] = {}
        """The same of the sentence ``_here``, which names the person itself."""

    def resolve(
        self,
        parsed: ParsedPassage,
        sentence: DocSpan,
        token: Token,
        out: Resolution,
        quoted: Sequence[Span] = (),
    ) -> None:
        """*he*, *her*: the only person that may be meant; of ``quoted`` words, none whom they name."""
        if self._here != parsed.span(sentence):
            self._here, self._bound = parsed.span(sentence), {}
        if points_forward(sentence, token) and self._is_somebodys(parsed, sentence):
            return  # “In his letter Cole asked …”
        before = self._from.named_before(parsed, sentence, token)
        aside, woman = _says_aside(token), token.lower_ in _FEMININE
        doer = self._does_it_to(parsed, token)
        fitting = {party.name for party in before if party is not doer and self._is_meant(party, woman)}
        named = bool(fitting) or _tells_of_somebody(
            sentence, token, (PERSON_NOUNS | _CHILDREN) - (_MEN | _BOYS if woman else _WOMEN | _GIRLS)
        )
        if named and not aside:
            if len(fitting) == 1:
                self._bound.setdefault(next(iter(fitting)), woman)
            return
        if aside and (teller := self._teller(parsed, sentence, token, quoted)):
            out.replacements.append(pronoun_replacement(parsed, token, teller[1].name, teller[0]))
            return
        ruled_out = any(party.kind == "person" for party in before) and not named
        of_itself = _tells_of_itself(token) or self._is_of_its_subject(sentence, token)
        if of_itself and not (aside or ruled_out):
            return
        unnamed = self._unnamed_person()
        if unnamed is not None:
            out.replacements.append(pronoun_replacement(parsed, token, unnamed[1], unnamed[0]))
            return
        antecedent = self._person_meant(parsed, sentence, token, woman)
        if antecedent is not None and self._may_be(antecedent[1], woman, quoted, parsed.span(sentence)):
            out.replacements.append(pronoun_replacement(parsed, token, antecedent[1].name, antecedent[0]))
        else:
            out.dangling.append(token.text)

    def _is_somebodys(self, parsed: ParsedPassage, sentence: DocSpan) -> bool:
        """Whether somebody who is named does what the sentence tells."""
        subject = next((t for t in sentence.root.children if t.dep_ in _SUBJECTS), None)
        if subject is None:
            return False
        near = self._from.actors.within(self._from.source, parsed.span(sentence))
        where = parsed.span(subject)
        return any(mention.span.contains(where) and party.kind == "person" for mention, party in near)

    def _is_meant(self, party: Party, woman: bool) -> bool:
        """Whether somebody who was named can be “she” or “he”, by all that tells and the pronouns so far."""
        if party.kind != "person":
            return False
        known = party.woman if party.woman is not None else self._bound.get(party.name)
        known = known if known is not None else self._genders.get(party.name)
        return known is None or known == woman

    def _may_be(self, party: Party, woman: bool, quoted: Sequence[Span], sentence: Span) -> bool:
        """Whether “she” or “he” can be that person: not if the pronoun's own sentence quotes words that speak
        of the person by name."""
        if not self._is_meant(party, woman):
            return False
        spoken_of = [
            other
            for mention, other in self._from.actors.within(self._from.source, sentence)
            if any(words.contains(mention.span) for words in quoted)
        ]
        return party not in spoken_of and self._genders.setdefault(party.name, woman) == woman

    def _does_it_to(self, parsed: ParsedPassage, token: Token) -> Party | None:
        """Who does to “him” what is done: nobody does it to himself without “himself”."""
        if token.dep_ not in {"dobj", "dative"} or token.lower_ in {"himself", "herself"}:
            return None
        doer = next((child for child in token.head.children if child.dep_ in _SUBJECTS), None)
        if doer is None:
            return None
        where = parsed.span(doer)
        near = self._from.actors.within(self._from.source, parsed.span(doer.sent))
        return next((party for mention, party in near if mention.span.contains(where)), None)

    def _teller(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, quoted: Sequence[Span]
    ) -> tuple[Span, Party] | None:
        """“Ortega replied that …, which, he said, …”: who tells the sentence tells its aside; but nobody of
        whom it only quotes that he said something."""
        named = [
            (mention.span, party)
            for mention, party in self._from.actors.within(self._from.source, parsed.span(sentence))
            if party.kind == "person" and not any(words.contains(mention.span) for words in quoted)
        ]
        verbs = [v for v in sentence if v.i < token.i and v.lemma_.lower() in SPEECH_VERBS]
        tellers = [child for v in verbs for child in v.children if child.dep_ in _SUBJECTS]
        return next((m for m in named for who in tellers[:1] if m[0].contains(parsed.span(who))), None)

    @staticmethod
    def _is_of_its_subject(sentence: DocSpan, token: Token) -> bool:
        """“Gerald, a tortoise, took his first steps”: of whoever does it."""
        subject = next((t for t in sentence if t.dep_ in _SUBJECTS and t.head == sentence.root), None)
        owned = token.dep_ == "poss" and token.head.head == sentence.root and token.head.dep_ == "dobj"
        return owned and subject is not None and subject.pos_ == "PROPN" and subject.i < token.i

    def _unnamed_person(self) -> tuple[Span, str] | None:
        """“a former official” of the sentence before, where that names nobody and tells of no one else."""
        last = self._last()
        if last is None or len(last.people) != 1 or any(party.kind == "person" for _, party in last.parties):
            return None
        return last.people[0]

    def _person_meant(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, woman: bool
    ) -> tuple[Span, Party] | None:
        """The last sentence's subject in the same paragraph, or the only one of the last two whom the pronoun
        can mean."""
        last = self._last()
        fitting = self._fitting([last] if last else [], woman)
        if last and last.conveys and last.subject and last.subject[1].name in fitting and _goes_on(token):
            return last.subject  # “Feld replied to a question of Orr's. “…,” he wrote”
        if last and (last.others or len(fitting) > 1 or (last.people and not fitting)):
            return None
        if last and last.subject and last.subject[1].name in fitting and parsed.doc[0].i < sentence.start:
            return last.subject
        recent = list(self._from.memory.seen)[-PRONOUN_WINDOW:]
        if any(s.people and (s.subject is None or s.subject[1].kind != "person") for s in recent):
            return None  # “An engineer who knows Abarca said …. “…,” he said. He added …”
        if any(seen.somebody for seen in recent):
            return None  # “Lt. Orr was not called on. The sheriff said …. He …”
        if found := self._fitting(recent, woman):
            if len(found) > 1:
                return None
            ((name, meant),) = found.items()
            # “… the arena that Orr had warned about. …, he said”: whom only an aside names is not spoken of.
            told = any(name in s.outright or name in [p.name for _, p in s.meant] for s in recent)
            return meant if told else None
        here = parsed.span(sentence).start
        ever = {
            party.name: (mention.span, party)
            for mention, party in self._from.actors.latest(self._from.source, here)
            if party.kind == "person" and " " in party.name and party.name in self._from.memory.named
        }
        return next(iter(ever.values())) if len(ever) == 1 else None

    def _fitting(self, sentences: Iterable[Seen], woman: bool) -> dict[str, tuple[Span, Party]]:
        """The persons whom sentences name or mean, and whom the pronoun can."""
        spoken_of = (pair for seen in sentences for pair in (*seen.parties, *seen.meant))
        return {party.name: (span, party) for span, party in spoken_of if self._is_meant(party, woman)}

    def _last(self) -> Seen | None:
        return self._from.memory.seen[-1] if self._from.memory.seen else None


def _tells_of_somebody(sentence: DocSpan, token: Token, nouns: frozenset[str]) -> bool:
    """Whether a noun for a person stands before the word, and not as a title or an apposition of a name; any
    noun is one of which it says “who”: “An agency colleague who signed was told that she was not needed”."""
    return any(
        (other.lemma_.lower() in nouns or _is_who(other))
        and not (other.dep_ in {"compound", "appos"} and other.head.pos_ == "PROPN")
        for other in sentence
        if other.i < token.i
    )


def _is_who(noun: Token) -> bool:
    return noun.tag_ == "NN" and any(
        clause.dep_ == "relcl" and any(word.lower_ == "who" for word in clause.children)
        for clause in noun.children
    )


def _says_aside(token: Token) -> bool:
    """“The terms allow it, she said, while …”: who says the whole sentence stands in one before it."""
    return (
        token.dep_ in _SUBJECTS
        and token.head.lemma_.lower() in SPEECH_VERBS
        and token.i > token.sent.start
        and token.nbor(-1).text in {",", "”", '"'}
    )


def _goes_on(token: Token) -> bool:
    """Whether who is meant says or writes words that stand in quotation marks right before or behind."""
    if token.dep_ not in _SUBJECTS or token.head.lemma_.lower() not in SPEECH_VERBS:
        return False
    marks = {"”", '"', "“"}
    near = token.doc[max(0, token.i - 3) : token.i + 4]
    return any(each.text in marks for each in near)


def _tells_of_itself(token: Token) -> bool:
    """Whether a name says of the pronoun what it does: “Feld said he paid”, not “Norwick asked her”."""
    return any(
        verb.lemma_.lower() in SPEECH_VERBS
        and verb != token.head
        and any(
            child.dep_ in _SUBJECTS and child.pos_ == "PROPN" and child.i < token.i for child in verb.children
        )
        for verb in token.ancestors
    )
