"""Stances: the language in which one party denies, assures, defends or runs down what another says.

Closed lists of general English, by form alone; whether two statements are of one matter is for others.
"""

from __future__ import annotations

import re

from briefing.synthesis.holders import RECORDS

# --- denial ---------------------------------------------------------------------------------------

_CHARGE = (
    r"(?:account|accusation|allegation|assertion|charge|claim|criticism|figure|count|report|version|finding"
    r"|(?:suggestion|notion|idea)(?=\sthat\b))s?"
)
#: What “denied” before it does not contradict, but refuses.
_REFUSED = rf"(?:{_CHARGE}|request|application|motion|petition|appeal|claimant|benefit)"
_THINGS = r"anything|nothing|everything|something"
#: A denial that says what it denies: not “denied access”, not “denies the central charge”.
DENYING = re.compile(
    r"(?<!not )(?<!nor )(?<!n['’]t )\b(?:"
    rf"den(?:y|ies|ied)\s+(?:that|having|(?!{_THINGS})[a-z]+ing|any\s[a-z]+|ever|it\s[a-z]+"
    rf"|(?:the|its|their)\s(?!(?:[a-z]+\s){{0,2}}{_REFUSED})[a-z]+"
    r"(?=\s(?:of|to|in|at|that|over|by|and)\s|[.,;])"
    rf"|[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){{0,3}}[’']s?\s(?:[a-z]+\s){{0,2}}?{_CHARGE}(?=\sthat\b))\b"
    r"|(?:says?|said|insists?|insisted)\s+(?:that\s+)?(?:that|this|it)\s+(?:is|was)\s+"
    r"(?:untrue|false|not true)\b"
    rf"|disput(?:es|ed)\s+(?:that(?![.,;])|this(?![.,;])|the\s[^.;]{{0,60}}{_CHARGE})\b"
    r"|(?:reject(?:s|ed)|contest(?:s|ed)|refut(?:es|ed)|rebut(?:s|ted))\s+"
    rf"(?:that|this|the\s[^.;]{{0,40}}{_CHARGE})\b)"
)
#: “No record has ever been disclosed”, “never”: a denial without the verb.
FLATLY = re.compile(
    r"\b(?:no|nobody|no one|none)\b[^.;]{0,40}\b(?:ever|has been|have been|had been|was|were)\b|\bnever\b"
    r"|\b(?:is|was|are|were)(?: not|n['’]t) true\b|\buntrue\b",
    re.IGNORECASE,
)
#: The same in what follows a denial: “which do not deceive anybody”, “the number is zero”.
FLATLY_SO = re.compile(
    rf"{FLATLY.pattern}|\b(?:do|does|did|is|are|was|were|has|have) not\b|n['’]t\b|\bzero\b", re.IGNORECASE
)
#: Of these, what somebody says of himself: “I have never …”, “does not and never has”.
OF_ONESELF = re.compile(
    r"(?:^|[“\"]|\b(?:and|but)\s)(?:I|We|Our|My)\b[^.;]{0,40}\bnever\b|\bdoes not and never\b"
)
#: “No record has ever been disclosed”: whose deed it is stays unsaid.
NOT_DONE = re.compile(
    r"(?:^|[“\"]\s?|[.?!;]\s|\b(?:said|says|told [^,;.]{1,60}?|insist\w*|maintain\w*)(?: that)?\s)"
    r"(?:no|not (?:a|one)|none|nobody|no one)\b[^.;]{0,40}\b(?:has|have|had|was|were)\b",
    re.IGNORECASE,
)
NEITHER = re.compile(r"\bneither confirm|\bnor den(?:y|ied)\b|\bconfirm or deny\b")
#: What asks, refuses or is silent, and claims nothing.
NOT_A_CLAIM = re.compile(
    r"\b(?:wants?|wanted|demand\w*|urg(?:es?|ed)|declined|would not|could not be reached|no comment"
    r"|(?<!was )(?<!were )(?<!been )asked"
    r"|did not (?:respond|reply|return))\b"
)
#: “said that …, and when she asked”: it claims something all the same.
SAYS_THAT = re.compile(
    r"\b(?:said|says|say|told|wrote|writes?|claims?|claimed|insist\w*|argue[sd]?|testified|stated)\b"
)
#: What a number is given up in, by whoever gave it.
TAKEN_BACK = re.compile(
    r"^(?:Correction|Clarification|Erratum|Editor['’]s note)\b"
    r"|^An? (?:story|article|report|caption|headline|item) (?:on|in|of|about|published)\b[^.]{0,40}\b"
    r"(?:said|gave|misstated|misidentified|attributed|referred)\b|\b(?:an )?earlier (?:[A-Z]+ )?(?:copy"
    r"|version|report|story"
    r"|article|release|draft)s?\b|\btransposition\b|\btypo\b|\bregret the error\b",
    re.IGNORECASE,
)


