"""What page furniture says: small lists of phrases, as data. Structure decides most; these name the rest.

Every pattern is matched against a whole block, in lower case, with straight quotation marks and single
spaces.
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


_NETWORK = r"(?:facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|instagram|mastodon|e-?mail)"
_PIECE = r"(?:article|story|post|page|piece|report|news)"
_RUBRIC = r"(?:news|stories|articles|posts|reading|coverage|headlines|links|videos|topics|images|picks|reads)"
_SHARES = rf"(?:{_NETWORK}|share|print|save|copy link|pin it|tweet|more|comments?)"
_PICTURE = r"(?:photo|image|picture|photograph|illustration|graphic|video|screenshot)"
_AGENCY = (
    r"(?:getty(?: images)?|ap photo|ap images|shutterstock|istock(?:photo)?|afp|reuters|wikimedia commons)"
)
_PERSON = r"[a-z][\w.'-]*(?: [a-z][\w.'-]*){1,3}"

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DATE = (
    rf"(?:{_DAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})"
)
_STAMP = rf"{_DATE}(?:(?: ?[,|·•–-]| at)? ?\d{{1,2}}[:.]\d{{2}}(?: ?[ap]\.?m\.?)?(?: ?[a-z]{{2,4}})?)?"
_ASIDE = r"(?: ?[|·•,–-] ?.{1,40})?"

#: A box or a button to tick. ``○`` and ``□`` alone are not among them: they are bullets as well.
_BOX = r"(?:[☐☑☒◻◯🔲]|\[[ x✓✔]?\]|\( ?\)(?= ))"
_ENTERING = (
    r"clicking|ticking|checking|pressing|signing up|subscribing|registering|creating an account"
    r"|(?:submitting|sending|completing) (?:this|the|your) |(?:entering|providing|giving us) your "
    r"|submitting,?"
)
_MAILING = (
    r"(?:e-?mails?|newsletters?|updates|offers|news|marketing|promotions?|communications|text messages|texts"
    r"|alerts|contact(?:ed)?(?: you| me)?|hear(?:ing)? from)"
)

_PRICE = r"[$€£]\d[\d.,]{0,9}"
_PERIOD = r"(?:day|week|month|year)s?"

#: What stands between two articles on a page that goes on with the next one.
NEXT_ARTICLE = "a link to the next article"
CAPTION = "a picture credit or caption"
WRITERS = "a note on the writers"

PHRASES: tuple[FurniturePhrase, ...] = (
    _phrase(
        "a comment section",
        9,
        r"(?:\d+ |no |view |show |all |reader |readers' |user )*comments?(?: ?\(\d+\)|: \d+| on .*)?:?",
        r"\d+ (?:responses?|replies|thoughts?)(?: (?:to|on) .*)?:?",
        r"(?:leave|post|add|write|submit) (?:a|your) (?:reply|comment|response).*",
        r"(?:responses|replies|discussion|conversation) ?\(\d+\)",
        r"comments? ?\(\d+\)\W{1,4}(?:sort(?:ed)? by|newest|oldest|most|top|log in|join|view|show)\b.*",
        r"readers(?:' comments| respond| write)",
        role=Role.OPENS_COMMENTS,
    ),
    _phrase(
        "a note on comments",
        25,
        r"comments? (?:are|is|have been) (?:now )?(?:closed|off|disabled|moderated).*",
        r"(?:join|start) the (?:conversation|discussion|debate).*",
        r"(?:log|sign) in to (?:comment|join|reply|post).*",
        r"your e-?mail address will not be (?:published|shared).*",
        r"required fields are marked.*",
        r"(?:what do you think|what are your thoughts|do you agree)\b.*\b(?:comments?|below|know|us)\b.*",
        r".*\b(?:let us know|tell us|share your (?:thoughts|views)|sound off)\b.*\b(?:comments?|below)\b.*",
        r"(?:load|show|view|read|see) (?:more|all)(?: \d+)?(?: comments?| replies)?",
        r"sort(?:ed)? by:? (?:newest|oldest|best|top|most \w+)",
    ),
    _phrase(
        "a heading of a list of links",
        8,
        rf"(?:related|recommended|trending|popular|latest|recent|top|similar|featured|sponsored|promoted)"
        rf"(?: {_RUBRIC}| content| now| on .*| from .*| in .*)?:?",
        r"most (?:read|popular|viewed|shared|recent|commented).*",
        rf"more(?: [\w'&-]+){{0,3}} {_RUBRIC}(?: (?:from|on|in|about) .*)?:?",
        r"more (?:from|on|in|about|by) (?!(?:the )?\d).*|more like this|more for you",
        r"(?:also|elsewhere) (?:on|in|from|at) .*",
        r"(?:see|check|read) also|also read|read (?:next|more|this next)|(?:up|coming up) next"
        r"|next up(?: (?:on|in|from) .*)?|what to read next|further reading:?",
        r"you (?:may|might|will) (?:also )?(?:like|enjoy|be interested in).*|you may have missed.*",
        r"editor'?s'? picks?|(?:from )?around the web|from the web|in other news|keep reading",
        r"in case you missed it|don't miss",
        r"(?:previous|older|newer) (?:article|post|story|page)s?|next page",
        role=Role.OPENS_LINKS,
    ),
    _phrase(
        NEXT_ARTICLE,
        8,
        r"(?:(?:read|see|go to|on to|continue to|skip to|scroll (?:down )?(?:for|to)) )?(?:the |our )?"
        r"next (?:article|post|story|report)s?(?: (?:below|in|from) ?.{0,30})?:?",
        role=Role.OPENS_LINKS,
    ),
    _phrase(
        "a link to another page",
        35,
        rf"(?:(?:read|see) (?:more|next|also)|also read|related(?: {_RUBRIC})?|recommended|more|watch"
        r"|read|now watch|watch now|listen|don't miss|further reading|in pictures|explainer|up next|sponsored"
        r"|promoted)"
        r"(?: (?:on|about|from) [\w ]{1,30})?(?:: ?| [»>|–—] )\S.*",
        rf"(?:read|see|view) the (?:full|original|rest of the|whole) (?:{_PIECE}|text).{{0,40}}",
        r"(?:click|tap) here\b.*|no related posts\.?|source: [\w .]{2,40}",
    ),
    _phrase(
        "a share bar",
        14,
        rf"(?:share|tweet|pin|like|print|save|e-?mail|copy(?: the)? link|bookmark|follow(?: us)?|gift)"
        rf"(?: this)?(?: {_PIECE})?(?: (?:on|via|with|to) (?:{_NETWORK}|friends?|[a-z]+))?[:!]?",
        rf"(?:share[:!]? )?{_SHARES}(?:[ ,|/·•]+{_SHARES})+(?: text size.*)?|text size\b.{{0,12}}",
        r"(?:share|tweet|pin) this!?(?: (?:share|tweet|pin|e-?mail) this!?)+",
        r"share (?:via|on|this)\b.{0,30}|\d[\d.,k]* (?:shares|likes|views|retweets)",
        r"powered by [\w. ]{2,30}|(?:follow|find|like) us on .*",
    ),
    _phrase(
        "navigation",
        12,
        r"skip to (?:main )?(?:content|navigation).*|back to (?:top|home).*|jump to .{1,30}",
        r"(?:main )?menu|search|home|close|advertise(?: with us)?|contact(?: us)?|newsletters?",
        r"about(?: us| admin| the (?:author|writer)s?)?",
        r"(?:viewing|browse|view|show|see) (?:all|latest|more)\b.*",
        r"(?:channel|categor(?:y|ies)|tags?|tagged|topics?): .*|filed under:? .*",
        r"(?:log|sign) ?(?:in|up|out)|register|subscribe(?: now| today)?|my account|view in .{0,5}browser.*",
        r"(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)?(?: +(?:accept|reject|manage).*)?",
        r"\[[\w '&-]{2,30}\](?: *\[[\w '&-]{2,30}\])+|(?:previous|prev|older): .* (?:next|newer): .*",
        r"\[?end of page \d+\]?|page \d+(?: of \d+)?|\d+ of \d+|\d{1,3}",
        r"continued (?:on|from) page.*|continue reading.*",
        r"\[?advertise?ments?\]?|\[?advert\]?|sponsored(?: content)?|\[advert(?:isement)?\] .*|loading\.*"
        r"|(?:\[ ?)?(?:advert(?:isement)?\W{1,4})?(?:story|article) continues (?:below|after).*",
        r"(?:listen to|republish|print|save) this (?:article|story|page)\b.{0,40}|donate(?: now| today)?",
        r"weather alert: .*|breaking news alerts?",
        r"premium|exclusive|(?:subscribers?|members?) only|for immediate release|-?-?ends-?-?|#{3,}",
    ),
    _phrase(
        "a newsletter or subscription notice",
        45,
        r"(?:.{0,80}[.?!:] )?(?:please )?(?:sign up|subscribe|register|join)\b.{0,160}",
        r".*\bour\b.{0,40}\b(?:newsletters?|mailing list|e-?mail alerts?)\b.*",
        r"(?:already|not yet) (?:a|an) (?:subscriber|member)\b.*",
        r"(?:log|sign) in to (?:continue|read|keep|see|view)\b.*|(?:to )?continue reading\b.*",
        rf"(?:this|the) (?:{_PIECE}|content|section) is (?:only )?(?:for|available to|reserved for|exclusive"
        r" to) .{0,30}(?:members|subscribers|readers)\b.*",
        r"you(?:'re| are) (?:getting|receiving|reading) this (?:e-?mail|newsletter|message|because)\b.*",
        r".{0,60}\b(?:unsubscribe|forward to a friend|manage your (?:subscription|preferences))\b.{0,60}",
        r"\[ ?(?:subscribe|register|sign up|log in)[^\]]{0,20}\].*",
        r"enter your e-?mail(?: address)?(?: here)?[.:]?",
        r"you have .{1,20}free articles?\b.*|plans start at .*|support (?:our|independent) journalism.*",
        r".*\b(?:delivered|straight|direct) to your (?:inbox|phone)\b.*",
    ),
    _phrase(
        "an offer of a subscription",
        60,
        rf"(?:(?:only|then|was|now|just|from|try) ){{0,2}}{_PRICE}(?: now {_PRICE})?"
        rf"(?: ?/ ?| (?:a|per|every|for (?:\d+|your first|the first|one)) ){_PERIOD}"
        r"(?:[.*:, ]{1,3}(?:paid|billed|cancel|complete|essential|unlimited|full|then|save|digital)\b"
        r".{0,200})?"
        r"[.*]?",
        r"(?:complete|essential|unlimited|full|premium) (?:digital )?access (?:to|with)\b.{0,80}"
        r"\b(?:any device|journalism|insights|newspaper|articles|content)\b.{0,160}",
        r"save (?:now|over|up to|\d+%) .{0,60}?"
        r"\b(?:digital access|subscriptions?|(?:standard|premium|basic) digital|free delivery)\b.{0,240}",
        r"(?:.{0,160}[.!] )?cancel (?:or change your plan )?(?:any ?time|at any time)\b.{0,40}",
        r"(?:explore|discover|see|view|compare) (?:our|more|all(?: (?:the|our))?|the|other)"
        r"(?: full range of)? (?:offers|subscriptions|plans)\b.{0,60}",
        r"(?:try|get|start) (?:unlimited|full|digital) access",
        r"digital access for (?:organi[sz]ations|businesses)\b.{0,60}",
        r"see why .{0,40}\breaders (?:pay|subscribe)\b.{0,40}",
        r"(?:.{0,40}\b(?:newspaper|paper) delivered|delivery) (?:mon|fri|satur|sun)day\b.{0,80}"
        r"\bdigital (?:access|edition)\b.{0,120}",
    ),
    _phrase(
        "an imprint",
        14,
        r"printed (?:and (?:published|promoted) )?by [\w&' -]{2,40}\.?(?: .{0,20}\brecycle\b.{0,20})?",
    ),
    _phrase(
        "a notice instead of the page",
        60,
        r"why have i been blocked\?|what can i do to resolve this\?",
        r"this website is using a security service to protect itself\b.*",
        r"you can e-?mail the site owner to let them know you were blocked\b.*",
        r"(?:please )?(?:enable|turn on) (?:javascript|cookies)\b.{0,80}",
        r"(?:checking|verifying) (?:if|that|whether) (?:you are|the site connection is|your browser)\b"
        r".{0,60}",
        r"performance & security by \w+|.{0,20}\bray id\b.{0,60}",
        r"for help,? please (?:contact|visit) .{3,60}",
        r"the following information can help our support team\b.{0,60}",
        r"we apologi[sz]e for any inconvenience\.?|.{0,60}\. we apologi[sz]e for any inconvenience\.?",
    ),
    _phrase(
        "an item of a form",
        60,
        rf"{_BOX} ?\S.*",
        r"(?:yes[,!:]? (?:please[,!]? )?i(?:'d| would) (?:like|love)"
        r"|i(?:'d like| would like| agree| consent)) to"
        rf" (?:receive|get|hear (?:from|about)|be (?:contacted|sent|e-?mailed))\b"
        rf"[^.?!]*\b{_MAILING}\b[^.?!]*[.!]?",
        r"i (?:have read(?: and understood)?,? and )?(?:agree|consent) to (?:the|your|our|these) "
        r"(?:terms|privacy|website)\b[^.?!]*[.!]?",
        rf"by (?:{_ENTERING})\b[^.?!]{{0,80}}\byou (?:agree|consent|accept|acknowledge|confirm)\b"
        rf"[^.?!]*\b(?:terms|policy|policies|{_MAILING})\b[^.?!]*[.!]?",
    ),
    _phrase(
        "a legal notice",
        60,
        r".*\b(?:we|and our partners|this (?:web)?site) uses? cookies\b.*",
        r"we (?:value|respect) your privacy\b.*|(?:full )?disclosure: .*|disclaimer: .*",
        r".*\bcookie (?:policy|settings|preferences)\b.*",
        r"(?:©|\(c\)|copyright\b).{0,6}\b(?:19|20)\d\d\b.*|.{0,60}\ball rights reserved\b.{0,20}",
        r"(?:this|the|all) (?:material|content|site|article|story).{0,40}\bmay not be"
        r" (?:published|reproduced|broadcast|rewritten|redistributed)\b.*",
        r"(?:terms (?:of (?:use|service)|and conditions)|privacy(?: policy)?)(?: ?[|·•/].{0,60})?",
        r".*\b(?:opinions|views) (?:expressed )?(?:here |in this .{0,20})?are"
        r" (?:those of|ours|the author's)\b.*",
    ),
    _phrase(
        CAPTION,
        45,
        rf"(?:file )?(?:{_PICTURE}|caption)s?(?: (?:credit|by|courtesy|illustration))?(?: of)?\s?[:/] ?.*",
        rf"\[(?:file )?(?:{_PICTURE}|caption)s?(?: \d+)? ?[:–—-] ?.*|\[{_PICTURE}s?\]",
        rf"file ?{_PICTURE}? ?[:–—-] .*|.*\((?:[a-z]{{2,4}} )?photo\b.*",
        rf"{_PICTURE}s? (?:credit|by|courtesy|via)\b.{{1,60}}|credit: .{{1,60}}|photo of {_PERSON}",
        rf".*[/(|–—] ?{_AGENCY}\b.{{0,40}}|.*\b{_AGENCY}[).]?",
        rf".*\b{_AGENCY}/[a-z].*|.*\((?:{_PICTURE}|credit):? .{{2,60}}\)",
        rf".*\({_PERSON} ?(?:/|for|via|\|) ?(?:the )?[\w .'-]{{2,40}}\)",
    ),
    _phrase(
        "a byline or a date line",
        20,
        rf"by {_PERSON}(?:(?:,| and| &|,? with) {_PERSON}){{0,3}}(?: ?[|,–—-] ?[\w .,'/:-]{{2,60}})?",
        r"(?:(?:first )?(?:posted|published|updated|last (?:updated|modified)|written|filed|modified|created)"
        rf"(?: (?:by|on|in|at)\b)?:? .{{1,60}}[ ,|–-]+)?{_STAMP}{_ASIDE}",
        r"(?:posted|published|updated|last updated|written|filed)(?: (?:by|on|in)\b|:).{1,90}",
        rf"(?:(?:interview|words|reporting|story|report|text) by|words:|reporting:) {_PERSON}\b.{{0,60}}",
        r"(?:[\w'&.-]+ ){0,3}?(?:staff|wire|news)(?: and (?:wire|staff|agency|news))?"
        r" (?:writers?|reporters?|reports?|correspondents?)",
        rf"[^.!?]{{1,50}} ?[|·•] ?{_STAMP}{_ASIDE}|\d+ min(?:ute)?s?(?: read)?",
        rf":? ?{_STAMP}(?: ?[/|–-] ?{_STAMP})?",
        rf"{_STAMP} ?[|·•] ?(?:last )?updated:? {_STAMP}(?: ?[|·•] ?\d+ min(?:ute)?s?(?: read)?)?",
        rf"(?:first )?(?:posted|published|updated):?|{_PERSON} avatar(?: photo)?|view (?:bio|profile)",
        role=Role.BYLINE,
    ),
    _phrase(
        WRITERS,
        50,
        r"\(?(?:additional )?(?:reporting|writing|editing|compiled|edited|research) by .*",
        rf".*\bcontributed (?:reporting )?(?:to|for) this {_PIECE}\b.*",
        r"contributing: \w+.*",
        rf"{_PERSON} (?:has covered|covers|reports on|writes about) .{{3,60}}\b(?:since|for the|at the)"
        r" .{2,40}",
        r".*\bsend (?:news )?tips to\b.*",
        r".*\b(?:follow|reach|contact|e-?mail|write to) (?:him|her|them|me|the (?:author|reporter|writer))"
        r" (?:on|at|via|by)\b.*",
        rf"(?:follow|contact|e-?mail) {_PERSON} (?:on|at|via)\b.*(?:@|twitter|facebook|linkedin|http).*",
        r"(?:about the (?:author|writer)s?|contributors?): .*",
        r"(?:media|press) (?:contacts?|enquiries|inquiries|office): .*|notes? to editors:?.*",
        r"(?:have (?:a|you got a) tip|got a tip|tips\?|do you know more|have something to share)\b.*",
    ),
    _phrase(
        WRITERS,
        120,
        r"you can (?:contact|reach|e-?mail|follow|find|verify)\b.*(?:@|\bsignal\b|encrypted|bluesky).*",
    ),
    _phrase(
        "a notice below mail",
        260,
        r"(?:(?:confidentiality|e-?mail|legal)? ?(?:notice|disclaimer|confidential)\b\W*)?"
        r"(?:th(?:is|e|ese) (?:e-?mail|message|communication|transmission|fax|information (?:contained )?in"
        r"|contents? of)|if you (?:are not|have received|received)|e-?mails? (?:sent|to)\b"
        r"|any views? (?:or opinions? )?(?:expressed|presented)|(?:the )?views? expressed in this)\b.*"
        r"(?:\b(?:intended (?:recipients?|addressees?|(?:only|solely|exclusively) for|for the (?:use|named))"
        r"|not the addressee|received (?:this|it)\b.{0,40}\bin error|legally privileged|recorded or monitored"
        r"|monitored or recorded|(?:represent|reflect) (?:those|the views)|virus(?:es)?)\b).*",
        r"(?:\w+, )?(?:please )?(?:consider|think of) the environment before (?:you )?print.*",
    ),
    _phrase(
        "the form of a letter",
        10,
        r"dear (?:sir|madam|mr|ms|mrs|dr|colleagues?|friends?|all|editor)\b.{0,40}|to whom it may concern.?",
        r"(?:yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?|respectfully),?",
        r"(?:kind|best|warm)(?:est)? regards,?",
        r"(?:our|your) ref(?:erence)?\.?: .*",
    ),
)
