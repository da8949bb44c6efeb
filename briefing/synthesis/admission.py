"""Admission: which told statements may be findings, since a minister understands them without the source.

The words of a finding are the source's, and the source had room to introduce its people and things. What
still points outside of the finding, names nobody, or says nothing is left out: better no finding than one
that is understood of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.extraction.actors import Actors, Party
from briefing.extraction.extract import Extraction
from briefing.extraction.statements import Statement
from briefing.synthesis.colour import is_colour
from briefing.synthesis.judgement import LEAST, LEAST_IN_ROW, is_judgement
from briefing.synthesis.no_news import is_notice
from briefing.synthesis.phrasing import ONLY_NOT, STAMP
from briefing.synthesis.unnamed_sets import lacks_its_set
from briefing.synthesis.wording import Worded, Wording

_FILE = re.compile(r"\S+\.[a-z]{2,4}(?=[,.;:]? |\.?$)")
_QUOTED = re.compile(r"“[^”]*”")
#: A told sentence, to the stop behind which another begins.
_SENTENCE = re.compile(r"\S.*?(?:(?<=[a-z\d”)]{2})[.!?]”?(?=\s[A-Z“])|$)")
#: Words outside of quotation marks that stand for something told elsewhere.
_POINTS_AWAY = re.compile(
    r"\bboth(?: (?:before|in|on|at|by|with|for)\b|[.,;])"
    # “Then, a campaign began”: after what, the sentence before says.
    r"|^Then,? (?=[a-z“A-Z])"
    r"|\bwhich (?:account|version|of (?:them|the two))\b"
    r"|\bcompl(?:y|ied)(?=[,.;]| and\b| but\b)"
    r"|\b(?:\w+ (?:public|private|such|other)|these|those) ones\b"
    r"|\b(?:maintained|repeated|changed|reversed|upheld) (?:its|his|her|their) (?:position|view|decision)\b"
    r"|\bthe (?:two|three|four|five|six|seven|eight|nine|ten|others?|latter|former)(?=[.,;]| said\b)"
    r"|\bthe complainants?\b"
    r"|^(?:[^.]* that )?\d[\d,]* (?:were|was|are|have|had)\b|\badd(?:s|ed)? up to [\d,]+\.$"
    r"|^[^,“]{3,60}\b(?:replied|responded|answered)\b(?! to\b)[^“]*$"
    r"|, (?:he|she|they|it) (?:said|says)\.?$"
    r"|^(?:[A-Z][a-z]+(?:een|ty|even|elve)|One|Two|Three|Four|Five|Six|Eight|Nine|Ten) "
    r"(?:have|has|had|were|was)\b"
    r"|^(?i:Among the|In (?:it|them|that|this))\b|\b(?:[Ww]e|us|[Oo]urs?|me|[Mm]y)\b"
    r"|^The (?:two|three|four|five|six|pair|duo|trio)\b(?! \w+s\b)"
    r"|(?<!\band )\b[Tt]he (?:remainder|rest)\b(?! of\b)|\b(?:said|did) so\b"
    r"|^The director (?:said|says|told|wrote)\b"
    r"|\b[Tt]hat (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!, [A-Z][a-z]+\.? \d)"
    r"|^The (?:e-?mails|documents|files|messages|pages|texts) (?:come|came|run|ran|total|number)\b"
    r"|^One attachment\b(?! to\b)"
    # Pages that were counted before: “any part of the 115 that …”.
    r"|\b[Tt]he \d+(?:,\d{3})*(?!,?\d)(?=[,.;]| (?:that|which|who|were|was|had|have)\b)"
    # “The same groups had sued before”: the same as who; “signed similar deals around the same time”.
    r"|^The same (?!(?:day|time)\b)(?![^.]*\b(?:as|that|which|who)\b)"
    r"|\b(?:around|about) the same time\b(?! as\b)"
    r"|\b(?:announced|inked|made|reached|signed|struck|won) (?:a )?similar [a-z]+\b(?! (?:to|as)\b)"
    # “One plaintiff”: of which suit.
    r"|^(?:One|Another|The) (?:claimant|defendant|juror|petitioner|plaintiff|signatory)s?\b"
    r"(?! (?:against|at|from|in|of|to)\b|,? [A-Z(\[])"
    # “The [first source] said”: left open by whoever printed it.
    r"|\b(?:[Tt]he|[Aa]n?) \[[a-z]"
    r"|\bhere(?=[,.;]| to [a-z]+ )"
    # “The news comes a week after …”: of what, the lines above said, or a headline.
    r"|(?:^|[.”] )The (?:news|announcement|disclosure|revelations?|move) (?:comes?|came|follows?|followed)\b"
    r"|(?:^|[.”,] )[Tt]he (?:[a-z-]+ )?[a-z-]+ (?:also |reportedly )?(?:comes|came) (?:after|amid|as|during"
    r"|in the (?:aftermath|middle|midst|wake)|just|on the heels|shortly"
    r"|(?:a|an|one|two|three|several|\d+) (?:day|hour|month|week|year)s?)\b"
    # “Among what isn’t: a licence …”: what is or is not so was told before.
    r"|\b(?:is|was|are|were|do|does|did|has|have|had|will|would|could)n[’']t(?=[:;])|^Among what\b",
)
#: What was written or held, the next sentence says: “wrote to Ann Cole, the director, on 4 May.”
_LEADS_ON = re.compile(
    r"\b(?:wrote|e-?mailed|texted)(?: back| again)?(?: about it)? to (?:(?!\b(?:about|asking|how|saying|to"
    r"|that(?! (?:day|month|week|year))|warning|whether|why)\b)[^“:])*\.$"
    r"|\b(?:described|put|saw|told) (?:it|things|the matter) (?:otherwise|differently)\.$"
    # “Nor do the parties agree on how many were flagged.”: who says what comes behind.
    r"|\b(?:agrees?|disagrees?|differs?) (?:about|on|over) (?:how|what|when|whether|which|who|why)\b[^.“]*\.$"
    r"|^Accounts\b[^.“,]* (?:differ|vary)\b[^.“]*\.$"
    # “At first, two did.”, with nothing of what came then.
    r"|(?:^|[.”] )(?:At first|Initially|To begin with),? "
    r"(?![^.]*\b(?:but|although|before|eventually|later|now|then|though|until|while)\b)[^.]*\.$",
)
#: Nouns of a deed or a paper that was told before, where nothing says which: “the request”, “its decision”.
_UNTOLD = re.compile(
    r"\b(?:[Tt]hat|[Tt]he|[\w\]]+[’']s|[Ii]ts|[Tt]heir) "
    r"(?P<noun>accusation|allegation|arithmetic|attachment|comparison|correction|decision|determination"
    r"|difference|discrepancy|event|exception|finding|gap|promise|remark|request|shortfall|signatories|signers"
    r"|summary|validation)\b"
    r"(?! (?:about|against|between|by|for|from|in|is that|notice|of|on|that|to|with|which|who|signed|sent|"
    r"made|filed|published)\b| ?[\[(0-9“])"
)
#: “at Corvane’s request” says that it wished so.
_AT = re.compile(r"\bat (?:[\w’'-]+ ){0,4}$")
#: So many letters of a noun are in the verb of the same deed: “validated”, “decided”.
_STEM = 4
#: What a document calls by one word of its name, having given the whole of it.
_SHORT_NAME = re.compile(
    r"\b[Tt]he (?P<name>Act|Center|Centre|Determination|Foundation|Fund|Institute|Order|Program|"
    r"Programme|Project|Scheme|Trust)\b(?! (?:[A-Z(\d]|of [A-Z]))"
)
#: A number of a thousand or more that counts nothing: “stood by 4,386, which …”.
_BARE_NUMBER = re.compile(r"(?<![$£€\d,.])\b\d{1,3}(?:,\d{3})+(?=[,.;]? (?:which|and|but|who)\b|[,;.]?$)")
_COUNTED = re.compile(r"\b(?:numbers?|counts?|counted|total\w*|figures?|sum|many)\b|[$£€]|\d")
#: “does not adopt Corvane’s figure.”: which one, another sentence says.
_WHOSE_FIGURE = re.compile(r"(?:[’']s|\bits|\btheir) (?:count|figures?|number|total|version)[.”]*$")
#: “I should have read page 31”: a page of nothing that was named.
_PAGE = re.compile(r"\b(?:page|slide) \d+\b(?! of\b)")
_PAGED = re.compile(
    r"\b(?:agreement|contract|deck|document|file|guide|handbook|manual|policy|presentation|record|release|report)"
)
#: “In September of that year”, “the following week”, with no day or year before.
_THAT_YEAR = re.compile(
    r"^(?:(?!\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day).)*"
    r"\b(?:[Tt]hat|[Tt]he (?:same|following|next|previous|preceding)) "
    r"(?:year|month|week|weekend|quarter|season|summer)\b"
)
#: “They urged it to stop. That same year 20,000 left.”, with no year before it in all that is told.
_SAME_YEAR = re.compile(r"^(?:(?!\b(?:19|20)\d\d\b).)*?\b[Tt]hat (?:same )?year\b")
#: Somebody's “the same” is measured by what another sentence tells, if its own has no “as”.
_THE_SAME = re.compile(r"\bthe same (?!day|time|as\b)(?!.*\bas\b)", re.IGNORECASE)
#: So few words that name nobody of the dossier are told of anybody. Of 833 judged findings 18 are such, and
#: two of them are understood.
NAMELESS = 14
_ONLY_NOT = re.compile(rf"{ONLY_NOT}\.?”?$")
#: Within somebody's words, a day that only those who were there know.
_UNKNOWN_DAY = re.compile(r"\bthat (?:day|night|morning|afternoon|evening|week)\b", re.IGNORECASE)
_DAY = re.compile(r"\d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: Somebody by what he is alone, and nothing that says whose.
_NOBODY = re.compile(
    r"^(?:The|An?|One) (?!former )(?:[a-z-]+ ){0,2}?(?:judge|spokes\w+|supervisor|sergeant|officer|official|"
    r"manager|lawyer|complainant|witness|colleague|caller|resident|trustee|reporter|engineer|editor|author|writer)"
    r"(?= (?:said|says|told|wrote|writes|asked|added|ruled|ordered|declined|confirmed|denied|replied)\b)"
)
_ITS_WORD = re.compile(
    r"(?P<before>[^,“]*(?:,[^,“]*)*?), (?:he|she|they|it) "
    r"(?:adds?|added|argue[sd]|claim(?:s|ed)|said|says|writes?|wrote)[,.]"
)
#: What is announced for a day, or asked, or only leads up to what is said.
_ANNOUNCED = re.compile(
    r"\b(?:is|are|was|were) (?:to|due to|set to|expected to|scheduled to) "
    r"(?:take up|vote|meet|hear|discuss|consider|decide|rule|debate|appear|testify)\b|\bhearing is set\b"
)
#: What is still to come, of which nobody can say when: “will meet later this week” in a page without a date.
_TO_COME = re.compile(
    r"\b(?:will|(?:is|are) (?:to|going to|due to|set to|expected to|scheduled (?:to|for)|slated (?:to|for)"
    r"|about to|planning to|preparing to)|plans? to)\b"
)
_SOME_DAY = re.compile(
    r"\b(?:today|tonight|tomorrow|(?:later )?this (?:week|month|year|afternoon|evening)"
    r"|next (?:week|month|year)"
    r"|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?! \(?\d|,? [A-Z][a-z]+\.? \d)",
)
#: “One, the writer is anonymous and two, nobody asked”: counted off, where what is counted was said before.
_COUNTED_OFF = re.compile(r"(?:^|[.!?] )(?:One|First), [^.!?]{1,200}?\band (?:two|second),")
_EMPTY = re.compile(
    # “Employees are not alone in voicing their unease.”: who else, the next sentence says.
    r"^[^.“]*\b(?:is|are|was|were)(?: not|n[’']t) (?:alone|the only ones?)(?: in \w+ing\b[^.“]*)?\.$"
    r"|^It(?:[’']s| is) only fair to\b"
    # “Corvane accused of hiding a fire.”: a line above a report, with no verb.
    r"|^[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3} (?:accused|convicted|suspected) of\b"
    r"|\bwants? to (?:know|be clear about)\b|^(?:This|It) is a beginning\b"
    r"|\bhad an idea\.|^The [A-Z]\w+ has (?:seen|read|obtained)\b[^,“]*\.$"
    r"|\bThe [A-Z]\w+ is (?:printing|publishing|posting) (?:it|them)\b|\bis an? 501\(c\)\(\d\)"
    r"|\b[Ss]hares (?:(?:of|in) [^.]{2,40} )?(?:also )?(?:closed|fell|rose|ended|dropped|slipped)\b"
    r"|\b(?:reads|wrote)(?: on [^:“]{4,20})?: “(?:\S+ ){0,3}\S+”\.?$"
    r"|\b(?:the following|as follows)[.:]|\bwelcomes? (?:questions|feedback|comments)\b"
)
#: Who reports it is no party of the matter.
_REPORTED = re.compile(r",? (?:according to|seen by|obtained by|reported by|read by)\b.*")
_NAME_RUN = re.compile(r"(?:(?:[A-Z]|[a-z]{2,3} [A-Z])[\w’'-]*\s?)+")
_HONORIFIC = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? ")
_BODY = re.compile(
    r"An? (?:(?!(?:at|by|for|from|in|of|on|that|to|who|with)\b)[\w-]+ ){0,3}?"
    r"(?:agency|authority|city|college|company|contractor|council|county|department|district|firm|force|"
    r"hospital|maker|manufacturer|retailer|start-?up|supplier|university|vendor)\b(?! of [A-Z])"
)
_NAMED = re.compile(r"(?<!^)\b(?:[A-Z][\w’'-]+ [A-Z][\w’'-]+|[A-Z]{3,})")


def understood(
    told: Worded, statement: Statement, wording: Wording, actors: Actors, today: str | None = None
) -> Worded | None:
    """A told statement as it is understood: by itself, or else after the sentence before it."""
    if is_admitted(told, statement, actors, today):
        return told
    explained = wording.led_up_to(statement, told)
    return explained if explained and is_admitted(explained, statement, actors, today) else None


def latest(extraction: Extraction) -> str | None:
    """The day of the dossier's latest source, ISO 8601."""
    return max((source.published for source in extraction.sources if source.published), default=None)


