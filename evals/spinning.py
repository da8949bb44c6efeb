"""Naive article spinners: what the machine-altered evaluation makes its altered copies with.

They do what commercial spinners do: take a synonym of a word whatever its sense or part of speech, keep the
word's ending roughly or not at all, and leave names and function words alone, some also quotations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeAlias

Thesaurus: TypeAlias = Mapping[str, Sequence[str]]
"""Headword → synonyms, lower case, commonest sense first where the source says which that is."""

_WORD = re.compile(r"[A-Za-z]+(?:[’'][a-z]+)?")
_QUOTATION = re.compile(r"[“\"][^“”\"\n]{3,600}[”\"]")
_VOWELS = "aeiou"
_END = 0xFFFF
_FUNCTION_WORDS = frozenset(
    "a an the this that these those and or but nor so yet if as than of in on at by for with from to into "
    "onto over under between among against during before after above below about through without within "
    "upon toward towards because while although though unless until since when where who whom whose which "
    "what how why not no i you he she it we they me him her us them my your his its our their mine yours "
    "hers ours theirs myself himself herself itself themselves is am are was were be been being has have "
    "had having do does did doing done will would shall should can could may might must there here then "
    "also too very just only even both either neither each every all any some such more most much many "
    "few less least other another own same mr mrs ms dr".split()
)


@dataclass(frozen=True, slots=True)
class Spun:
    """An altered text and where its substituted words stand."""

    text: str
    substituted: tuple[tuple[int, int], ...]
    """Half-open offsets into ``text``."""


def wordnet(folder: Path) -> dict[str, list[str]]:
    """The synonyms of WordNet's database files (``index.*`` and ``data.*``), senses in WordNet's order."""
    found: dict[str, list[str]] = {}
    for part in ("verb", "noun", "adj", "adv"):
        synsets: dict[str, list[str]] = {}
        for line in (folder / f"data.{part}").read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                fields = line.split(" ")
                count = int(fields[3], 16)
                synsets[fields[0]] = [re.sub(r"\(\w+\)$", "", word) for word in fields[4 : 4 + 2 * count : 2]]
        for line in (folder / f"index.{part}").read_text(encoding="ascii").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split()
            senses = int(fields[2])
            known = found.setdefault(fields[0], [])
            for offset in fields[-senses:]:
                for word in synsets[offset]:
                    if word.islower() and word != fields[0] and word.replace("_", " ") not in known:
                        known.append(word.replace("_", " "))
    return {word: synonyms for word, synonyms in found.items() if synonyms}


def moby(file: Path) -> dict[str, list[str]]:
    """The Moby thesaurus: one headword a line, its synonyms after it, separated by commas."""
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        headword, *synonyms = line.split(",")
        found[headword.lower()] = [word for word in synonyms if word.islower() and word.count(" ") <= 1]
    return found


def aiksaurus(folder: Path) -> dict[str, list[str]]:
    """The Aiksaurus thesaurus: ``words.dat`` (word, zero, its meanings) and ``meanings.dat`` (the words
    of each).

    Numbers are 16 bits, big-endian; 0xFFFF ends a list. A meaning starts with its headword and a
    cross-reference.
    """
    words: list[str] = []
    meanings_of: list[list[int]] = []
    data = (folder / "words.dat").read_bytes()
    at = 0
    while at < len(data):
        end = data.index(b"\0", at)
        words.append(data[at:end].decode("latin-1").replace(":", " "))
        numbers, at = _list(data, end + 1)
        meanings_of.append(numbers)
    data, at = (folder / "meanings.dat").read_bytes(), 0
    meanings: list[list[str]] = []
    while at < len(data):
        numbers, at = _list(data, at)
        meanings.append([words[number] for number in numbers[2:]])
    found = {}
    for word, numbers in zip(words, meanings_of, strict=True):
        offered = [
            other for number in numbers for other in meanings[number] if other != word and other.islower()
        ]
        if word.islower() and offered:
            found[word] = [other for other in dict.fromkeys(offered) if other.count(" ") <= 1]
    return {word: synonyms for word, synonyms in found.items() if synonyms}


def _list(data: bytes, at: int) -> tuple[list[int], int]:
    numbers = []
    while (number := int.from_bytes(data[at : at + 2], "big")) != _END and at < len(data):
        numbers.append(number)
        at += 2
    return numbers, at + 2


def any_sense(synonyms: Sequence[str], random: Random) -> str:
    """A synonym of whatever sense."""
    return random.choice(synonyms)


def first_sense(synonyms: Sequence[str], random: Random) -> str:
    """The first synonym of the first sense: the most careful of naive spinners."""
    return synonyms[0]


def first_senses(synonyms: Sequence[str], random: Random) -> str:
    """One of the first three synonyms."""
    return random.choice(synonyms[:3])


def everyday(common: Callable[[str], bool]) -> Callable[[Sequence[str], Random], str]:
    """A choice that prefers synonyms that are common words, so that rarity gives nothing away."""

    def choose(synonyms: Sequence[str], random: Random) -> str:
        return random.choice([word for word in synonyms if common(word)] or list(synonyms))

    return choose


def throughout(
    choose: Callable[[Sequence[str], Random], str],
) -> Callable[[Sequence[str], Random], str]:
    """A choice that falls on the same synonym of a word each time, in every text."""

    def choose_once(synonyms: Sequence[str], random: Random) -> str:
        return choose(synonyms, Random(" ".join(synonyms)))

    return choose_once


@dataclass(frozen=True, slots=True)
class Style:
    """How a spinner goes about it."""

    choose: Callable[[Sequence[str], Random], str]
    """Which of the synonyms it takes."""
    inflect: bool = True
    """Whether the synonym gets the ending of the word that it replaces."""
    spare_quotations: bool = False

    def spin(self, text: str, thesaurus: Thesaurus, share: float, random: Random) -> Spun:
        """Replace ``share`` of the content words of ``text``, or else all of them that have a synonym."""
        spared = [match.span() for match in _QUOTATION.finditer(text)] if self.spare_quotations else []
        content = [word for word in _WORD.finditer(text) if _is_content(word, text)]
        able = [
            (word, entry)
            for word in content
            if (entry := _entry(word.group(), thesaurus))
            and not any(start <= word.start() < end for start, end in spared)
        ]
        wanted = min(len(able), round(share * len(content)))
        chosen = sorted(random.sample(able, wanted), key=lambda item: item[0].start())
        pieces, marks, at, length = [], [], 0, 0
        for word, (synonyms, ending) in chosen:
            substitute = inflected(self.choose(synonyms, random), ending if self.inflect else "")
            if word.group()[0].isupper():
                substitute = substitute[0].upper() + substitute[1:]
            kept = text[at : word.start()]
            pieces += [kept, substitute]
            length += len(kept)
            marks.append((length, length + len(substitute)))
            length += len(substitute)
            at = word.end()
        return Spun("".join([*pieces, text[at:]]), tuple(marks))


def _is_content(word: re.Match[str], text: str) -> bool:
    form = word.group()
    if len(form) < 3 or not form.isalpha() or form.lower() in _FUNCTION_WORDS:
        return False
    opens_sentence = re.search(
        r"(?:^|[.!?][”\"’]?\s+|\n\s*|[“\"])$", text[max(0, word.start() - 4) : word.start()]
    )
    return form.islower() or (bool(opens_sentence) and form[1:].islower())


def _entry(form: str, thesaurus: Thesaurus) -> tuple[Sequence[str], str] | None:
    """Synonyms of the form's dictionary word, and the ending to put on them."""
    form = form.lower()
    for lemma, ending in lemmas(form):
        if (synonyms := thesaurus.get(lemma)) and len(lemma) > 2:
            return synonyms, ending
    return None


