"""Strong words: the degree or the picture that a reporter chooses for a thing, and what may come of it.

“The ruling dramatically escalates the dispute” is a report with its writer’s own measure in it. The words are
those of news prose at large; whoever is told of it has to know whose they are.
"""

from __future__ import annotations

import re

_DEGREES = (
    "aggressive aggressively alarming alarmingly awkward awkwardly awkwardness beleaguered bitter "
    "bitterly blatant blatantly bombshell brazen brazenly chilling controversial conveniently damning "
    "discredited disgraced disturbing draconian dramatic dramatically drastic drastically "
    "embarrassing embattled explosive fiercely furious furiously glaring hard-hitting heavy-handed "
    "infamous merely notorious notoriously ominous ominously pathetic predictably reckless recklessly "
    "scandal-hit scandal-plagued scathing shameless shamelessly shocking so-called staggering "
    "startling striking strikingly stunning sweeping troubling unfazed unsurprisingly whopping "
    "widespread"
)
_PICTURES = (
    "backfired backlash blindsided blunder boiled boiling boils brewed brewing chaos debacle "
    "escalated escalates escalating fallout fiasco firestorm flashpoint flurry fueled fuelled fueling "
    "fuelling fuels furor furore grappled grapples grappling looming looms mounting outcry outrage "
    "rattled reeling rocked scrambled scrambles scrambling showdown sparked stung swirl swirling "
    "turmoil uproar viral"
)
_TURNS = re.compile(
    r"\b(?:at (?:long )?last|bad to worse|big swing|collision course|crisis of|damage control"
    r"|doubl(?:ed|es|ing) down|grasping at|in hot water|test(?:ed|ing|s) the limits|under fire"
    r"|where it (?:hurts|would hurt)|(?:all too|more than) (?:eager|happy|keen|willing)|thinly[- ]veiled"
    r"|(?:can|could) no longer be ignored|surveillance (?:nation|state)|track record of)\b"
)
_WORDS = frozenset(f"{_DEGREES} {_PICTURES}".split())
_WORD = re.compile(r"[a-z][a-z-]*")
#: “particularly harsh”; not “particularly in May”.
_MOST = re.compile(
    r"\b(?:deeply|especially|extremely|highly|hugely|increasingly|notably|particularly|unusually) "
    r"(?!(?:among|as|at|for|from|if|in|of|on|since|to|when|with)\b)[a-z]"
)
#: What may come of it.
_MAY = re.compile(r"\b(?:could|may|might) (?!not be reached)[a-z]")


def has_strong_words(own: str) -> bool:
    """Whether a sentence, without what it quotes, measures, paints or forecasts."""
    if _WORDS.intersection(_WORD.findall(own)):
        return True
    return any(pattern.search(own) is not None for pattern in (_TURNS, _MOST, _MAY))
