"""Proper names in a passage: where they stand, and what kind of thing the context says they name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.extraction.body_sorts import Sort, sort_by_context
from briefing.extraction.dateline import after_dateline
from briefing.extraction.known_phrases import known_phrases, phrases_in
from briefing.extraction.language import ParsedPassage
from briefing.extraction.lexicon import HONORIFICS
from briefing.extraction.name_contexts import context_of, is_a_language, label_of
from briefing.extraction.name_roles import role_of
from briefing.extraction.name_runs import name_runs, numbered_name
from briefing.extraction.name_titles import letters_end
from briefing.extraction.occupations import occupation_of
from briefing.extraction.signatures import find_signatures, listed_initials
from briefing.model.evidence import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


#: A sentence's first word that is an adverb or a verb: “Yesterday Hale, a barrister, said so.”
_NO_GIVEN_NAME = re.compile(r"(?:ed|ing|ly|day|time|where|while)$")
_LOWER = re.compile(r"\b[a-z][a-z’'-]+")


@dataclass(frozen=True, slots=True)
class NameMention:
    """One occurrence of a proper name."""

    source: str
    span: Span
    """The name without articles, honorifics, possessives and quotation marks."""
    text: str
    label: str
    """The entity recogniser's label, or an empty string where only the capitals say that it is a name."""
    context: frozenset[str]
    """What the words around say: ``person``, ``product``, ``feature``, ``agency``, ``company``, ``place``,
    ``publication``; ``firm`` for what nothing but a company has or does; ``agent`` for a person by the
    recogniser's word alone, ``acts`` for a verb's subject, ``within`` for where something is."""
    role: str | None = None
    """A role that the text gives right here: ``CEO``, ``counsel at the Open Platform Project``."""
    role_span: Span | None = None
    occupation: tuple[str, Span] | None = None
    """What a clause right here says of a person who has no role here: ``heads sales at Corvane``."""
    article: bool = False
    """Whether “the” stands before it."""
    owner: str | None = None
    """The name right before it in the possessive: ``Amazon's Rekognition``."""
    sort: Sort | None = None
    """What sort of organisation the words around it make it."""


def find_all_names(
    parsed: Mapping[str, Sequence[ParsedPassage]], texts: Mapping[str, str]
) -> list[NameMention]:
    """Every proper name of a dossier.

    What one place shows to be a name is one wherever it stands: passages that have such a word outside the
    names found at first are read again. By what reporters sign their entries is nobody's name.

    Args:
        parsed: the passages of each source.
        texts: each source's text.
    """
    phrases = known_phrases(texts)
    found = {
        (key, number): find_names(passage, key, phrases=phrases)
        for key, passages in parsed.items()
        for number, passage in enumerate(passages)
    }
    known = known_words((name for names in found.values() for name in names), texts)
    for (key, number), names in found.items():
        passage = parsed[key][number]
        if _overlooked(passage, names, known):
            found[key, number] = find_names(passage, key, known, phrases)
    writers = {key: [*find_signatures(text), *listed_initials(text)] for key, text in texts.items()}
    return [
        name
        for names in found.values()
        for name in names
        if not any(writer.overlaps(name.span) for writer in writers[name.source])
    ]


def known_words(mentions: Iterable[NameMention], texts: Mapping[str, str]) -> frozenset[str]:
    """The words that are surely a person's name, first or last, and that no text has in lower case; and the
    first two words of names that begin with a numeral: “One Door”."""
    words: set[str] = set()
    mentions = list(mentions)
    for mention in mentions:
        parts = mention.text.split()
        if mention.label == "PERSON" or "person" in mention.context:
            words |= {parts[0], parts[-1]} if 1 < len(parts) <= 4 else {mention.text}
        elif len(parts) in {2, 3} and any(_speaks(parts[-1], text) for text in texts.values()):
            words |= {parts[0], parts[-1]}
    sure = {word for word in words if len(word) > 2 and word[0].isupper() and not word.isupper()}
    numbered = {pair for mention in mentions if (pair := numbered_name(mention.text))}
    common = {word for text in texts.values() for word in _LOWER.findall(text)}
    return frozenset(word for word in sure if word.lower() not in common) | numbered


