"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the sentences of fourteen dossiers, 668 of them with a gold fact that one section has for itself.
With each dossier left out in turn, 82 % of those fall into that section (78 % with a third of the examples,
65 % before examples counted), and 93 % of the gold facts have a sentence that is told, of which 57 % of all
told are known to be wanted. Ridge penalties and priors: see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": 0.18,
    "after": 1.26,
    "answers": 0.58,
    "before": 1.99,
    "cue": 0.36,
    "document": 0.56,
    "first act": 0.35,
    "heading": 0.75,
    "inner act": 0.74,
    "issuer": 0.64,
    "like its examples": 0.85,
    "like its nearest examples": 2.05,
    "party": -0.15,
    "party acted on": -0.47,
    "party acts": 0.63,
    "party around": 0.63,
    "party does its act": 1.19,
    "party far": -0.71,
    "party near": -0.0,
    "rest of document": 1.09,
    "speech after": 0.39,
    "word of the field": 0.5,
}

TELLING: dict[str, float] = {
    "act of a section": 0.13,
    "answers": 0.29,
    "aside": -1.2,
    "constant": -1.44,
    "cue": 0.43,
    "cue before": 0.24,
    "date": 0.66,
    "figure": 0.39,
    "first person": 0.03,
    "heading": 0.2,
    "hedged": -0.21,
    "inner acts": 0.3,
    "known parties": 0.1,
    "list item": 0.29,
    "long": -0.28,
    "main parties": 0.07,
    "no subject": -0.27,
    "party of a section": -0.03,
    "phrase quoted": 0.36,
    "question": -0.07,
    "says": 0.51,
    "second figure": -0.09,
    "short": -0.0,
    "speaker": 0.22,
    "speech": -0.09,
    "weight of act": 0.21,
    "words of the field": 0.26,
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
