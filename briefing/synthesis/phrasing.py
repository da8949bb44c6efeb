"""Phrasing: changes to the words of one sentence that keep what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extraction.dateline import DATELINE
from briefing.extraction.lexicon import CONNECTIVES, ROLE_NOUNS
from briefing.model.evidence import Span

#: Behind a finding, the day of its source: “(reported 30 September 2022)”, “(as of 3 May 2024)”; or that none
#: is known.
STAMP = re.compile(r" \((?:(?:as of|reported|written) [^()]{3,40}|(?:source )?undated)\)")
#: “Ms Cole said it was not”: what was not so, a question said.
ONLY_NOT = (
    r"\b(?:answered|replied|said|says) (?:that )?(?:he|she|it|they|there)"
    r" (?:did|does|do|had|has|have|is|are|was|were|could|would|will)(?:n[’']t| not)?"
)
#: Between two sentences of what is told, outside of quotation marks.
_BREAK = re.compile(
    r"(?:(?<=[a-z\d)]\.)|(?<=[.a-z]”))(?<!\b(?:Co|Dr|Mr|Ms|St|Jr|No)\.)"
    r"(?<!\b(?:Gen|Gov|Inc|Mrs|Rep|Sen|Rev)\.)(?<!\b(?:Corp|Prof|Dept)\.)"
    r"\s(?=[A-Z\[“][^“”]*(?:“[^“”]*”[^“”]*)*$)"
)
#: “the Cole administration”: what a name before such a word only says which of.
_OF_WHOM = re.compile(
    r" (?:administration|aides?|all(?:y|ies)|appointees?|cabinet|campaign|case|critics?|era|estate"
    r"|haters?|lawsuit|presidency|settlement|supporters?|trial|verdict)\b"
)
#: “Corvane Systems (“Corvane” or the “Company”)”: a definition, of use only in the document that makes it.
_SHORT = r"(?:the\s)?[“\"‘'][^”\"’'()]{1,40}[”\"’']"
_SHORT_NAME = re.compile(rf"\s*\({_SHORT}(?:(?:,|,?\s(?:or|and))\s{_SHORT})*\)")
_CONNECTIVE = re.compile(
    r"^(?:" + "|".join(re.escape(word) for word in sorted(CONNECTIVES, key=len, reverse=True)) + r")\b,?\s+",
    re.IGNORECASE,
)
#: Connectives that are also ordinary openings; they go only with a comma behind them.
_NEEDS_COMMA = frozenset("so or now still well sure yet besides separately".split())
#: What makes a preposition of one: “in response to the raids”, “in addition to fines”.
_GOES_ON = re.compile(r"(?:to|of|with|as|from|by|than|for)\b")
#: “… also …”; “then” only before a verb: “then head of sales” was so at the time, “X, then turned” goes on.
#: “Similarly complex” compares.
_ALSO = re.compile(
    r"\s+(?:also|likewise|in turn)\b(?=\s+[a-z])|(?<=\w)\s+then\b(?=\s+[a-z]+ed\b)"
    r"|\s+even\b(?=\s+(?:admitted|argued|called|claimed|said|says|suggested|told|wrote)\b)"
)
#: “This week, though, a suit …”, “The firm, meanwhile, sells …”: behind an opening, what links it to another.
_LINKED = re.compile(
    r"^(?P<opening>[^,“”\"]{2,60}), (?:of course|for (?:its|his|her|their) part|however|meanwhile|though),"
    r"(?= )"
)
#: What opens a sentence before its subject.
_ADVERBIAL = re.compile(
    r"(?:After|Amid|As of|At|Before|By|During|Earlier|For|From|In|Last|Later|Next|On|Since|This|Under|Until"
    r"|When|While|With|Within|Without)\b(?! (?:firm|one|was|is)\b)"
)
#: “Now TheGazette can reveal that”: a newspaper's own trumpet.
_REVEALING = re.compile(r"^(?:Now|Today),? (?:the |The )?(?:[A-Z][\w]* ?){1,4}can reveal(?: that)?\s+")
#: What a reporter thinks of what he tells: “Predictably, …”, “a modest €40,000”.
_THINKING = re.compile(
    r"^(?:Conveniently|Curiously|Ironically|Oddly|Predictably|Remarkably|Sadly|Strangely|Surprisingly|Tellingly"
    r"|Unsurprisingly|Worryingly|Not surprisingly|Of course|Needless to say),\s+"
)
_WEIGHING = re.compile(
    r"\ba (?:cool|hefty|measly|mere|modest|paltry|princely|staggering|tidy|whopping) (?=[$£€₹\d])"
)
_DID_SAY = re.compile(r"\bdid say\b")
_PREDICATES = frozenset(
    "is are was were be became becomes has have had will would can could does did do".split()
)
#: A page's label and an item's number before a sentence: “FACT: …”, “32.1 …”.
_LABEL = re.compile(r"(?:(?i:fact|reality|truth|answer)\s*:\s+|\d+(?:\.\d+)+[.)]?\s+)(?=[A-Z“\"])")
#: What a writer tells a sentence for: “Background, quickly: …”, “Fallout so far: …”.
_NOTE = re.compile(
    r"(?:(?:nb|fyi|tl;?dr)"
    r"|(?:(?:an?|the|some|quick|short|brief) )*(?:background|context|fallout|recap|refresher|reminder|upshot)"
    r"\b[^:“”]{0,50}|for (?:anyone|anybody|readers|those) [^:“”]{0,50}): (?=\w)",
    re.IGNORECASE,
)
#: Between two parts of an utterance: the end of one sentence of the source, and another.
_TOLD_BETWEEN = re.compile(r"(?<!\b[A-Z])[.!?:]\s+\S.*[.!?:]\s*[“\"‘']?\s*$|\n\s*\n.*\w.*\n\s*\n", re.DOTALL)
#: “Good evening.”, “Thank you, Madam Chair.”, “If I may.”
_GREETING = re.compile(
    r"(?:Good (?:morning|afternoon|evening)|Hello|Hi|Thanks|Thank you|If I may|Welcome|Members of the [a-z]+|"
    r"(?:Mr|Madam|Madame|Mister)\.? (?:Chair|Speaker|President|Mayor)\w*|Councill?ors|Commissioners)"
    r"(?:,? [^.!?,]{1,30}){0,3}[.!]\s+(?=\S)"
)
_OWNER = re.compile(r"(?i:\b(?:its|his|her|their|our|my)|\b(?:the|that)\s[a-z]+[’']s)\s+")
#: What a told text quotes, to its end where the mark does not close.
_TOLD_QUOTATION = re.compile(r"“[^”]*”?")


def apply(text: str, span: Span, edits: list[tuple[Span, str]]) -> str:
    """The words of ``span`` with the edits made, from the last to the first; overlapping ones are dropped."""
    words = span.slice(text)
    done: list[Span] = []
    for where, new in sorted(edits, key=lambda edit: edit[0], reverse=True):
        if not span.contains(where) or any(other.overlaps(where) for other in done):
            continue
        done.append(where)
        start, end = where.start - span.start, where.end - span.start
        if new.lower().startswith("the ") and words[:start].rstrip().lower().endswith(" the"):
            new = new[4:]
        words = words[:start] + new + words[end:]
    words = " ".join(words.split())
    words = re.sub(r"\s+([,.;:])", r"\1", words)
    words = re.sub(r",(?:\s*,)+", ",", words)
    words = re.sub(r",\s*\.", ".", words)
    words = re.sub(r"(?<!\.)\.\.(?!\.)", ".", words)
    return words.lstrip(" ,;")


def without_links(words: str, has_quotes: bool, *, keep: bool = False) -> str:
    """Without what ties it to its place: a dateline, “However, …”, “… also …”, “(“short name”)”.

    Args:
        words: a sentence.
        has_quotes: whether it has words in quotation marks, which stay.
        keep: whether “However” and “also” stay, since what they link it to is told before it.
    """
    words = words[found.end() :] if (found := DATELINE.match(words)) else words
    words = words[found.end() :] if (found := _LABEL.match(words)) else words
    words = words[found.end() :] if (found := _NOTE.match(words)) else words
    words = _SHORT_NAME.sub("", words)
    words = _REVEALING.sub("", words)
    words = _THINKING.sub("", words)
    words = _DID_SAY.sub("said", words)
    words = _unbracketed(words)
    while not keep and (match := _CONNECTIVE.match(words)):
        link, parted = match.group().strip().rstrip(",").lower(), "," in match.group()
        if not parted and (_GOES_ON.match(words, match.end()) or link in _NEEDS_COMMA):
            break
        words = words[match.end() :]
    opening = re.search('[“"]', words) if has_quotes else None
    head, tail = (words[: opening.start()], words[opening.start() :]) if opening else (words, "")
    head = _WEIGHING.sub("", head)
    if not keep and (linked := _LINKED.match(head)):
        comma = "," if _ADVERBIAL.match(head) else ""
        head = f"{linked['opening']}{comma}{head[linked.end() :]}"
    return (head if keep else _ALSO.sub("", head, count=1)) + tail


def _unbracketed(words: str) -> str:
    """A sentence that stands whole in brackets, without them; brackets within it stay."""
    if not words.startswith("(") or not words.rstrip(".").endswith(")"):
        return words
    depth = 0
    for place, sign in enumerate(words):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return words[1:place] if not words[place + 1 :].strip(".") else words
    return words


def split_sentences(told: str) -> list[str]:
    """The sentences of what is told; what is between quotation marks is not parted."""
    return _BREAK.split(told)


def as_sentence(words: str) -> str:
    """With a capital, typographic quotation marks and a full stop; “eBay” keeps its small letter."""
    words = curly(re.sub(r"(?<!\.)\.\.$", ".", words.strip()))
    words = words if re.match(r"[a-z][A-Z]", words) else words[0].upper() + words[1:]
    if re.search(r"[.!?][”’\"')]+$", words):
        return words
    return words if words.endswith((".", "!", "?")) else words.rstrip(",;:") + "."


def opens_sentence(text: str, place: int) -> bool:
    """Whether a sentence of a told text begins at the place."""
    return place == 0 or re.search(r"[.!?]”? $", text[:place]) is not None


def curly(words: str) -> str:
    """Straight double quotation marks as typographic ones, where they come in pairs."""
    if words.count('"') % 2:
        return words
    pieces = words.split('"')
    return "".join(
        piece + ("“" if i % 2 == 0 else "”") * (i < len(pieces) - 1) for i, piece in enumerate(pieces)
    )


def possessive(name: str) -> str:
    """The name's possessive: ``Halden’s``, ``Systems’``."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def small_article(name: str) -> str:
    """“The company”, “An engineer” as they stand within a sentence; a name keeps the article that it has."""
    return re.sub(r"^(?:The|An?)\s(?=[a-z])", lambda article: article.group().lower(), name)


