"""Which language a text is in: what is not English is not analysed, rather than half understood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

from briefing.model.evidence import Span
from briefing.model.sources import Condition, ConditionKind

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

#: Frequent words of English that are no frequent words of its neighbours: “in”, “is”, “was”, “an”, “we” and
#: “of” are left out for Dutch and German, “a”, “no”, “as” and “me” for Romance languages, “at”, “for” and
#: “her” for Scandinavian ones.
_ENGLISH = frozenset(
    "the and to that with this from are have which would been their will has by it not were be on they you "
    "but its what about who there said could should than other these those into your how because".split()
)

#: Share of these words from which on a text is English without further question. Chosen, not tuned.
_SURE = 0.10

#: Share from which on it is not called anything else.
_POSSIBLE = 0.05

#: Words below which a language cannot be told.
_ENOUGH = 20

#: Words of a text that are judged; more change nothing.
_SAMPLE = 3_000

#: Share of a text's words in another language from which on the whole of it counts as in that language:
#: the rest is then names, headings and quotations.
_MOSTLY = 0.8

#: Probability below which the detector's answer is not used.
_CERTAIN = 0.9

_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali",
    "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German",
    "el": "Greek", "eo": "Esperanto", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "he": "Hebrew",
    "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "kn": "Kannada", "ko": "Korean", "la": "Latin", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "ml": "Malayalam", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "nb": "Norwegian", "ne": "Nepali",
    "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pa": "Punjabi", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu",
    "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


def language_name(code: str) -> str:
    """The English name of a language by its ISO 639-1 code."""
    return _NAMES.get(code, f"a language with the code “{code}”")


def other_language(text: str) -> str | None:
    """The ISO 639-1 code of the language that most of ``text`` is in, or None: English, or not to be told."""
    sizes: Counter[str] = Counter()
    for span, language in _passages(text):
        words = span.slice(text)
        if language is not None or _english_share(_words(words)) >= _SURE:
            sizes[language or "en"] += _size(words)
    if not sizes:
        return _language(text)
    if sizes["en"] > (1 - _MOSTLY) * sizes.total():
        return None
    return max((language for language in sizes if language != "en"), key=lambda language: sizes[language])


def other_passages(text: str) -> list[Condition]:
    """A condition for each run of paragraphs of an English text that is in another language."""
    total = max(1, _size(text))
    return [
        Condition(
            kind=ConditionKind.NOT_ANALYSED,
            detail=f"This passage is in {language_name(language)}; only English is analysed.",
            share=round(min(1.0, _size(span.slice(text)) / total), 3),
            of="the file",
            start=span.start,
            end=span.end,
        )
        for span, language in _joined(text)
    ]


def _joined(text: str) -> list[tuple[Span, str]]:
    """Passages in another language; what stands between two of one language is taken with them if it
    holds no English."""
    joined: list[tuple[Span, str]] = []
    for span, language in _passages(text):
        if language is None:
            continue
        if joined and joined[-1][1] == language:
            last = joined[-1][0]
            between = _words(text[last.end : span.start])
            if len(between) < _ENOUGH and _english_share(between) < _POSSIBLE:
                joined[-1] = (Span(last.start, span.end), language)
                continue
        joined.append((span, language))
    return joined


def _passages(text: str) -> Iterator[tuple[Span, str | None]]:
    """Each paragraph, with the language that it is in if that is another than English."""
    for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        yield Span(match.start(), match.end()), _language(match.group())


def _language(text: str) -> str | None:
    words = _words(text[:100_000])[:_SAMPLE]
    letters = sum(map(len, words))
    # Chinese, Japanese and Thai do not part their words: there letters are counted.
    unparted = sum(1 for word in words for letter in word if letter > "\u0e00")
    if len(words) < _ENOUGH and unparted < _ENOUGH:
        return None
    if unparted < letters / 2 and _english_share(words) >= _POSSIBLE:
        return None
    code, certainty = _detector().classify(" ".join(words))
    return None if code == "en" or certainty < _CERTAIN else str(code)


def _words(text: str) -> list[str]:
    """The words, without those that a mask replaced by one character repeated."""
    return [word for word in _WORD.findall(text.lower()) if len(set(word)) > 1 or len(word) == 1]


def _english_share(words: list[str]) -> float:
    return sum(1 for word in words if word in _ENGLISH) / max(1, len(words))


def _size(text: str) -> int:
    """Words, or a third of the letters where words are not parted."""
    return sum(max(1, len(word) // 3 if word > "\u0e00" else 1) for word in _WORD.findall(text))


@cache
def _detector() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
