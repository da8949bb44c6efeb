"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the sentences of ten dossiers, 430 of them with a gold fact that one section has for itself. With
each dossier left out in turn, 78 % of those fall into that section (65 % before a section's examples counted,
and while a section that needs its party was closed to every sentence that does not name it), and 90 % of the
gold facts have a sentence that is told, of which 58 % of all told are known to be wanted. Ridge penalties:
see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": 0.26,
    "after": 1.02,
    "answers": 0.65,
    "before": 1.82,
    "cue": 0.56,
    "document": 0.65,
    "first act": 0.3,
    "heading": 0.79,
    "inner act": 0.46,
    "like its examples": 0.82,
    "like its nearest examples": 1.49,
    "party": -0.04,
    "party acted on": -0.72,
    "party acts": 0.58,
    "party does its act": 1.17,
    "party near": 0.4,
    "rest of document": 0.64,
    "speech after": 0.33,
    "word of the field": 0.55,
}

TELLING: dict[str, float] = {
    "act of a section": 0.08,
    "answers": 0.25,
    "aside": -0.08,
    "constant": -1.64,
    "cue": 0.41,
    "cue before": 0.17,
    "date": 0.65,
    "figure": 0.38,
    "first person": -0.04,
    "heading": 0.22,
    "hedged": -0.16,
    "inner acts": 0.3,
    "known parties": 0.22,
    "list item": 0.33,
    "long": -0.26,
    "main parties": 0.01,
    "no subject": -0.32,
    "party of a section": 0.01,
    "phrase quoted": 0.41,
    "question": -0.19,
    "says": 0.47,
    "second figure": -0.03,
    "short": -0.06,
    "speaker": 0.32,
    "speech": -0.12,
    "weight of act": 0.27,
    "words of the field": 0.33,
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
