"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the 535 sentences of six dossiers, 252 of them to be told. With each dossier left out in turn, 80 %
of its sentences with a gold fact fall into that fact's section (68 % with the weights by hand that these
replace, which had been set on the same dossiers), and 89 % of the gold facts have a sentence that is told, of
which 62 % of all told are known to be wanted. Ridge penalties: see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": 0.63,
    "after": 0.55,
    "answers": 0.39,
    "before": 1.16,
    "cue": 0.96,
    "document": 0.67,
    "first act": 0.52,
    "heading": 1.0,
    "inner act": 0.78,
    "party": 0.17,
    "party acted on": -0.48,
    "party acts": 0.71,
    "party does its act": 1.12,
    "party near": 0.33,
    "rest of document": 0.3,
    "speech after": 0.24,
    "word of the field": 0.9,
}

TELLING: dict[str, float] = {
    "act of a section": 0.23,
    "answers": 0.16,
    "aside": -0.29,
    "constant": -1.65,
    "cue": 0.44,
    "cue before": 0.1,
    "date": 0.46,
    "figure": 0.04,
    "first person": 0.16,
    "heading": 0.5,
    "hedged": -0.11,
    "inner acts": 0.24,
    "known parties": 0.4,
    "list item": 0.16,
    "long": -0.16,
    "main parties": -0.09,
    "no subject": -0.21,
    "party of a section": 0.14,
    "phrase quoted": 0.19,
    "question": -0.12,
    "says": 0.59,
    "second figure": 0.06,
    "short": -0.19,
    "speaker": 0.06,
    "speech": -0.22,
    "weight of act": 0.25,
    "words of the field": 0.33,
}
