"""Judgement: whether a sentence in a reporter's own voice is a reading of the matter and no report of it.

“The merger has lost its way” and “There is little reason to give in” say what their writer thinks. A brief
that tells such a sentence, nobody being named who says so, tells it as fact. No list of words has all the
forms of it: the encoder reads the sentence, and a logistic model of what it makes of it was fitted on
sentences of news pages that readers had judged (``evals/judgement_fit.py``).
"""

from __future__ import annotations

import math
import re

from briefing.synthesis.phrasing import STAMP
from briefing.synthesis.sense import sense
from briefing.synthesis.strong_words import has_strong_words

#: The chance from which a sentence is left out. Of 1,890 judged sentences, each scored by a model that was
#: fitted without its page, it finds 219 of 306 judgements, and takes 61 of 1,335 reports for one; .4 finds
#: 203 and takes 46, .5 finds 164 and takes 32. Of 938 findings of our own dossiers it leaves out 7, of 106 of
#: three of real pages 8.
LEAST = 0.3
#: The same of one of several sentences, which others may need.
LEAST_IN_ROW = 0.4
#: The chance from which a sentence is given to whose report it is. By models fitted without its page .3 finds
#: 92 % of the judgements, 64 % of the reports with a clause of one, and takes 16 % of plain reports; .2 finds
#: 80 % of the mixed and takes 27 %, .4 finds 53 % and takes 10 %. To say of a plain report whose it is makes
#: it longer, and no less true.
COLOURED = 0.2
#: Whoever is named as saying it answers for it: where the sentence begins or ends with that.
_SAYS = (
    r"(?<!n’t )(?<!n't )(?<!not )(?:add(?:s|ed)|allege[sd]?|announce[sd]|argue[sd]|asked|call(?:s|ed)"
    r"|claim(?:s|ed)|contend(?:s|ed)|den(?:ies|ied)|describe[sd]|explain(?:s|ed)|found|note[sd]|order(?:s|ed)"
    r"|pitched|posted|reads?|report(?:s|ed)|rule[sd]|said|says?|shared|state[sd]|suggested|testif(?:ied|ies)"
    r"|told|tells?|warn(?:s|ed)|writes?|wrote)"
)
#: What looks like a verb of saying and is none: “of alleged conduct”, “its claims”, “secrets claims over it”.
_NO_VERB = re.compile(
    r"(?P<before>\b(?:a|about|after|against|all|amid|among|an|and|any|between|both|by|false|for|from|her|his|in"
    r"|into|its|legal|many|media|more|most|new|news|of|on|or|other|our|over|press|recent|several|some|such|than"
    r"|the|their|these|those|two|under|United|upon|with)|[’']s|s[’'])"
    r" (?:alleged|asked|call|called|calls|claimed|claims|described|found|noted|notes|ordered|orders|reported"
    r"|reports?|ruled|shared|stated?|states|warned)\b"
    # A plural has no such verb behind it: “trade secrets claims”.
    r"|(?P<plural>\b[a-z][a-z-]*+(?<=s)) (?:calls|claims|notes|orders|reports|states)\b"
    r"|\b(?:calls|claims|notes|orders|reads|reports|states)"
    r"(?= (?:about|against|and|as|between|by|from|of|or|over|with)\b|[’'])",
)
#: Who says it, said of something in passing: “a fight which Corvane has alleged is unfair”.
_BY_THE_WAY = re.compile(
    r"\b(?:that|which|whom?) (?:the )?[\w’'.-]+ (?:(?:has|have|had|also|reportedly) ){0,2}"
    r"(?:alleged|announced|confirmed|denied|pledged|refused|vowed)\b"
)
_SAID = re.compile(
    r"\b[Aa]ccording to\b"
    rf"|^(?:[^,]{{2,80}}, [^,]{{2,80}}, )?(?:(?!\b(?:which|who|that|whose)\b)[^,]){{0,120}}\b{_SAYS}\b"
    rf"|, (?:(?!which\b)[^,]){{2,60}}\b{_SAYS}(?: [^,]{{0,40}})?\.?$"
)
#: A text whose writer has no name: that it is a document's makes its words nobody's.
_UNNAMED = re.compile(
    r", according to an? (?:undated )?(?:document|report)\b[^“”]{0,80}(?=\.$|$)"
    r"|^An? (?:undated )?(?:document|report)\b[^“”:]{0,80} reads: "
)
_MARKS = re.compile(r"[“”\[\]]")
_QUOTED = re.compile(r"“[^”]*”?")
#: A reporter's guess, in so many words.
_GUESSES = re.compile(
    r"\b(?:appear|seem)(?:s|ed)?"
    r"(?: to\b| (?:[a-z]+ly )?[a-z]+(?:ed|ing)\b| (?:un)?(?:likely|certain|clear)\b)"
    r"|\b(?:apparently|arguably|perhaps|presumably|seemingly|no doubt)\b|\b(?:un)?likely to\b"
)
#: Fewer words are a fragment, which the model was not fitted on.
_SHORT = 8


def is_judgement(sentence: str, least: float = LEAST) -> bool:
    """Whether a told sentence is its reporter's own judgement; never where somebody is said to say it."""
    plain = _MARKS.sub("", STAMP.sub("", _UNNAMED.sub("", sentence)))
    if _is_out(plain):
        return False
    return chance(plain) >= least


def is_coloured(sentence: str) -> bool:
    """Whether a told sentence has its reporter's judgement in it, in the whole or in a clause; never where
    somebody is said to say it."""
    plain = _MARKS.sub("", STAMP.sub("", sentence))
    if _is_out(plain):
        return False
    own = _QUOTED.sub("", sentence)
    if _GUESSES.search(own) or has_strong_words(own):
        return True
    return chance(plain, "mixed") >= COLOURED


def _is_out(plain: str) -> bool:
    """Whether it is too short for a sentence, or somebody in it is said to say it."""
    return len(plain.split()) < _SHORT or _SAID.search(with_verbs(plain)) is not None


def with_verbs(sentence: str) -> str:
    """The sentence without words that only look as if somebody said it in them."""
    verbs = _NO_VERB.sub(lambda noun: f"{noun['before'] or noun['plural'] or ''} …", sentence)
    return _BY_THE_WAY.sub("…", verbs)


def chance(sentence: str, of: str = "judgement") -> float:
    """How likely, from 0 to 1, a sentence is somebody's judgement, by what the encoder makes of it; or, with
    ``mixed``, that or a report with a clause of one."""
    return 1 / (1 + math.exp(-sense(sentence, of)))
