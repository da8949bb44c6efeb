"""No news: what of a told sentence nobody needs, whatever section it is in."""

from __future__ import annotations

import re

from briefing.synthesis.clauses import is_clause, is_empty_talk

#: Words of nobody known by name.
_UNNAMED = re.compile(
    r"^(?:The (?:file|author|letter)|An? (?:undated )?document)\b[^“]{1,90}\b(?:reads|wrote|says): “"
    r"|\baccording to (?:\S+\.\w{3,4}\b|an? (?:undated )?document\b)"
)
#: What a writer tells of himself: “The editor wrote: “I got it …””, or asks of the reader.
_OWN_WORDS = re.compile(r"\b(?:wrote|reads): “(?:[^”]*\b(?:I|me|my|your?)\b|(?:We|And we|Our)\b)")
#: Things with “the”, and the verb right behind them; people whom one knows of are none.
_UNTOLD = re.compile(
    r"The (?!(?:employees|engineers|members|officers|organi[sz]ers|police|signatories|staff|workers)\b)"
    r"[a-z]{3,}s (?:belong\w*|came|come|cost|follow\w*|go|went)\b"
    # “The records it produced”: who did, another sentence said.
    r"|(?:The|Those|These) [a-z-]{3,}(?: [a-z-]{3,})? (?:it|they|he|she) [a-z]{3,}"
)
#: What somebody or something is, not what happened.
_BACKGROUND = re.compile(
    r"[^,“]{1,40}?\b(?:is|are)\s+(?:made|based|owned|run|headquartered|an?\s+[a-z-]+\s+(?:company|firm))\b",
    re.IGNORECASE,
)
#: How large or how old a body is: “Corvane has 4,000 employees, most of them in Ohio.”
_SIZE = re.compile(
    r"(?![^.]*\b(?:letter|petition|protest|strike|walkout)\b)[^.“]{1,60}?\b"
    r"(?:(?:has|have|employs?)\s(?:(?:about|almost|around|more than|nearly|over|roughly|some)\s)?"
    r"[\d,.]*\d(?:\s(?:hundred|thousand|million))?\s"
    r"(?:employees|officers|people|staff|workers)\b|was\s(?:created|established|founded|set up)\sin\s\d{4}\b)"
    r"[^.“]*\.",
    re.IGNORECASE,
)
#: A notice that something was noticed, or is brought to notice.
_NOTICE = re.compile(
    # What a letter that answers a request has around its answer.
    r"“?\b(?:thank you for your (?:e-?mail|enquiry|inquiry|letter|message|request)"
    r"|you asked (?:for|us|whether)\b|if you (?:are|remain) (?:dissatisfied|unhappy|not satisfied)"
    r"|you (?:may|can|have the right to) (?:appeal|complain|ask for an internal review)"
    r"|this letter will be (?:placed|published))"
    r"|\b(?:notes? (?:recent|press)|aware of (?:recent|reports)|refer to the|for information)\b"
    r"|\A(?:lost|found|wanted|for sale|to let|congratulations|happy birthday)\b\s?[:!]",
    re.IGNORECASE,
)
#: A step on the way: a meeting, a request for a report.
_STEP = re.compile(
    r"\b(?:(?:asked|called) for (?:a|the) (?:report|review of)|meets? (?:again|on)|received a request|"
    r"hearing is set|presided|watched the|was advised|members are reminded|having been notified)\b",
    re.IGNORECASE,
)


#: “It’s important to note two things here.”: what, the next sentence says.
_ANNOUNCES = re.compile(
    r"It(?:[’']s| is| was) (?:also )?(?:important|useful|(?:only )?fair|interesting|notable|worth(?:while)?) "
    r"(?:to )?(?:add|adding|mention|mentioning|note|noting|remember|say|saying)\b[^A-Z\d“]{0,30}\."
)
#: What a line about an author says of him.
_LIVES_BY = (
    r"is an?|was an?|is the|has (?:been|worked|written)|writes|covers|coaches|teaches|leads|runs|heads|works"
    r"|serves|advises|edits|reports|consults|lives|blogs|hosts"
)


def only_announces(told: str) -> bool:
    """Whether a sentence says no more than that something is worth saying."""
    return _ANNOUNCES.fullmatch(told) is not None


def is_about_the_author(told: str, author: str | None) -> bool:
    """Whether it is the line below a column: “Ana Bell coaches sales teams. The views here are her own.”"""
    if author is None:
        return False
    line = rf"(?:^|[.”] ){re.escape(author)},? (?:{_LIVES_BY})\b(?! (?:said|told|wrote)\b)"
    return re.search(line, told) is not None


def is_no_news(told: str, is_speech: bool) -> bool:
    """Whether it is a clause, empty words, what something is, or a mere step of procedure."""
    said = is_speech or ": “" in told
    unfit = is_clause(told) or (said and is_empty_talk(told)) or is_notice(told)
    return unfit or bool(_BACKGROUND.match(told) or _STEP.search(told))


def is_size(told: str) -> bool:
    """Whether all that is told is how large a body is, or how old."""
    return _SIZE.fullmatch(told) is not None


def opens_on_untold(told: str) -> bool:
    """“The doors belong to …”: things that the source told of before, and that nothing here describes."""
    return _UNTOLD.match(told) is not None


def is_unnamed(told: str) -> bool:
    """Whether nobody known by name says it."""
    return _UNNAMED.search(told) is not None


def is_of_the_writer(told: str) -> bool:
    """Whether a writer tells in the first person what he did, or addresses somebody."""
    return _OWN_WORDS.search(told) is not None


def is_notice(told: str) -> bool:
    """Whether it only says that something was noticed, or is brought to notice."""
    return _NOTICE.search(told) is not None
