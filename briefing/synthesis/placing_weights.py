"""What each clue of placing is worth, as ``python -m evals.placing_fit --write`` fitted it.

Fitted on the sentences of ten dossiers, 430 of them with a gold fact that one section has for itself. With
each dossier left out in turn, 78 % of those fall into that section (65 % before a section's examples counted,
and while a section that needs its party was closed to every sentence that does not name it), and 91 % of the
gold facts have a sentence that is told, of which 57 % of all told are known to be wanted. Ridge penalties:
see ``placing_fit``.
"""

from __future__ import annotations

SECTION: dict[str, float] = {
    "act": 0.26,
    "after": 1.0,
    "answers": 0.65,
    "before": 1.83,
    "cue": 0.56,
    "document": 0.67,
    "first act": 0.3,
    "heading": 0.78,
    "inner act": 0.49,
    "like its examples": 0.83,
    "like its nearest examples": 1.45,
    "party": -0.04,
    "party acted on": -0.72,
    "party acts": 0.58,
    "party does its act": 1.17,
    "party near": 0.4,
    "rest of document": 0.65,
    "speech after": 0.34,
    "word of the field": 0.56,
}

TELLING: dict[str, float] = {
    "act of a section": 0.08,
    "answers": 0.24,
    "aside": -1.2,
    "constant": -1.59,
    "cue": 0.39,
    "cue before": 0.13,
    "date": 0.63,
    "figure": 0.34,
    "first person": 0.08,
    "heading": 0.22,
    "hedged": -0.17,
    "inner acts": 0.28,
    "known parties": 0.26,
    "list item": 0.24,
    "long": -0.27,
    "main parties": 0.01,
    "no subject": -0.22,
    "party of a section": -0.0,
    "phrase quoted": 0.39,
    "question": -0.15,
    "says": 0.43,
    "second figure": 0.02,
    "short": -0.02,
    "speaker": 0.35,
    "speech": -0.1,
    "weight of act": 0.26,
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
