"""What page furniture says: small lists of phrases, as data. Structure decides most; these name the rest.

Every pattern is matched against a whole block, in lower case, with straight quotation marks and single spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto


class Role(Enum):
    """What a piece of furniture does to what follows it."""

    LINE = auto()  # stands alone
    OPENS_LINKS = auto()  # titles that follow are links
    OPENS_COMMENTS = auto()  # all that follows is by readers
    BYLINE = auto()  # who wrote it and when: stands between headline and text


@dataclass(frozen=True, slots=True)
class FurniturePhrase:
    """One kind of furniture and how to know it."""

    name: str
    """For the reader: “a share bar”."""
    pattern: re.Pattern[str]
    longest: int
    """Words above which a block is not of this kind, whatever it says."""
    role: Role = Role.LINE


def _phrase(name: str, longest: int, *patterns: str, role: Role = Role.LINE) -> FurniturePhrase:
    return FurniturePhrase(
        name, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)), longest, role
    )


_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|bluesky|mastodon|e-?mail)"
)
_PIECE = r"(?:article|story|post|page|piece|report|news)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DATE = (
    rf"(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_TIME = r"(?:(?: ?[,|·•–-]| at)? ?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?[a-z]{2,4})?)"
_STAMP = rf"{_DATE}{_TIME}?"
_RUBRIC = r"(?:news|stories|articles|posts|reading|coverage|headlines|links|videos|topics|images|picks|reads)"

PHRASES: tuple[FurniturePhrase, ...] = (
    _phrase(
        "a comment section",
        9,
        r"(?:\d+ |no |view |show |all |reader |readers' |user )*comments?(?: ?\(\d+\)|: \d+| on .*)?:?",
        r"(?:\d+ )(?:responses?|replies|thoughts?)(?: (?:to|on) .*)?:?",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response).*",
        r"(?:responses|replies|discussion|conversation)(?: ?\(\d+\))",
        r"readers(?:' comments| respond| write)",
        role=Role.OPENS_COMMENTS,
    ),
    _phrase(
        "a note on comments",
        25,
        r"comments? (?:are|is|have been|for this .{0,20}are) (?:now )?(?:closed|off|disabled|moderated).*",
        r"(?:join|start) the (?:conversation|discussion|debate).*",
        r"(?:log|sign) in to (?:comment|join|reply|post).*",
        r"your e-?mail address will not be (?:published|shared).*",
        r"required fields are marked.*",
        r"(?:what do you think|what are your thoughts|do you agree)\b.*\b(?:comments?|below|know|us)\b.*",
        r".*\b(?:let us know|tell us|share your (?:thoughts|views)|sound off)\b.*\b(?:comments?|below)\b.*",
        r"(?:load|show|view|read|see) (?:more|all)(?: \d+)?(?: comments?| replies)?",
    ),
    _phrase(
        "a heading of a list of links",
        8,
        rf"(?:related|recommended|trending|popular|latest|recent|top|similar|featured|sponsored|promoted)"
        rf"(?: {_RUBRIC}| content| now| on .*| from .*| in .*)?:?",
        r"most (?:read|popular|viewed|shared|recent|commented).*",
        rf"more(?: [\w'&-]+){{0,3}} {_RUBRIC}(?: (?:from|on|in|about) .*)?:?",
        r"more (?:from|on|in|about|by) (?!(?:the )?\d).*",
        r"more like this|more for you|more stories",
        r"(?:also|elsewhere) (?:on|in|from|at) .*",
        r"see also|check also|also read|read (?:also|next|more)|up next|what to read next|further reading:?",
        r"(?:you (?:may|might|will) (?:also )?(?:like|enjoy|be interested in)|you may have missed|don't miss).*",
        r"(?:editors?'?s?'? picks?|from (?:around )?the web|around the web|in other news|keep reading|in case you missed it)",
        r"(?:previous|next|older|newer) (?:article|post|story|page)s?",
        role=Role.OPENS_LINKS,
    ),
    _phrase(
        "a link to another page",
        35,
        rf"(?:read more|read next|read also|also read|see also|see more|related(?: {_RUBRIC})?|recommended|more|watch|now watch|"
        r"watch now|listen|don't miss|further reading|opinion|in pictures|sponsored|promoted|advertisement|explainer|background|up next)"
        r"(?: (?:on|about|from) [\w ]{1,30})?(?:: ?| [»>|–—] )\S.*",
        rf"(?:read|see|view) the (?:full|original|rest of the|whole) (?:{_PIECE}|text).{{0,40}}",
        r"(?:click|tap) here\b.*",
        r"no related posts\.?",
        r"source: [\w .]{2,40}",
    ),
    _phrase(
        "a share bar",
        14,
        rf"(?:share|tweet|pin|like|print|save|e-?mail|copy(?: the)? link|bookmark|follow(?: us)?|gift)(?: this)?(?: {_PIECE})?"
        rf"(?: (?:on|via|with|to) (?:{_NETWORK}|friends?|[a-z]+))?[:!]?",
        rf"(?:{_NETWORK}|share|print|save|copy link|pin it|tweet)(?:[ ,|/·•]+(?:{_NETWORK}|share|print|save|copy link|pin it|tweet|more|comments?))+",
        r"share (?:via|on|this)\b.{0,30}|\d[\d.,k]* (?:shares|likes|views|retweets)",
        r"powered by [\w. ]{2,30}|follow us on .*|find us on .*",
    ),
    _phrase(
        "navigation",
        12,
        r"skip to (?:main )?(?:content|navigation).*|back to (?:top|home).*|jump to .{1,30}",
        r"(?:main )?menu|search|home|close|advertise(?: with us)?|contact(?: us)?|about(?: us| admin| the authors?)?|newsletters?",
        r"(?:viewing|browse|view|show|see) (?:all|latest|more)\b.*|channel: .*|categor(?:y|ies): .*|tags?: .*|filed under:? .*|topics?: .*",
        r"(?:log|sign) ?(?:in|up|out)|register|subscribe(?: now| today)?|my account|view in (?:your )?browser.*",
        r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)?(?: +(?:accept|reject|manage|allow).*)?",
        r"page \d+(?: of \d+)?|\d+ of \d+|\d{1,3}|continued (?:on|from) page.*|continue reading.*",
        r"advertise?ments?|advert|sponsored(?: content)?|story continues (?:below|after).*|loading\.*|premium|exclusive|subscribers? only",
    ),
    _phrase(
        "a newsletter or subscription notice",
        45,
        r".*\b(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts?|updates|inbox|digest|free|trial|briefing)\b.*",
        r"(?:already|not yet) (?:a|an) (?:subscriber|member)\b.*|(?:log|sign) in to (?:continue|read|keep|see|view)\b.*",
        r".*\b(?:this|the) (?:article|story|content|page|section) is (?:only )?(?:for|available to|reserved for|exclusive to) .{0,30}(?:members|subscribers|readers)\b.*",
        r"you(?:'re| are) (?:getting|receiving|reading) this (?:e-?mail|newsletter|message|because)\b.*",
        r".*\b(?:unsubscribe|forward to a friend|manage your (?:subscription|preferences))\b.*",
        r".*\b(?:free articles?|articles?) (?:left|remaining) (?:this|today)\b.*|plans start at .*",
        r".*\b(?:delivered|straight|direct) to your (?:inbox|phone)\b.*|support (?:our|independent) journalism.*",
        r"get (?:the|our) (?:latest|best|top) .{0,40}(?:newsletter|inbox|app|e-?mail)\b.*",
    ),
    _phrase(
        "a legal notice",
        60,
        r".*\bwe (?:and our partners )?use cookies\b.*|.*\bcookie (?:policy|settings|preferences)\b.*",
        r"(?:©|\(c\)|copyright\b).{0,6}\b(?:19|20)\d\d\b.*|.*\ball rights reserved\b.*",
        r".*\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)\b.*",
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy(?: policy)?)(?:[ |·•/]+.{0,60})?",
        r".*\b(?:opinions|views) (?:expressed )?(?:here|in this .{0,20})?are (?:those of|ours|the author's)\b.*",
    ),
    _phrase(
        "a picture credit or caption",
        45,
        r"(?:file )?(?:photo|image|picture|photograph|illustration|graphic|video|screenshot|caption)s?(?: (?:credit|by|courtesy|illustration))?(?: of)?\s?[:/] ?.*",
        r"file ?(?:photo|image|picture)? ?[:–—-] .*|.*\((?:[a-z]{2,4} )?photo\b.*",
        r"(?:photo|image|picture|photograph|illustration|graphic|video)s? (?:credit|by|courtesy|via)\b.{1,60}|credit: .{1,60}",
        r".*\b(?:getty images|ap photo|shutterstock|istock(?:photo)?|afp via|file photo|wikimedia commons)\b.{0,60}",
        r".*\breuters/[a-z].*|.*\(photo\b.*\)|.*\((?:photo|image|picture|credit):? .{2,60}\)|.*\([\w.'-]+(?: [\w.'-]+){1,3} ?(?:/|for|via|\|) ?(?:the )?[\w .'-]{2,40}\)",
    ),
    _phrase(
        "a byline or a date line",
        20,
        r"by [a-z][\w.'-]*(?: [a-z][\w.'-]*){1,3}(?:(?:,| and| &|,? with) [a-z][\w.'-]*(?: [a-z][\w.'-]*){1,3}){0,3}(?: ?[|,–—-] ?[\w .,'/:-]{2,60})?",
        rf"(?:(?:first )?(?:posted|published|updated|last (?:updated|modified)|written|filed|modified|created)(?: (?:by|on|in|at)\b)?:? .{{1,60}}[ ,|–-]+)?(?:{_STAMP})(?: ?[|·•,–-] ?.{{1,40}})?",
        rf"(?:posted|published|updated|last updated|written|filed)(?: (?:by|on|in)\b|:).{{1,90}}",
        rf"[^.!?]{{1,50}} ?[|·•] ?{_STAMP}(?: ?[|·•,–-] ?.{{1,40}})?|\d+ min(?:ute)?s?(?: read)?",
        rf"{_STAMP}(?: ?[/|–-] ?{_STAMP})?",
        role=Role.BYLINE,
    ),
    _phrase(
        "a note on the writers",
        50,
        r"(?:additional )?(?:reporting|writing|editing|compiled|edited|research) by .*",
        r".*\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article|post|piece)\b.*",
        r"(?:follow|reach|contact|e-?mail|write to|get in touch with) (?:the (?:author|reporter|writer)|him|her|them|me|[\w.'-]+(?: [\w.'-]+){0,3}) (?:on|at|via|by|:).*",
        r".*\b(?:can be reached|may be reached) (?:at|by|on)\b.*|.*\bfollow (?:him|her|them|me) (?:on|at)\b.*",
        r"[\w.'-]+(?: [\w.'-]+){1,3} (?:covers|reports on|writes (?:about|on|for)) .*\b(?:for|at) .*|[\w.'-]+(?: [\w.'-]+){1,2} covers .*",
        r"(?:about the (?:author|writer)s?|contributors?):? ?.*",
        r"(?:media|press) (?:contacts?|enquiries|inquiries|office):? .*|notes? to editors:?.*",
        r"(?:have (?:a|you got a) tip|got a tip|tips\?|do you know more|have something to share)\b.*",
    ),
)
