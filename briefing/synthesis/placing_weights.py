"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the sentences of the twenty-four dossiers that have gold, 1,342 of them with a section that a gold
fact or a judgement gives. With each dossier left out in turn, 81 % of those fall into that section. Ridge
penalties and priors: see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": -0.04,
    "after": 1.28,
    "answers": 0.58,
    "before": 2.25,
    "cue": 0.31,
    "document": 0.47,
    "first act": 0.69,
    "heading": 0.98,
    "inner act": 0.25,
    "issuer": 1.09,
    "like its examples": 1.14,
    "like its nearest examples": 1.8,
    "member": 1.29,
    "nothing of it": 0.66,
    "outsider acts": -1.56,
    "party": -0.2,
    "party acted on": -0.19,
    "party acts": 0.46,
    "party around": 0.53,
    "party does its act": 1.23,
    "party far": -1.26,
    "party near": 0.03,
    "rest of document": 1.15,
    "speech after": 0.21,
    "who does it": 0.63,
    "word of the field": 0.36,
}

TELLING: dict[str, float] = {
    "act of a section": 0.09,
    "answers": 0.24,
    "around of it": 0.54,
    "aside": -1.2,
    "constant": -2.43,
    "cue": 0.19,
    "cue before": 0.27,
    "date": 0.57,
    "figure": 0.55,
    "first person": -0.05,
    "heading": 0.23,
    "hedged": -0.05,
    "inner acts": 0.26,
    "known parties": 0.12,
    "like an example": 0.97,
    "list item": 0.37,
    "long": -0.46,
    "main parties": 0.17,
    "no act": -0.34,
    "no subject": -0.25,
    "party of a section": -0.11,
    "phrase quoted": 0.54,
    "question": -0.29,
    "says": 0.25,
    "second figure": 0.04,
    "short": -0.17,
    "speaker": 0.23,
    "speech": 0.3,
    "sure of its section": 0.82,
    "weight of act": 0.07,
    "words of the field": 0.35,
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