def _speaks(surname: str, text: str) -> bool:
    """Whether a sentence begins with the bare name, as one that its bearer says: “Aldous, who …”."""
    verbs = "added|asked|declined|denied|insisted|replied|resigned|said|says|told|wrote"
    return (
        re.search(rf"(?:^|[.!?”\"]\s+){re.escape(surname)}(?:, who|\s(?:{verbs}))\b", text, re.M) is not None
    )


def _overlooked(parsed: ParsedPassage, names: Sequence[NameMention], known: frozenset[str]) -> bool:
    """Whether a known word stands in the passage outside a name, or with another one in it."""
    whole = {(name.span.start, name.span.end) for name in names}
    begins = {name.span.start for name in names}
    for token in parsed.doc:
        word = token.text.capitalize() if token.is_upper else token.text
        pair = f"{token.text} {token.nbor(1).text}" if token.i + 1 < len(parsed.doc) else ""
        if pair in known and parsed.span(token).start not in begins:
            return True
        if word in known and tuple(parsed.span(token)) not in whole:
            return True
    return False


def find_names(
    parsed: ParsedPassage,
    source: str,
    known: Collection[str] = frozenset(),
    phrases: frozenset[str] = frozenset(),
) -> list[NameMention]:
    """Every proper name in a passage, in order, without overlaps; ``known`` as for ``name_runs``, ``phrases``
    as ``known_phrases`` finds them."""
    mentions = []
    filed = parsed.passage.span.start + after_dateline(parsed.doc.text, 0, len(parsed.doc.text))
    for first, last in _ranges(parsed.doc, known, phrases):
        tokens = list(parsed.doc[first : last + 1])
        start = parsed.span(tokens[0]).start
        end = parsed.span(tokens[-1]).end
        if any(mask.overlaps(Span(start, end)) for mask in parsed.passage.masks) or end <= filed:
            continue
        if first == last and is_a_language(parsed.doc, first):
            continue
        text = " ".join(parsed.doc[first : last + 1].text.split())
        behind = letters_end(parsed.doc, last)
        role, role_span = role_of(parsed, first, behind)
        if role_span and first == last and role_span.start > parsed.span(parsed.doc[last]).end:
            first = _given_name(parsed.doc, first)
            tokens, start = list(parsed.doc[first : last + 1]), parsed.span(parsed.doc[first]).start
            text = " ".join(parsed.doc[first : last + 1].text.split())
        context = context_of(parsed.doc, first, last, role)
        mentions.append(
            NameMention(
                source=source,
                span=Span(start, end),
                text=text,
                label=label_of(tokens),
                context=context | {"person"} if behind > last else context,
                role=role,
                role_span=role_span,
                occupation=None if role else occupation_of(parsed, behind),
                article=first > 0 and parsed.doc[first - 1].lower_ == "the",
                owner=_owner(parsed.doc, first),
                sort=sort_by_context(parsed.doc, first, last),
            )
        )
    return mentions


def _ranges(doc: Doc, known: Collection[str], phrases: frozenset[str]) -> list[tuple[int, int]]:
    """The token ranges of names: known phrases in no longer run, and runs that share no word with one."""
    whole = list(phrases_in(doc, phrases))
    runs = list(name_runs(doc, known))
    whole = [(a, b) for a, b in whole if not any(first <= a and b <= last for first, last in runs)]
    apart = [(first, last) for first, last in runs if not any(first <= b and a <= last for a, b in whole)]
    return sorted([*whole, *apart])


def _given_name(doc: Doc, surname: int) -> int:
    """Where the name begins that is told a role: “Rosalind” of “Rosalind Hale, a barrister”, which opens the
    sentence and was taken for a verb."""
    if not surname or not doc[surname - 1].is_sent_start or not doc[surname - 1].whitespace_:
        return surname
    given = doc[surname - 1]
    opens = given.is_stop or given.lower_ in HONORIFICS or _NO_GIVEN_NAME.search(given.text)
    return surname if opens or not (given.is_title and given.is_alpha) else surname - 1


def _owner(doc: Doc, first: int) -> str | None:
    if first >= 2 and doc[first - 1].text in {"'s", "’s", "'", "’"} and doc[first - 2].text[0].isupper():
        return str(doc[first - 2].text)
    return None