def claims_nothing(text: str) -> bool:
    """Whether a sentence asks, refuses or is silent, before it says anything."""
    match = NOT_A_CLAIM.search(text)
    return match is not None and SAYS_THAT.search(text, 0, match.start()) is None


#: Words of any denial and any claim.
EMPTY = frozenset(
    """compan spokesm spokesw claim report said statem system softw produc time peopl person offic use
    servic""".split()
)

# --- assurances and records -----------------------------------------------------------------------

#: Of these, what one number disproves.
STRICTLY = re.compile(r"\b(?:never|every|always|nobody|no one|not (?:a|one)|none)\b", re.IGNORECASE)
#: What answers a charge, and so is none.
TURNED_DOWN = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b"
    r"(?:dismiss(?:ed|es)|reject(?:ed|s)|den(?:ied|ies)|defend(?:ed|s))\b"
)
TURNING = re.compile(r"(?:But|Yet|However|Still|Nevertheless|In fact)\b")
SHOWS = re.compile(
    r"^(?:(?:But|Yet|However|Still),?\s+)?(?:(?:The|A|An|Its|Their|Internal|Company|Those|These)\s)?"
    rf"(?:[\w’'-]+\s){{0,3}}?{RECORDS}\b[^“”;]{{0,70}}?"
    r"\b(?:lists?|shows?|says?|tells?|records?|describes?|gives?|names?|include[sd]?"
    r"|(?:has|had|carries|bears) an? (?:\w+ )?(?:column|row|entry|line|note|field|box|stamp|date))\b",
    re.IGNORECASE,
)
#: “Castellano told the council that the logs list …”: somebody points to a record.
SHOWN = re.compile(
    r"\b(?:said|says|told\b[^,.;]{1,40}?|pointed out)\s+that\s+(?:the|its|their|his|her)\s"
    rf"(?:[\w’'-]+\s){{0,3}}?{RECORDS}\s+(?:lists?(?:ed)?|show(?:s|ed)?|record(?:s|ed)?)\b"
)

# --- signposts ------------------------------------------------------------------------------------

_POINT = r"(?:[Hh]ow|[Ww]hat|[Ww]hether|[Ww]ho|[Ww]hen|[Ww]hy|[Ww]here)\s[^.?;]{4,90}"
#: “Accounts differ on how many came.”, “It is disputed whether …”, “The two sides disagree about who …”.
SIGNPOST_FIRST = re.compile(
    r"^(?:(?:Nor|Neither) do (?:the |both )?(?:two |[a-z]+ )?"
    r"(?:accounts|sides|parties|witnesses|figures) agree"
    r"|(?:The )?(?:[A-Za-z]+ )?(?:[Aa]ccounts|[Vv]ersions|[Ee]stimates|[Ss]ides|[Pp]arties"
    r"|[Rr]eports|[Ww]itnesses)"
    r"\s(?:differ|disagree|diverge|are at odds|conflict|do not agree|don['’]t agree)"
    r"|There is (?:still |as yet )?"
    r"(?:no agreement|disagreement|a dispute|some dispute|some disagreement|an argument)"
    r"|It is (?:disputed|contested|in dispute|not agreed)|(?:What is )?(?:[Ii]n dispute|[Dd]isputed"
    r"|[Nn]ot agreed) is"
    r"|[^“”;:.]{2,60}?\s(?:(?:also|has|had|have) )?(?:part(?:s|ed)? (?:ways|company)|differ(?:s|ed)?"
    r"|disagree[sd]?|(?:is|are|was|were) at odds)(?: with [^“”;:.,]{2,50}?)?(?=\s(?:on|over|about|as to)\s))"
    rf"(?:\s(?:on|over|about|as to|of))?\s(?P<point>{_POINT})\.?$"
)
#: “On who asked for the clause, there is still no agreement.”
SIGNPOST_LAST = re.compile(
    r"^(?:On|As to|About|Over) (?P<point>(?:how|what|whether|who|when|why|where)\s[^.?;]{4,90}?),? "
    r"(?:there (?:is|was|remains) (?:still |as yet )?(?:no agreement|disagreement|a dispute)"
    r"|(?:the |both )?(?:two |[a-z]+ )?(?:accounts|sides|parties|witnesses) (?:still )?(?:differ|disagree"
    r"|are at odds|do not agree|don['’]t agree|cannot agree))\b"
)
#: “How many children were scored is a matter of some argument.”
SIGNPOST = re.compile(
    r"^(?P<point>(?:How|What|Whether|Who|When|Why|Where)\s[^.?;]{4,90}?)\s+(?:is|was|are|were|remains?)\s+"
    r"(?:(?:still|also|itself)\s+)?(?:not agreed|unresolved|disputed|contested|in dispute"
    r"|in doubt|a point of contention|a matter of (?:some |much |great )?(?:argument|dispute|debate))\b"
)