def is_admitted(worded: Worded, statement: Statement, actors: Actors, today: str | None = None) -> bool:
    """Whether a told statement says something that is understood by itself.

    Args:
        worded: how it is told.
        statement: what is told.
        actors: the people and bodies of the dossier.
        today: the day of the dossier's latest source, ISO 8601, if known.
    """
    told = worded.text
    plain = _FILE.sub("", _QUOTED.sub("“”", told))
    first = plain if not worded.others else plain.split(". ")[0]
    if "note" in statement.faults or _EMPTY.search(told) or is_notice(told):
        return False
    if _is_overtaken(plain, statement, today):
        return False
    if _TO_COME.search(plain) and _SOME_DAY.search(plain) and not any(each.date for each in statement.dates):
        return False
    if _COUNTED_OFF.search(plain):
        return False
    if _POINTS_AWAY.search(first) or _THAT_YEAR.match(first) or _NOBODY.match(first):
        return False
    if _ONLY_NOT.search(STAMP.sub("", told)):
        return False
    if _SAME_YEAR.match(plain) or _LEADS_ON.search(plain) or _points_at_untold(told, plain, first):
        return False
    if lacks_its_set(told, _bodies(plain, actors)):
        return False
    if _names_nobody(told, actors):
        return False
    if any(_THE_SAME.search(said) for said in _QUOTED.findall(told)) and plain.count(". ") == 0:
        return False
    if any(map(is_colour, _SENTENCE.findall(plain))):
        return False
    if any(_UNKNOWN_DAY.search(said) and not _DAY.search(said) for said in _QUOTED.findall(told)):
        return False
    if _is_half_named(first, actors) or _is_nobodys(first) or _is_its_word(first, actors):
        return False
    sentences = _SENTENCE.findall(plain)  # last: to read them takes longest
    least = LEAST_IN_ROW if len(sentences) > 1 else LEAST
    return not any(is_judgement(each, least) for each in sentences)


