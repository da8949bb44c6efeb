"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the sentences of twenty-two dossiers, 1,246 of them with a section that a gold fact or a judgement
gives. With each dossier left out in turn, 81 % of those fall into that section. Ridge penalties and priors:
see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": 0.0,
    "after": 1.34,
    "answers": 0.67,
    "before": 2.2,
    "cue": 0.25,
    "document": 0.49,
    "first act": 0.73,
    "heading": 1.01,
    "inner act": 0.36,
    "issuer": 0.99,
    "like its examples": 1.22,
    "like its nearest examples": 1.7,
    "member": 1.3,
    "nothing of it": 0.45,
    "outsider acts": -1.34,
    "party": -0.27,
    "party acted on": -0.11,
    "party acts": 0.59,
    "party around": 0.34,
    "party does its act": 1.22,
    "party far": -1.36,
    "party near": -0.18,
    "rest of document": 1.05,
    "speech after": 0.24,
    "who does it": 0.65,
    "word of the field": 0.37,
}

TELLING: dict[str, float] = {
    "act of a section": 0.14,
    "answers": 0.26,
    "around of it": 0.48,
    "aside": -1.2,
    "constant": -2.46,
    "cue": 0.2,
    "cue before": 0.3,
    "date": 0.6,
    "figure": 0.52,
    "first person": -0.09,
    "heading": 0.18,
    "hedged": -0.07,
    "inner acts": 0.24,
    "known parties": 0.12,
    "like an example": 1.01,
    "list item": 0.4,
    "long": -0.43,
    "main parties": 0.19,
    "no act": -0.33,
    "no subject": -0.24,
    "party of a section": -0.1,
    "phrase quoted": 0.6,
    "question": -0.3,
    "says": 0.25,
    "second figure": 0.05,
    "short": -0.14,
    "speaker": 0.26,
    "speech": 0.31,
    "sure of its section": 0.89,
    "weight of act": 0.06,
    "words of the field": 0.34,
}

#: For bundles that give no examples: fitted, before there were any, on six of these dossiers.
SECTION_WITHOUT_EXAMPLES: dict[str, float] = {
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