def lemmas(form: str) -> list[tuple[str, str]]:
    lemmas = []
    for ending, restored in (
        ("ies", "y"),
        ("es", ""),
        ("es", "e"),
        ("s", ""),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if form.endswith(ending) and not form.endswith("ss"):
            lemmas.append(
                (
                    form[: -len(ending)] + restored,
                    "s" if ending in ("ies", "es", "s") else "ing" if ending == "ing" else "ed",
                )
            )
    if lemmas and form.endswith(("ing", "ed")) and len(form) > 6 and form[-4:-3] == form[-5:-4]:
        lemmas.append(
            (form[:-4] if form.endswith("ing") else form[:-3], "ing" if form.endswith("ing") else "ed")
        )
    return [*lemmas, (form, "")]


def inflected(synonym: str, ending: str) -> str:
    """The synonym with the ending of the word it replaces, on its first word if that is a verb's ending."""
    if not ending:
        return synonym
    head, space, rest = synonym.partition(" ")
    if ending == "s":
        if space:
            return synonym + "s" if not synonym.endswith("s") else synonym
        if head.endswith(("s", "x", "z", "ch", "sh")):
            return head + "es"
        return head[:-1] + "ies" if head.endswith("y") and head[-2:-1] not in _VOWELS else head + "s"
    if head.endswith("e") and ending == "ing":
        stem = head[:-1]
    elif head.endswith("e"):
        stem, ending = head, "d"
    elif head.endswith("y") and ending == "ed" and head[-2:-1] not in _VOWELS:
        stem = head[:-1] + "i"
    else:
        stem = head
    return stem + ending + space + rest