def _points_at_untold(told: str, plain: str, first: str) -> bool:
    """Whether it speaks of a deed, a body or a number that other words of its source have told."""
    for match in _UNTOLD.finditer(told):
        before = told[: match.start()]
        if match["noun"][:_STEM] not in before and not (match["noun"] == "request" and _AT.search(before)):
            return True
    for match in _SHORT_NAME.finditer(plain):
        if not re.search(rf"[A-Z][\w’-]+ {match['name']}\b", plain[: match.start()]):
            return True
    page = _PAGE.search(told)
    if page is not None and _PAGED.search(told[: page.start()]) is None:
        return True
    number = _BARE_NUMBER.search(first)
    if number is not None and _COUNTED.search(first[: number.start()]) is None:
        return True
    figure = _WHOSE_FIGURE.search(told)
    return figure is not None and re.search(r"\d", told[: figure.start()]) is None


def _is_overtaken(plain: str, statement: Statement, today: str | None) -> bool:
    """“is to vote on 14 May 2024”, where a source of the 29th is at hand."""
    if today is None or not _ANNOUNCED.search(plain):
        return False
    days = [date.date for date in statement.dates if date.date is not None]
    return bool(days) and max(days) < today


def _is_half_named(plain: str, actors: Actors) -> bool:
    """Whether it begins with the first or last name of somebody whose full name it does not give."""
    match = _NAME_RUN.match(_HONORIFIC.sub("", plain))
    if match is None:
        return False
    called = match.group().strip().removesuffix("’s").removesuffix("'s").casefold()
    if any(called == name.casefold() for p in actors.parties if p.is_body for name in (p.name, *p.aliases)):
        return False  # “Halden”, a firm: not half of whoever bears the name too
    bearers = [p.name for p in _people(actors) if _is_part(called, p.name.casefold())]
    return bool(bearers) and not any(name in plain for name in bearers)


