"""Words as verification compares them: tokens, inflection, and the closed class that needs no evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.extraction.reporting import SPEECH_VERBS
from briefing.verification.normalisation import normalised

#: A word with inner apostrophes, full stops and hyphens taken apart at hyphens: ``U.S.``, ``don't``.
_WORD = re.compile(
    r"[Ee]-mails?\b|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?\b|%|[$€£¥]"
)

_IRREGULAR = """
say said|tell told|write wrote written|know knew known|give gave given|take took taken|make made
go went gone|come came|see saw seen|get got gotten|find found|think thought|bring brought|buy bought
sell sold|send sent|spend spent|build built|lose lost|leave left|mean meant|meet met|pay paid|hold held
keep kept|lead led|feel felt|hear heard|speak spoke spoken|break broke broken|choose chose chosen
begin began begun|rise rose risen|fall fell fallen|grow grew grown|draw drew drawn|show shown|fly flew flown
run ran|win won|sit sat|stand stood|understand understood|withhold withheld|undertake undertook undertaken
withdraw withdrew withdrawn|steal stole stolen|swear swore sworn|strike struck|teach taught|catch caught
seek sought|fight fought|forbid forbade forbidden|forget forgot forgotten|hide hid hidden|ride rode ridden
drive drove driven|shake shook shaken|wake woke woken|wear wore worn|throw threw thrown|sink sank sunk
overcome overcame|become became|deal dealt|sleep slept|bear bore borne|uphold upheld|mislead misled
disagree disagreed
person people|man men|woman women|child children|foot feet|will would|can could|may might|shall should
""".strip()
_BASE = {
    form: forms.split()[0]
    for forms in re.split(r"[|\n]", _IRREGULAR)
    for form in forms.split()[1:]
}  # fmt: skip

#: Words that say nothing by themselves. Prepositions that turn a sense round – before, after, against,
#: without, over, under, until – and quantities – all, only, most, more – are not among them.
_FUNCTION = frozenset(
    """a an the this that these those and or of in on at to by for from with as about into within via per
    it its he him his she her hers they them their theirs i me my we us our ours you your who whom whose
    which what when where how why be am is are was were been being have has had having do does did done
    there here then so such also too very just if than own other another while during s re ve d ll m
    upon onto whether itself himself herself themselves one both each""".split()
)

#: Neutral words of reporting, with which a brief says that a source says something; base forms.
REPORTING = frozenset(
    """say tell write state report accord ask answer add record show describe read quote call hold mention
    refer position criticism author date""".split()
)
#: How a brief speaks of what it could not read, or read in altered words only.
_CONDITION = frozenset("mask legible word alter machine copy substance paraphrase".split())

#: Negators that may stand for one another, so that their own form needs no evidence.
_PLAIN_NEGATORS = frozenset({"not", "no", "cannot"})
#: Words that turn round what follows them.
NEGATORS = frozenset(
    """not never no none nobody nothing neither nor cannot without hardly barely deny decline refuse fail
    reject lack unable stop cease halt prohibit forbid ban bar prevent oppose unless avoid refrain
    object withhold""".split()
)


#: Capitalised, and no names.
CALENDAR = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter""".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, with what it is compared by."""

    text: str
    start: int
    end: int
    stem: str

    @property
    def capitalised(self) -> bool:
        """Whether it looks like a name, or part of one: “Cole”, “xAI”."""
        return self.text != self.text.lower()

    @property
    def numeric(self) -> bool:
        """Whether it is written in figures."""
        return self.text[0].isdigit()

    @property
    def is_content(self) -> bool:
        """Whether a statement may use it only if the evidence does."""
        return not (
            self.text.casefold() in _FUNCTION
            or self.stem in REPORTING_STEMS
            or self.stem in _PLAIN_NEGATORS
            or self.text in "$€£¥%"
        )


def words(text: str) -> list[Word]:
    """The words of ``text`` with their offsets; a contracted *not* is a word of its own."""
    found = []
    for match in _WORD.finditer(text):
        word, start, end = match.group(), match.start(), match.end()
        base = normalised(word)
        if base.lower() == "cannot" or base.lower().endswith("n't"):
            found += [Word(word, start, end, stem(base.lower()[:-3] or base)), Word("not", end, end, "not")]
        else:
            found.append(Word(word, start, end, stem(base)))
    return found


#: Words that would share a stem with “not” or “bar”, and negate nothing.
_LIKE_NEGATORS = dict.fromkeys(("note", "notes", "noted", "noting"), "note") | {"bare": "bare"}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What all inflected forms of a word share; it need not be a word itself.

    Only inflection is taken off: plural, possessive, third person, past, participles. ``agency`` and
    ``agencies`` share a stem, ``agent`` and ``agency`` do not.
    """
    word = re.sub(r"'s?$", "", word.casefold().replace(".", "").replace("-", ""))
    word = {"wo": "will", "ca": "can"}.get(word, word)
    if word in _LIKE_NEGATORS:
        return _LIKE_NEGATORS[word]
    if word in _BASE:
        word = _BASE[word]
    elif len(word) > 3:
        word = _without_ending(word)
    return _closed(word)


def _without_ending(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and not word.endswith("eed") and len(rest) > 1 and re.search("[aeiouy]", rest):
            return rest
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _closed(word: str) -> str:
    """One form for ``use`` and ``us(ed)``, ``stop`` and ``stopp(ed)``, ``carry`` and ``carri(ed)``."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 2 and word.endswith("y"):
        word = word[:-1] + "i"
    return word + "e" if word in {"us"} else word


REPORTING_STEMS = frozenset(stem(word) for word in REPORTING | _CONDITION)
#: Every verb that gives words to somebody.
SPEECH_STEMS = frozenset(stem(word) for word in SPEECH_VERBS)
NEGATOR_STEMS = frozenset(stem(word) for word in NEGATORS)
