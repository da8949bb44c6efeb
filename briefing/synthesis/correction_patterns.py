"""The words of corrections: how texts take back what they, or whoever speaks in them, had said before."""

from __future__ import annotations

import re

from briefing.extraction.numerals import TENS, UNITS

_PAPER = (
    r"(?:versions?|editions?|cop(?:y|ies)|reports?|releases?|statements?|articles?|stor(?:y|ies)|posts?"
    r"|letters?|briefings?|bulletins?|announcements?|repl(?:y|ies)|answers?|minutes|headlines?|captions?"
    r"|subheadings?|figures?|estimates?|counts?|tall(?:y|ies)|accounts?|newsletters?|memos?|filings?|notices?)"
)
_WRONGLY = r"(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately)"
MISSTATED = r"(?:misstated|misreported|overstated|understated|miscounted)"
_GIVING = (
    rf"(?:{_WRONGLY}\s+[a-z]+|{MISSTATED}|sa(?:id|ys)|stated?|gave|gives|puts?|reported|listed|described|told"
    r"|claimed|quoted|showed|shows|wrote|announced)"
)
_BEFORE = r"(?:earlier|previous|prior|original|initial|first)"
_BEFORE_THIS = r"(?:earlier|previously|originally|initially|first)"
#: What was said before, as the speaker's own: the number stands behind it.
OWN_BEFORE = re.compile(
    rf"\b{_BEFORE}\s+(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\b[^.;]{{0,90}}?\b{_GIVING}\b"
    rf"|\bour\s+(?:[\w’'-]+\s+){{0,2}}?{_PAPER}\b[^.;]{{0,50}}?\b{_GIVING}\b"
    rf"|\b(?:we|I)\s+(?:had\s+)?(?:[a-z]+ly\s+)?(?:{MISSTATED}|gave|said|stated|reported|put|wrote|told|printed"
    r"|published|quoted|listed|announced)\b"
    rf"|\b(?:was|were|had\s+been)\s+(?:{_BEFORE_THIS}|{_WRONGLY})\s+(?:given|stated|reported|put|listed|described"
    r"|said|quoted|published|announced)\b",
    re.IGNORECASE,
)
#: A paper that is spoken of below a label, whoever wrote it: a newspaper corrects itself.
PAPER_BEFORE = re.compile(rf"\b{_PAPER}\b[^.;]{{0,80}}?\b{_GIVING}\b", re.IGNORECASE)
OWN_TEXT = re.compile(
    r"\b(?:version|edition|draft|copy|headline|subheading|caption|standfirst|article|story)\b", re.IGNORECASE
)
#: What a party had said, if it now says something else.
HAD_TOLD = re.compile(
    rf"\bhad\s+(?:{_BEFORE_THIS}\s+|always\s+)?"
    r"(?:told\s+[\w’' ]{2,30}?|said|stated|given|put|claimed|reported)\b",
    re.IGNORECASE,
)
#: “44 notices had gone out. The authority had previously given the figure as 31.”
EARLIER_FIGURE = re.compile(
    r"\bhad\s+(?:previously|earlier|first|initially|originally|at\s+first)\s+(?:given|put|reported|stated)\s+"
    r"(?:the|that|its)\s+(?:figure|number|count|total|tally)\s+(?:as|at)\s+(?P<old>[\w,. -]{1,30})"
)
NOW = re.compile(
    r"\bnow\s+(?:says?|admits?|accepts?|concedes?|acknowledges?|puts?|gives?|believes?)\b", re.IGNORECASE
)
LABEL = re.compile(
    r"\W*(?i:corrections?(?:\s+and\s+clarifications?)?|clarifications?|errat(?:um|a)|corrigend(?:um|a))\b[^.:]{0,30}"
    r"(?:[:.—–]|$)|\W*(?i:editor['’]s\s+note|corrected)\s*[:.—–]"
    r"|\W*(?:Due\s+to|Because\s+of|Owing\s+to)\s+an?\s+(?:[a-z]+\s+){0,2}error\b"
    r"|\b[Tt]his\s+(?:article|story|post|page|report|release|statement)\s+(?:was|has\s+been)\s+"
    r"(?:amended|corrected|updated|edited|changed|revised)\b"
)
#: An author's later word on his own page: “UPDATE 2: …”, “EDIT: …”.
UPDATED = re.compile(r"\W*(?:UPDATED?|Updated?|EDIT(?:ED)?|Edit(?:ed)?|ETA)\b(?:\s#?\d{1,2})?\s*[:.—–]")
#: The heading of a paper's column of them.
COLUMN = re.compile(
    r"\W*(?:corrections?(?:\s+(?:and|&)\s+clarifications?)?|clarifications?)\W*", re.IGNORECASE
)
#: As good as a label.
AS_A_LABEL = re.compile(
    rf"\b{_BEFORE}\s+(?:[\w’'-]+\s+)?(?:version|edition|copy|draft)\b|\b{MISSTATED}\b|\b{_WRONGLY}\b",
    re.IGNORECASE,
)
_THE_NUMBER = (
    r"(?:number|figure|total|count|sum|amount|percentage|share|rate|value|tally|estimate|date|one|answer)"
)
_SIGN = r"(?:(?:US|A|C|NZ)?[$£€]\s?)?"
_NUMBER = (
    rf"(?:{_SIGN}\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|bn|m|per\s?cent|%)(?![\w]))?"
    rf"|\b(?:{'|'.join((*TENS, *UNITS))})\b(?:-[a-z]+)?)"
)
#: The number that is right, behind these words.
RIGHT = re.compile(
    rf"\b(?:correct|right|true|actual|real|proper|corrected|revised|accurate)\s+{_THE_NUMBER}\s+"
    r"(?:is|was|are|were|should\s+be|should\s+have\s+been)\b"
    r"|\bshould\s+(?:have\s+)?(?:been|be|read|said|stated)\b|\b(?:I|we)\s+meant\b",
    re.IGNORECASE,
)
#: The same in the answer to a label, “It was four.”
IT_WAS = re.compile(
    r"(?:In fact,?\s+)?(?:It|They|There|That|This)\s+(?:is|was|are|were)\s+(?:in\s+fact\s+|actually\s+)?"
)
ERROR = re.compile(
    r"\b(?:that|this|it|which|(?:the|our)\s+(?:figure|number|count|total|estimate))\s+(?:is|was|were)\s+"
    r"(?:an?\s+|the\s+|in\s+)?(?:[a-z]+\s+)?(?:transposition|typo|typographical\s+error|misprint|slip|mistake|error"
    r"|miscount|wrong|incorrect|inaccurate|mistaken|too\s+(?:high|low)|overstated|understated)\b"
    r"|\bregrets?\s+the\s+(?:error|mistake)\b|\b(?:due\s+to|because\s+of|owing\s+to)\s+an?\s+(?:[a-z]+\s+){0,2}error\b"
    rf"|\b{_THE_NUMBER}\s+(?:has|have|had)\s+(?:since\s+)?been\s+(?:withdrawn|retracted|corrected|revised|deleted)\b"
    rf"|\b(?:we|I)\s+(?:withdraw|retract|take\s+back)\b|\b{MISSTATED}\b|\b{_WRONGLY}\b"
    r"|\b(?:were|are)\s+duplicates\b|\bcounted\s+twice\b"
    r"|\bwhich\s+(?:did|does)\s+not\s+(?:count|include|cover)\b|\bwhich\s+(?:left\s+out|omitted)\b",
    re.IGNORECASE,
)
#: The number is right, but of something else: “1,840 counts travelers, not devices”.
OF_ANOTHER = re.compile(
    rf"\b(?:{_NUMBER}|the\s+(?:figure|number))\s+(?:counts?|counted|refers?\s+to|referred\s+to|covers?|is|was)\s+"
    r"(?:the\s+number\s+of\s+)?[a-z][a-z -]{2,40}?,?\s+(?:and\s+)?not\s+"
    r"(?P<wrong>[a-z][a-z -]{2,40}?)\b(?=[,.;]|\s+and\b)",
    re.IGNORECASE,
)
THAT_IS = re.compile(
    r"(?:That|This|It)\s+(?:is|was)\s+the\s+(?:number|figure|total)\s+(?:of|that|to|for|which)\b"
)
#: One sentence that has both numbers.
BOTH = (
    re.compile(
        rf"(?P<new>{_NUMBER})[^.;“”]{{0,60}}?,?\s+(?:and\s+not|not|rather\s+than|instead\s+of)\s+(?:the\s+)?"
        rf"(?P<old>{_NUMBER})[^.;“”]{{0,40}}?\b(?:as\s+)?(?:(?:we|it|they|had\s+been|was|were)\s+)?"
        rf"(?:(?:{_BEFORE_THIS}|{_WRONGLY})\s+(?:reported|stated|given|announced|said|published|put|told)"
        r"|(?<=as\swe\s)(?:reported|stated|said))\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<new>{_NUMBER})[^.;“”]{{0,60}}?\b(?:up|down)\s+from\s+(?:the\s+)?(?P<old>{_NUMBER})[^.;“”]{{0,30}}?\b"
        rf"(?:(?:it|we|they|had\s+been|was|were)\s+)?{_BEFORE_THIS}\s+(?:reported|stated|given|announced|said|published)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:revis|correct|restat)\w*\b[^.;“”]{0,60}?\b(?:figure|number|total|count|tally|estimate)\b[^.;“”]{0,60}?"
        rf"\bfrom\s+(?:about\s+)?(?P<old>{_NUMBER})[^.;“”]{{0,30}}?\bto\s+(?:about\s+)?(?P<new>{_NUMBER})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:announced|reported|claimed|first|originally)\b[^.;“”]{{0,40}}?(?P<old>{_NUMBER})[^.;“”]{{0,60}}?"
        rf"\bturned\s+out\s+to\s+be\s+(?:only\s+)?(?P<new>{_NUMBER})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\bfor\s+[“\"‘'](?P<old>{_NUMBER})(?:\s[a-z]+)*[”\"’'],?\s+(?:read|substitute)\s+[“\"‘']"
        rf"(?P<new>{_NUMBER})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\A\W*Corrects\b[^.“”]{{0,80}}?\bto\s+(?P<new>{_NUMBER})[^.“”]{{0,30}}?(?:,?\s+not|\s+from)\s+(?P<old>{_NUMBER})",
        re.IGNORECASE,
    ),
    # “It had said there were 31 sites; there are 13.”
    re.compile(
        rf"\bhad\s+(?:{_BEFORE_THIS}\s+)?(?:said|stated|reported|claimed)\s+(?:that\s+)?"
        rf"(?:there\s+(?:were|was)|it\s+(?:had|was))\s+(?P<old>{_NUMBER})[^.;,“”]{{0,60}}?[;,:–—]\s+"
        r"(?:but\s+|in\s+fact,?\s+)?(?:there\s+(?:are|were)|it\s+(?:has|had|is|was))\s+"
        rf"(?:in\s+fact\s+|actually\s+)?(?P<new>{_NUMBER})(?![^.;]{{0,40}}\b(?:now|today|this|more)\b)",
        re.IGNORECASE,
    ),
)
NOT = re.compile(rf"(?P<new>{_NUMBER})[^.;“”]{{0,40}}?,?\s+(?:and\s+)?not\s+(?P<old>{_NUMBER})")
#: The number is right of more than was said of it: “It lists 41 cameras that were bought; 14 of them broke”.
PART_OF = re.compile(
    rf"(?P<old>{_NUMBER})[^.“”]{{0,80}}?(?:[;,:]|\.(?=\s))\s+(?:(?:and|but|only|just)\s+){{0,2}}"
    rf"(?P<new>{_NUMBER})\s+of\s+(?:them|those|these|which|whom)\b",
    re.IGNORECASE,
)
_OFTEN = (
    r"(?:(?:an?|one|per|each|every)\s+(?:single\s+)?(?:year|annum|month|week|day|quarter)"
    r"|(?:an?\s+)?(?:annual|yearly|monthly|weekly|daily|quarterly)(?:ly)?)"
)
#: How often a sum is paid, behind it or before it: “$2.4 million a year”, “an annual $2.4 million”.
PAID_EVERY = (
    re.compile(rf"(?:,?\s+|\s?/\s?)(?P<often>{_OFTEN}|year|month|week|day)\b", re.IGNORECASE),
    re.compile(rf"\b(?P<often>{_OFTEN})\s+(?:[a-z]+\s+){{0,3}}$", re.IGNORECASE),
)
#: The sum is right, but not paid so often: “$2.4M is the whole two years if they use it all, not annual”.
NOT_EVERY = re.compile(
    rf"(?P<old>{_NUMBER})\s+(?:is|was|covers|covered|pays|paid|buys|bought)\s[^.;“”]{{2,80}}?\s"
    rf"(?:not|rather\s+than|instead\s+of)\s+(?:just\s+|for\s+)?(?P<often>{_OFTEN})\b",
    re.IGNORECASE,
)
#: A number that is given up, and no other given: “has withdrawn the claim that it is 97 percent accurate”.
GIVEN_UP = re.compile(
    r"\b(?:has|have|had)\s+(?:since\s+|now\s+)?(?:withdrawn|retracted|taken\s+back|dropped)\s+"
    rf"(?:the|its|their|that)\s+(?:claim|figure|number|statement|estimate|assertion)\b[^.;“”]{{0,60}}?"
    rf"(?P<old>{_NUMBER})"
    rf"|\bno\s+longer\s+(?:claims?|says|stands?\s+by)\b[^.;“”]{{0,60}}?(?P<late>{_NUMBER})"
    rf"|\b(?:figure|number|total|count|estimate)\s+of\s+(?P<own>{_NUMBER})\b[^.;“”]{{0,40}}?"
    r"\b(?:we|our|earlier|previously)\b[^.;“”]{0,40}?\b(?:was|is)\s+"
    r"(?:wrong|incorrect|inaccurate|mistaken|too\s+(?:high|low)|an?\s+(?:mistake|error))\b",
    re.IGNORECASE,
)
#: Who says it, where it is not the speaker of what was said before.
ANOTHERS = re.compile(r"\b(?:(?<!have )said|says|according\s+to|claims?|argues?|insists?|disputes?)\b")
FIRST = re.compile(r"\b(?:we|I|our|my)\b", re.IGNORECASE)
#: It ends a notice and tells nothing.
APOLOGY = re.compile(r"\bregrets?\s+(?:the|this|any)\b|\bapologi[sz]e", re.IGNORECASE)
OF_WHAT = re.compile(
    r"\b(?:number|figure|total|count|percentage|share|amount|value|estimate|tally)\s+(?:of|for)\s+"
    r"(?:(?:the|its|our|their)\s+)?(?P<what>(?:[a-z][a-z-]+\s+){0,2}?[a-z-]{3,}s|[a-z-]+)\b"
)
SHARE_OF = re.compile(
    r"(?:%|\bper\s?cent)\s+(?:of\s+(?:the\s+|all\s+)?)?(?P<what>[a-z]{4,})\b", re.IGNORECASE
)
PAID_FOR = re.compile(r"\bfor\s+(?:(?:the|its|their|new)\s+)*(?P<what>[a-z]{4,})\b")
SUBJECT = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?P<noun>[a-z][a-z-]+)\s+(?:is|was|are|were|costs?|came|comes|will)\b"
)
#: Behind “an earlier version said”: the subject of a sum, up to its verb.
VALUED = re.compile(
    r"\s*(?:that\s+)?(?:(?:the|its|their|his|her|an?)\s+)?(?P<what>[^,.;$£€\d]{4,80}?)\s+"
    r"(?:is|was|were|would\s+be|had\s+been|as|at|came\s+to|costs?|totall?ed|stood\s+at|amounted\s+to)\s[^,.;$£€\d]{0,20}[$£€\d]"
)
PREPOSITIONS = frozenset("with from into over under between about that this their which".split())
COUNTED = re.compile(
    r"\s+(?:of\s+)?(?:(?:the|its|their)\s+)?(?P<what>(?:[A-Za-z][\w’'-]*\s+){0,2}?[a-z][a-z-]+s)\b"
)
DONE = re.compile(
    r"\b(?:ha[sd]|have|were|was)\s+(?:already\s+)?(?:been\s+)?(?:[a-z]+ly\s+)?(?P<form>(?!been\b)[a-z]+(?:ed|en|wn|lt|ut|nt|de|ne|ld|id))\b"
)
YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|January|February|March|April|June|July|August"
    r"|September|October|November|December)"
)
BESIDE_MONTH = re.compile(rf"\b{_MONTH}\.?\s*$"), re.compile(rf"\s*(?:st|nd|rd|th)?\s*{_MONTH}\b")
SENTENCE_END = re.compile(
    r"(?<![ .(][A-Z])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bNo)(?<!\bSt)[.?!][”’\"]?\s+(?=[“\"‘]?[A-Z])"
)