def _is_its_word(plain: str, actors: Actors) -> bool:
    """“Drivers with glasses, it says, fail more often”: who says so is told by no name before."""
    match = _ITS_WORD.match(plain)
    return match is not None and not any(
        name in match["before"] for party in actors.parties for name in (party.name, *party.aliases)
    )


def _is_part(called: str, name: str) -> bool:
    return called != name and (name.endswith(f" {called}") or name.startswith(f"{called} "))


def _is_nobodys(plain: str) -> bool:
    """“A manufacturer pitched data to eleven police forces”: a body of the matter, and no name for it."""
    match = _BODY.match(plain)
    return match is not None and _NAMED.search(_REPORTED.sub("", plain)) is None


def _names_nobody(told: str, actors: Actors) -> bool:
    """Whether it is short, and names none of those whom the dossier is known to be about, nor a paper."""
    known = list(actors.parties)
    short = bool(known) and len(told.split()) <= NAMELESS and _NAMED.search(told) is None
    return short and not any(_is_named(party, told) for party in known)


def _bodies(plain: str, actors: Actors) -> int:
    """How many organisations and agencies are named."""
    bodies = (party for party in actors.parties if party.is_body)
    return sum(_is_named(party, plain) for party in bodies)


def _is_named(party: Party, plain: str) -> bool:
    return any(name in plain for name in (party.name, *party.aliases))


def _people(actors: Actors) -> Iterable[Party]:
    return (party for party in actors.parties if party.kind == "person" and " " in party.name)
