"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the sentences of fourteen dossiers, 668 of them with a gold fact that one section has for itself.
With each dossier left out in turn, 82 % of those fall into that section (78 % with a third of the examples,
65 % before examples counted), and 93 % of the gold facts have a sentence that is told, of which 57 % of all
told are known to be wanted. Ridge penalties and priors: see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": 0.18,
    "after": 1.32,
    "answers": 0.52,
    "before": 2.03,
    "cue": 0.28,
    "document": 0.49,
    "first act": 0.63,
    "heading": 0.64,
    "inner act": 0.61,
    "issuer": 0.83,
    "like its examples": 0.84,
    "like its nearest examples": 1.93,
    "party": 0.0,
    "party acted on": -0.23,
    "party acts": 0.74,
    "party around": 0.48,
    "party does its act": 1.27,
    "party far": -0.61,
    "party near": -0.32,
    "rest of document": 1.54,
    "speech after": 0.21,
    "word of the field": 0.44,
}

TELLING: dict[str, float] = {
    "act of a section": 0.14,
    "answers": 0.27,
    "aside": -1.2,
    "constant": -1.41,
    "cue": 0.34,
    "cue before": 0.25,
    "date": 0.58,
    "figure": 0.48,
    "first person": -0.06,
    "heading": 0.4,
    "hedged": -0.19,
    "inner acts": 0.32,
    "known parties": 0.01,
    "list item": 0.38,
    "long": -0.37,
    "main parties": 0.26,
    "no subject": -0.36,
    "party of a section": -0.18,
    "phrase quoted": 0.43,
    "question": -0.08,
    "says": 0.35,
    "second figure": 0.2,
    "short": -0.09,
    "speaker": 0.29,
    "speech": 0.05,
    "weight of act": 0.18,
    "words of the field": 0.36,
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