#: “The two sides are also at odds over money.”, “That is still contested.”: the two accounts stand below it.
SIGNPOST_BARE = re.compile(
    r"^(?:(?:The|Both|These) (?:two )?(?:sides|parties|firms|companies|accounts)|They|The two) "
    r"(?:are|remain) (?:(?:also|still) )?(?:at odds|in dispute|at loggerheads|divided|split) "
    r"(?:over|on|about) [a-z ]{3,40}\.?$"
    r"|^(?:That|This|Which of them|Who did) (?:is|was|remains) (?:(?:still|also|itself) )?"
    r"(?:not agreed|unresolved|disputed|contested|in dispute)\.?$"
)

# --- safeguards -----------------------------------------------------------------------------------

_NOUNS = (
    r"(?:terms|polic(?:y|ies)|standards?|conditions|rules?|schedule|code|guidelines?|safeguards?|exception"
    r"|clause|principles|agreement|contract|guarantees?|protections?|promises?|undertakings?|pledges?|charter"
    r"|commitments?|protocols?)"
)
INSTRUMENT = re.compile(rf"\b{_NOUNS}\b", re.IGNORECASE)
#: What binds, and so neither assures nor denies.
BINDING = re.compile(
    r"\b(?:terms|polic(?:y|ies)|standards?|conditions|rules?|clause|section|schedule|contract|agreement"
    r"|act|law"
    r"|code)\b",
    re.IGNORECASE,
)
_FORBIDS = r"(?:forbids?|prohibits?|bars?|bans?)"
#: Whoever speaks so stands up for an instrument.
DEFENDS = re.compile(
    r"\b(?:compl(?:y|ies|ied) (?:fully )?with|in (?:full )?compliance with|consistent with|in line with"
    rf"|abides? by|obeys?|second to none|within (?:that|the|its|our) {_NOUNS}|under (?:our|its) {_NOUNS}"
    rf"|{_NOUNS} (?:was|were|is|are) (?:kept|followed|clear|robust|strict)"
    rf"|{_NOUNS},? (?:which |that )?(?:already |expressly |strictly )?"
    rf"(?:{_FORBIDS}|protects?|applied|apply|applies|prevents?)"
    r"|never been (?:broken|breached|violated)|(?:are|is|were|was) (?:strict and )?(?:they are )?kept"
    rf"|\b(?:nobody|no one|never)\b[^.;]{{0,40}}\boutside (?:our|its|the|their) {_NOUNS}"
    rf"|{_FORBIDS} (?:it|that|this|what|any|such|use)|has suspended|would (?:not hesitate to )?suspend)\b",
    re.IGNORECASE,
)
_LOOKS = r"(?:audits|enforces|checks|reads|polices|monitors)"
#: Whoever speaks so says that it is worth nothing, or is broken.
RUNS_DOWN = re.compile(
    r"\b(?:unenforceable|unenforced|toothless|meaningless|worthless|unaudited|unverifiable|loophole"
    rf"|voluntary(?! (?!{_NOUNS})[a-z]+)"
    r"|(?<!not a )fig leaf|window dressing|paper tiger|lip service|honou?r system|not worth the paper"
    r"|is a joke"
    r"|swallow(?:ed|s) (?:the|its|that) rule|does nothing|means nothing|not part of the contract"
    rf"|(?:nobody|no one) {_LOOKS}|never (?:suspended|audited|enforced|checked)"
    r"|no (?:audits?|penalt(?:y|ies)|teeth|force|enforcement|sanctions?|remedy|independent)"
    r"|non-compliance|(?:most|often|routinely|repeatedly) (?:violated|broken|breached|ignored)"
    r"|(?:just|only|merely)?\s?[“\"]?for (?:the website|the brochure|show|appearances)\b"
    r"|help(?:s|ed|ing)? [^.;]{2,40}? break (?:it|them)"
    r"|can(?:not|['’]t) be (?:enforced|checked|audited|verified)"
    r"|(?:violat(?:es|ed)|breach(?:es|ed)|breaks|broke|flout(?:s|ed)|ignor(?:es|ed))\s"
    rf"(?:[a-z’']+\s){{0,3}}{_NOUNS})\b",
    re.IGNORECASE,
)
#: “would suspend any customer who broke it”: nobody has.
IF_BROKEN = re.compile(
    r"\b(?:would|will|may|can|could|shall|if)\b[^.]{0,40}\b(?:breach|break|broke|violat|ignor)\w*",
    re.IGNORECASE,
)
#: An instrument that speaks for itself claims nothing against anybody.
SPEAKS_FOR_ITSELF = re.compile(rf"(?:^|[’']s?\s|\b(?:The|the)\s)(?:[\w-]+\s){{0,4}}{_NOUNS}$", re.IGNORECASE)