def joined(text: str, parts: Sequence[Span]) -> str:
    """The parts of an utterance as one text. An attribution between them leaves no trace, since no word of
    the speaker's is missing; “[…]” marks where the source tells something between."""
    said = ""
    for at, part in enumerate(parts):
        words = " ".join(part.slice(text).split())
        if not said or not words:
            said = said or words
        elif words[:1].islower() and said[-1:] not in ".!?":
            # “A form,” she said, “became …”: the comma is the attribution's.
            said = f"{said.rstrip(',') if words.split()[0] in _PREDICATES else said} {words}"
        elif _TOLD_BETWEEN.search(text[parts[at - 1].end : part.start]):
            said = f"{said.rstrip(',')} […] {words}"
        else:
            said = said.rstrip(",")
            said = f"{said}{'' if said[-1:] in '.!?…' else '.'} {words}"
    return said.rstrip(",")


def is_quoted(told: str, place: int) -> bool:
    """Whether a place of a told text stands inside its quotation marks, closed or not."""
    return any(match.start() <= place < match.end() for match in _TOLD_QUOTATION.finditer(told))


def begun_later(said: str, speaker: str) -> str:
    """Without the greeting and the name with which somebody begins to speak before others."""
    surname = re.escape(speaker.split()[-1]) if speaker.split() else "$"
    himself = re.compile(
        rf"(?:My name is |I am |I['’]m |This is )?(?:[A-Z][\w.’'-]*\s){{0,3}}{surname}"
        r"(?:, [^.!?]{0,90})?[.!]\s+(?=\S)"
    )
    while match := _GREETING.match(said) or himself.match(said):
        said = said[match.end() :]
    return said


def is_plain_role(role: str) -> bool:
    """Whether a role is made of names and words for offices only, which a synonymiser leaves alone."""
    words = re.findall(r"[\w.]+", role)
    plain = ROLE_NOUNS | {"a", "an", "the", "of", "at", "for", "and", "s"}
    return all(word[:1].isupper() or word.lower() in plain for word in words)


def own_role(role: str) -> str:
    """A role without whose it is, where only the context says who that is: “its general counsel”."""
    return _OWNER.sub("", role)


def single_marks(part: str) -> str:
    """A quotation inside a quotation takes single marks; the words stay."""
    return part.replace("“", "‘").replace("”", "’").replace('"', "'")


def says_which(text: str, start: int, end: int) -> bool:
    """Whether a name only says which, as part of another phrase, where it has no room for more words: “the
    Cole administration”, “Corvane/Cole”, “pro-Cole”, “Cole-led”, “a Cole rally”."""
    beside = text[start - 1 : start] in {"/", "-"} or text[end : end + 1] in {"/", "-"}
    return beside or text[:start].endswith((" a ", " an ")) or _OF_WHOM.match(text, end) is not None
