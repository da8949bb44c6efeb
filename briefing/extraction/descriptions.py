"""Descriptions: what “the company”, “the chief executive”, “the letter” and “this technology” stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.extraction.actors import Party
from briefing.extraction.antecedents import Antecedents
from briefing.extraction.employers import Employers, teller_of
from briefing.extraction.found_parties import Found
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import (
    AGENCY_NOUNS,
    ASSOCIATION_NOUNS,
    COMPANY_NOUNS,
    DOCUMENT_NOUNS,
    MOUTHPIECES,
    PERSON_NOUNS,
    PRODUCT_NOUNS,
    ROLE_NOUNS,
    STAFF_NOUNS,
)
from briefing.extraction.memory import PUBLISHED, TIME_NOUNS
from briefing.extraction.noun_phrases import (
    author,
    earlier_noun,
    has_complement,
    has_maker_behind,
    is_bare_plural,
    is_of_its_subject,
    is_plain_definite,
    is_the_text_itself,
    is_told_whose,
    noun_phrase,
    word_end,
)
from briefing.extraction.resolution import Resolution
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token

#: Abstract nouns that, with a bare “the”, only point back.
_ANAPHORIC_NOUNS = frozenset(
    """broadcaster case claim magazine newspaper newsletter
    outlet effort episode idea incident issue matter move movement news practice problem
    response revelation situation step story suggestion takeaway title""".split()
)
_EMPTY_NOUNS = frozenset("effect end regard respect point way".split())
#: Public bodies of any kind.
_ANY_BODY = frozenset("agency body regulator".split())
_PLACE_NOUNS = frozenset("city county municipality".split())
_CASES = frozenset("case lawsuit litigation suit trial".split())
_AUTHORS = frozenset({"writer", "author"})
#: Definite, and known to everyone without an introduction.
_SELF_EVIDENT = frozenset("board force government police office service".split())
#: Those that are as often a body which the text has named: “the office” of “the Office of Fair Hiring”.
_OFFICES = frozenset("board office service".split())
#: Definite without an introduction, even as what a sentence is about.
_WELL_KNOWN = frozenset(
    """army church city country economy government law media navy parliament police president press public
    state weather world""".split()
)
#: They make a description one of another thing than the one spoken of: “the only agency”.
_OTHER = frozenset("only same other first second third last next latest new former previous rival".split())
#: Whose they are is always meant with them.
_EMPLOYED = frozenset("employee worker staff staffer workforce colleague co-worker coworker".split())
#: What somebody does to the body that he works for.
_LEAVING = frozenset("leave quit".split())
_PAPERS = frozenset("newspaper paper magazine newsletter publication bulletin journal website site".split())


def _is_whose_subject(word: Token) -> bool:
    """“CLEAR” of “An employee at CLEAR described the company”: whose people the sentence is about."""
    of_people = word.dep_ == "pobj" and word.head.lower_ in {"at", "from", "of", "with"}
    subject = word.head.head
    return (
        of_people
        and word.text[:1].isupper()
        and subject.dep_ == "nsubj"
        and subject.lemma_.lower() in PERSON_NOUNS
    )


class Descriptions:
    """Resolves definite and demonstrative phrases of one source, sentence by sentence."""

    def __init__(self, antecedents: Antecedents, publisher: str | None = None) -> None:
        self._from = antecedents
        self._memory = antecedents.memory
        self._publisher = publisher
        self._employers = Employers(antecedents.actors)

    # --- definite nouns -------------------------------------------------------------------------

    def noun(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        """A common noun: bare “employees”, or one with “the” and nothing that says which."""
        lemma = token.lemma_.lower()
        if lemma in STAFF_NOUNS and token.tag_ == "NNS" and is_bare_plural(token):
            if not (token.i > sentence.start and token.nbor(-1).text == "-"):
                self._staff_of(parsed, sentence, token, out)
            return
        determiner = next((child for child in token.children if child.dep_ == "det"), None)
        if determiner is None or determiner.lower_ != "the" or not is_plain_definite(token):
            return
        if self._is_told_apart(sentence, token):
            return
        whole = Span(parsed.span(determiner).start, parsed.span(token).end)
        modified = any(child.dep_ in {"compound", "amod"} for child in token.lefts) or has_complement(token)
        here = parsed.span(token).start
        office = self._from.holder(noun_phrase(token)[1:].text) if lemma in ROLE_NOUNS else None
        if office is not None and office[0].start > here and self._is_one_of_many(office[0]):
            office = None  # “an employee” further down is another
        if office is not None and lemma in MOUTHPIECES and self._has_another(office[0], here):
            office = None
        if office is not None and lemma == "judge" and _tells_of_another_case(sentence, token):
            return
        if office is not None:
            self._put(parsed, sentence, token, whole, office, out, name=office[1].name)
        elif lemma in _SELF_EVIDENT - _OFFICES:
            return
        elif (named := None if modified else self._by_head(parsed, token, here)) is not None:
            said = self._from.said(named[0])
            bare = lemma in _OFFICES and not said.startswith("the ")
            self._put(parsed, sentence, token, whole, named, out, name=f"the {said}" if bare else said)
        elif lemma in _OFFICES:
            return
        elif lemma in AGENCY_NOUNS and lemma not in _ANY_BODY:
            # “the council” is a council; one that the text has not named is left to itself.
            if token.dep_ in {"nsubj", "nsubjpass"} and not earlier_noun(sentence, token, AGENCY_NOUNS):
                out.dangling.append(f"the {token.text}")
        elif lemma in COMPANY_NOUNS | AGENCY_NOUNS | ASSOCIATION_NOUNS:
            self._organisation(parsed, sentence, token, whole, out)
        elif lemma in DOCUMENT_NOUNS | PERSON_NOUNS:
            self._introduced(parsed, token, whole, out, article="the")
        elif (
            _is_one_product(token)
            and not modified
            and (product := self._from.wares.called(lemma, whole.start))
        ):
            self._put(parsed, sentence, token, whole, product, out, name=product[1].name)
        elif not modified and (owned := self._memory.described(lemma)):
            out.replace(whole, owned[1], owned[0])
        elif not has_complement(token) and (
            lemma in _ANAPHORIC_NOUNS or _opens_the_sentence(sentence, token)
        ):
            out.dangling.append(f"the {token.text}")

    def _is_one_of_many(self, role: Span) -> bool:
        """“an employee”, of which there are others; “the director” may be told before he is named."""
        return re.match(r"(?:an?|one|another)\s", self._from.text[role.start : role.end], re.I) is not None

    def _has_another(self, role: Span, here: int) -> bool:
        """Whether behind the one who is named a spokesman without a name has spoken: “a Corvane spokesman
        said … the spokesman added”."""
        between = self._from.text[role.end : here]
        return re.search(r"\b(?:[Aa]n?|[Oo]ne) (?:[\w’'.&-]+ ){0,4}?spokes\w+", between) is not None

    def _by_head(self, parsed: ParsedPassage, token: Token, here: int) -> Found | None:
        """The body that “the agency” is a word of the name of, unless whoever says it works for another."""
        named = self._from.by_head(token.lemma_.lower(), here)
        if named is None or token.lemma_.lower() not in COMPANY_NOUNS | AGENCY_NOUNS | ASSOCIATION_NOUNS:
            return named
        tellers = self._tellers_bodies(parsed, token) or []
        of_another = tellers and not any(party is named[1] for _, party in tellers)
        return None if of_another else named

    def _is_told_apart(self, sentence: DocSpan, token: Token) -> bool:
        """Whether the sentence itself says which: “X, the minister”, “the only agency”, “the … the same”."""
        if token.dep_ == "appos" and token.head.pos_ == "PROPN":
            return True
        if any(child.lower_ in _OTHER for child in token.lefts) or has_maker_behind(token):
            return True
        if earlier_noun(sentence, token, {token.lemma_.lower()}):
            return True
        follower = token.doc[token.i + 1 : token.i + 3]
        return len(follower) == 2 and follower[0].text == "," and follower[1].pos_ == "PROPN" and (
            token.lemma_.lower() in PERSON_NOUNS
        )  # fmt: skip

    def _put(
        self,
        parsed: ParsedPassage,
        sentence: DocSpan,
        token: Token,
        whole: Span,
        found: Found,
        out: Resolution,
        name: str | None = None,
    ) -> None:
        """A party's name for the phrase, unless the sentence has named it already."""
        if any(party is found[1] for party in self._from.named_before(parsed, sentence, token)):
            return
        out.replace(whole, name or self._from.said(found[0]), found[0])

    def _organisation(
        self, parsed: ParsedPassage, sentence: DocSpan, token: Token, whole: Span, out: Resolution
    ) -> None:
        lemma = token.lemma_.lower()
        if self._from.fitting_before(parsed, sentence, token, lemma):
            return
        if self._tells_of_another(parsed, sentence, token):
            return
        if lemma in _PLACE_NOUNS:
            return  # a local paper's own county, whichever it named last
        tellers = self._tellers_bodies(parsed, token)
        if tellers is None:
            tellers = self._bodies_left(parsed, token)
        if (bearers := self._bearing(token, parsed.span(token).start)) and tellers is None:
            antecedent = bearers[0] if len(bearers) == 1 else None
        elif tellers is not None:
            sure = len(tellers) == 1 and self._from.fits(tellers[0][1], lemma)
            antecedent = tellers[0] if sure else None
        elif self._memory.is_new(lemma):
            antecedent = None
        else:
            antecedent = self._from.body(lemma, parsed.span(token).start)
        if antecedent is None or not self._is_described_so(token, antecedent[1], parsed.span(token).start):
            out.dangling.append(f"the {token.text}")
        else:
            out.replace(whole, self._from.said(antecedent[0]), antecedent[0])

    def _tells_of_another(self, parsed: ParsedPassage, sentence: DocSpan, token: Token) -> bool:
        """Whether what the sentence is about before the word is a name that was read as none: likely it is
        meant, unless its bearer is of another kind."""
        here, lemma = parsed.span(sentence), token.lemma_.lower()
        known = [mention.span for mention, _ in self._from.actors.within(self._from.source, here)]
        for word in sentence:
            if word.i >= token.i or any(s.overlaps(parsed.span(word)) for s in known):
                continue
            if _is_whose_subject(word):
                return True
            if word.dep_ == "nsubj" and (word.pos_ == "PROPN" or _opens_like_a_name(word)):
                bearer = self._from.actors.named(word.text)
                return bearer is None or self._from.may_fit(bearer, lemma)
        return False

    def _tellers_bodies(self, parsed: ParsedPassage, token: Token) -> list[Found] | None:
        """The bodies of the person who says the clause: “Cole added that the company would …” means Cole's.

        None where nobody says it, or nothing is known of who does.
        """
        teller = teller_of(token)
        if teller is None:
            return None
        return self._bodies_of(parsed, teller, token) or None

    def _bodies_left(self, parsed: ParsedPassage, token: Token) -> list[Found] | None:
        """The bodies of somebody who has left “the company”, and none where nothing says for whom he worked.

        None where it is told of nobody.
        """
        if token.dep_ != "dobj" or token.head.lemma_.lower() not in _LEAVING:
            return None
        who = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
        return self._bodies_of(parsed, who, token) if who is not None and who.pos_ == "PROPN" else None

    def _bodies_of(self, parsed: ParsedPassage, person: Token, token: Token) -> list[Found]:
        """The bodies that somebody works for, where the source has named them before a word."""
        here = self._from.actors.within(self._from.source, parsed.span(person))
        bodies = [body for _, who in here if who.kind == "person" for body in self._employers.of(who)]
        latest = self._from.actors.latest(self._from.source, parsed.span(token).start)
        return [(mention.span, party) for mention, party in latest if party in bodies]

    def _bearing(self, token: Token, here: int) -> list[Found]:
        """The bodies named before that bear the word by which a description tells one apart: “the water
        company” is Norwick Water."""
        modifiers = {child.lower_ for child in token.lefts if child.dep_ in {"compound", "amod"}}
        latest = self._from.actors.latest(self._from.source, here)
        return [
            (mention.span, party)
            for mention, party in latest
            if party.kind == "organisation" and modifiers & set(party.name.lower().split())
        ]

    def _is_described_so(self, token: Token, party: Party, here: int) -> bool:
        """“the water company” is one with water in its name, or the only one that the source is about."""
        modifiers = {child.lower_ for child in token.lefts if child.dep_ in {"compound", "amod"}}
        if not modifiers or modifiers & set(party.name.lower().split()):
            return True
        if any(p.is_body and modifiers & set(p.name.lower().split()) for p in self._from.actors.parties):
            return False  # another source's “Norwick Water”
        main = self._from.is_main(party, token.lemma_.lower(), here)
        return main and not self._from.another_just_named(party, token.lemma_.lower())

    def _introduced(
        self, parsed: ParsedPassage, token: Token, whole: Span, out: Resolution, article: str
    ) -> None:
        """“the letter” and “the writer” stand for the phrase that introduced them."""
        lemma = token.lemma_.lower()
        if article == "this" and is_the_text_itself(token):
            return
        modifiers = [child for child in token.lefts if child.dep_ in {"compound", "amod", "poss"}]
        described = self._memory.described(lemma)
        owns = token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"
        if described and owns and not described[1].lower().endswith(lemma):
            return  # “the letter’s authors”: “the letter signed by 88 employees” owns nothing
        if described and all(word.lower_ in described[1].lower() for word in modifiers):
            out.replace(whole, described[1], described[0])
            return
        if lemma in _AUTHORS and any(
            other.lemma_.lower() in PUBLISHED and other.i < token.i for other in token.sent
        ):
            return
        if lemma in _AUTHORS and (document := self._memory.published):
            out.replace(whole, f"the {token.text} of {document[1]}", document[0])
            return
        if article == "the" and (modifiers or has_complement(token) or _is_told_with_its_author(token)):
            return
        out.dangling.append(f"{article} {token.text}")

    def _staff_of(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        before = self._from.named_before(parsed, sentence, token)
        if any(party.is_body and not party.is_place and not party.is_publication for party in before):
            return
        lemma = token.lemma_.lower()
        counted = any(child.dep_ == "nummod" for child in token.lefts)
        if lemma not in _EMPLOYED and (counted or lemma not in self._memory.staff_nouns):
            return  # “two engineers” are any
        if is_told_whose(sentence, token) or is_of_its_subject(token):
            return
        if not self._memory.staff_of_main and self._tells_of_a_body(parsed, sentence):
            return  # “He told employees that the company would …”: not those of whoever was named last
        if self._memory.staff is None:
            out.dangling.append(token.text)
            return
        span, owner = self._memory.staff
        out.replace(parsed.span(token), f"{owner} {token.text.lower()}", span)

    def _tells_of_a_body(self, parsed: ParsedPassage, sentence: DocSpan) -> bool:
        named = self._from.actors.within(self._from.source, parsed.span(sentence))
        bodies = (p for _, p in named if p.kind == "organisation" and not p.is_place and not p.is_publication)
        return any(bodies) or any(token.lemma_.lower() in COMPANY_NOUNS for token in sentence)

    # --- this and that --------------------------------------------------------------------------

    def demonstrative(self, parsed: ParsedPassage, sentence: DocSpan, token: Token, out: Resolution) -> None:
        """*this*, *those employees*: what the phrase stands for, where that was introduced."""
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
        noun = noun.doc[word_end(noun) - 1] if noun.i > token.i else noun  # “that e-mail” is three tokens
        lemma = noun.lemma_.lower()
        if lemma in TIME_NOUNS or earlier_noun(sentence, token, {lemma}):
            return
        whole = Span(parsed.span(token).start, parsed.span(noun).end)
        if lemma in _EMPTY_NOUNS and noun.dep_ == "pobj" and noun.head.i == token.i - 1:
            # “to this effect” only points back; the sentence says the same without it.
            out.replace(Span(parsed.span(noun.head).start, whole.end), "", parsed.span(sentence))
            return
        if token.lower_ == "this" and lemma in _PAPERS and (own := self._own_name()):
            out.replace(whole, self._from.said(own), own)
            return
        named = any(child.pos_ == "PROPN" and child.dep_ in {"compound", "poss"} for child in noun.children)
        if named:
            article = ("an" if token.nbor(1).text[0] in "AEIOU" else "a") if noun.tag_ == "NN" else "the"
            out.replace(parsed.span(token), article, parsed.span(sentence))
        elif _is_one_product(noun) and (product := self._from.wares.called(lemma, whole.start)):
            out.replace(whole, product[1].name, product[0])
        elif lemma in DOCUMENT_NOUNS | PERSON_NOUNS and noun.tag_ == "NN":
            self._introduced(parsed, noun, whole, out, article=token.lower_)
        else:
            out.dangling.append(whole.slice(self._from.text))

    def _own_name(self) -> Span | None:
        """Where the source names its publisher: “an investigation by the Courier has found”."""
        own = (self._publisher or "").lower().removeprefix("the ").split()
        if not own:
            return None
        mentions = self._from.actors.within(self._from.source, Span(0, len(self._from.text)))
        return next((m.span for m, _ in mentions if m.text.lower().split()[-1] == own[-1]), None)


def _tells_of_another_case(sentence: DocSpan, judge: Token) -> bool:
    """“The Marrow case shows it: the judge ordered less”: a case that is told apart has its own judge."""
    return any(
        word.lemma_.lower() in _CASES
        and any(
            child.dep_ in {"compound", "nmod", "poss"} and child.pos_ == "PROPN" for child in word.subtree
        )
        for word in sentence
        if word.i < judge.i
    )


def _is_told_with_its_author(document: Token) -> bool:
    """“In the letter, employees write …”: the sentence says whose it is."""
    writer = author(document) if document.lemma_.lower() in DOCUMENT_NOUNS else None
    return writer is not None and writer.pos_ in {"NOUN", "PROPN"}


def _opens_like_a_name(word: Token) -> bool:
    """“Facebook” of “Facebook only flagged five posts”, whatever the tagger takes it for: a sentence's first
    word, alone, that is no plural."""
    alone = word.i == word.sent.start and word.text[0].isupper() and not list(word.lefts)
    return alone and word.tag_ != "NNS" and word.pos_ not in {"PRON", "DET", "NUM"}


def _is_one_product(noun: Token) -> bool:
    """“these products” are more than the one that a text names."""
    return noun.lemma_.lower() in PRODUCT_NOUNS and noun.tag_ not in {"NNS", "NNPS"}


def _opens_the_sentence(sentence: DocSpan, token: Token) -> bool:
    """“The agreement itself has never been published”: what the sentence is about was introduced before."""
    subject = token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT"
    return subject and token.left_edge.i <= sentence.start + 1 and token.lemma_.lower() not in _WELL_KNOWN
