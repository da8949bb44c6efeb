"""Colour: what a reporter finds, jokes or only leads up with; nobody’s statement of fact.

“Taken together the pages give a rare look at …” judges; “Everybody swears that’s a coincidence” is irony;
“There was the matter of the rules” turns a page. A brief that tells such a sentence tells it as its own
finding.
"""

from __future__ import annotations

import re

#: A generality, or the mood of a place.
_GENERAL = re.compile(
    r"^(?:Every(?:one|body)|No ?(?:one|body)|Any(?:one|body)) (?:in|who)\b"
    r"|\b[Tt]he (?:mood|atmosphere|vibe)\b(?: \w+){0,4}? (?:is|was|has|had|remains?|turned)\b"
)
#: What the reporter makes of it.
_VERDICT = re.compile(
    r"\b(?:rare|unusual|unvarnished|revealing|vivid|stark|intimate|fascinating|sobering|extraordinary"
    r"|remarkable) (?:glimpse|look|window|insight|picture|portrait|view|peek)s?\b"
    r"|\b(?:to judge|judging) (?:by|from)\b"
    r"|\b(?:paints?|painted) an? (?:\w+ )?(?:picture|portrait)\b|\bspeaks? volumes\b|\bsays it all\b"
    r"|\b(?:is|are|was|were) (?:less|more) (?:guarded|candid|blunt|coy|subtle|diplomatic|forthcoming)\b"
    r"|\b(?:is|are|was|were) (?:no|not an?) (?:pushover|surprise|accident|coincidence|small thing)\b"
    r"|\b(?:is|are|looks?|seems?) (?:un)?likely,? (?:because|given|since)\b"
    r"|^It (?:isn[’']t|is not|wasn[’']t|was not) every (?:day|week|month|year)\b|\bwhich is to say\b"
    r"|\bas luck would have it\b|\bmake of that what you will\b"
    r"|\bto put it (?:mildly|kindly|politely|gently)\b"
    r"|\bnot every(?:one|body| \w+) (?:is|was) (?:amused|charmed|impressed|thrilled|buying|sold)\b"
    r"|\b(?:is|are|was|were) pitching hard\b"
    r"|^(?:but |and |so |yet |then )?it(?:[’']s| is| was) (?:\w+ )?(?:(?:un)?surprising|shocking|telling"
    r"|troubling|striking|no (?:surprise|wonder|coincidence|secret))\b"
    r"|^it (?:shocked|stunned|surprised|baffled|came as (?:an? |no )?\w* ?(?:shock|surprise))\b"
    r"|^it(?:[’']s| is) (?:important|worth|interesting|useful) (?:to note|noting|to remember|remembering)\b"
    r"|^it (?:seems|appears|looks) (?:un)?likely\b"
    r"|^put (?:\w+ )?(?:bluntly|simply|differently|plainly|another way)\b"
    r"|\b(?:underscor|highlight|illustrat)(?:es|ed|ing) (?:just )?(?:how|the (?:extent|tension|degree)s?)\b"
    r"|\b(?:eye-popping|jaw-dropping|mind-boggling|paltry|an? (?:more|less|very) compelling)\b"
    r"|^(?:but |and |so )?in other words\b|^adding (?:fuel|insult)\b"
    r"|\b(?:absurdly|bizarrely|hilariously|inexplicably|laughably|outrageously|weirdly)\b",
    re.IGNORECASE,
)
#: A forecast, and that somebody makes it.
_FORECAST = re.compile(
    r"\b(?:will|would|is|are) (?:most |very |almost |more than )?(?:likely|probably|surely|certainly)\b"
)
_FORECASTER = re.compile(
    r"\b(?:said|says|told|according|argu|warn|predict|expect|fear|worr|believ|think|thought|estimat|caution"
    r"|conclud|found|wrote|testif|project|forecast|add(?:ed|s)|note[ds]|suggest)",
    re.IGNORECASE,
)
#: What is said of everybody, in jest.
_JEST = re.compile(
    r"^(?:Every(?:one|body)|No ?(?:one|body)) (?:swears|seems|loves|pretends|noticed|laughed|blinked)\b"
    r"|\bcoincidence\.$"
    r"|^[^.“]* (?:chuckled|grinned|laugh(?:ed|s)|shrug(?:ged|s)|sigh(?:ed|s)|smile[ds]|winced)"
    r" (?:when|as|at)\b"
)
#: A turn of the page: what comes is told in the sentences behind it.
_TURN = re.compile(
    r"^(?:(?:And|But|Then|So),? )?[Tt]here(?:[’']s| is| was| are| were)(?: also| then)? "
    r"(?:whether|(?:the|a) (?:small |little )?(?:matter|question|issue|problem|business) of)\b"
    r"|^(?:One thing|This much|That much|The rest) (?:is|was) "
    r"(?:not in dispute|clear|certain|plain|known|history)\b"
    r"|^The facts (?:are|were) (?:not in dispute|plain|simple|clear)\b"
    r"|\bhad (?:other|an?|some|bigger|different) (?:\w+ )?(?:uses?|ideas?|plans?|answers?)(?: in mind)?"
    r"(?: by \w+)?\.$"
    r"|\b(?:offered|found|had|saw|suggested|proposed) a way (?:around|out|past|in)(?: \w+)?\.$"
    r"|^(?:So,? the|The) (?:interesting|funny|odd|strange|striking|surprising) (?:part|thing|bit)\b"
    r"|^Here(?:[’']s| is| was) (?:the|a|what)\b"
)


def is_colour(sentence: str) -> bool:
    """Whether a sentence, without what it quotes, only judges, guesses, jests or leads up to another."""
    if _FORECAST.search(sentence) and not _FORECASTER.search(sentence):
        return True
    patterns = (_GENERAL, _VERDICT, _JEST, _TURN)
    return any(pattern.search(sentence) is not None for pattern in patterns)
