"""Anaphora: definite phrases of a finding that take up what its source, and not the finding, has introduced.

“The channel had been closed” is clear to whoever has read of “a channel for questions” before, and to nobody
else. “The governor” and “the public” are known without that: a source has them with a bare “the” from the
first. So a phrase is taken up if its noun stands further up in the source in another way, and if the finding
neither has that noun, or a word of its root, before it nor enough behind it that says which is meant: “the
letter to the board”, “the vote on 3 May”. One that opens with “The 94 pages” counts what was told before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefing.extraction.lexicon import AGENCY_NOUNS, INSTITUTION_WORDS
from briefing.synthesis.phrasing import STAMP

_QUOTED = re.compile(r"“[^”]*”")
#: Words that no noun phrase goes on with: function words, and verbs and adverbs that often follow one.
_FUNCTION = frozenset(
    """a about above after again against ago all also although among an and any are around as at away back
    be became because become becomes been before began begin begins behind being below between both but
    by came can come comes could despite did do does down during each either else even ever every
    except for found from gave give gives go goes going got had has have having he held her here him
    his how however if in inside instead into is it its itself just kept knew known last later least
    left less let like lost made make makes many may me meant met might more most much must my near
    neither never next no nor not now of off often on once only onto or other our out outside over own
    paid per put ran rather read run runs said same saw say says see sent set shall she should show
    showed shows since so some still such take takes than that the their them then there these they
    this those though through throughout to today together told too took toward towards under unless
    until up upon us very via was we went were what when where whether which while who whole whom whose
    why will with within without would wrote yesterday yet you your""".split()
)  # fmt: skip
#: They single a thing out, of which nothing need have been said before: “the latest suit”.
_SINGLED_OUT = frozenset(
    "best biggest first final last largest latest main most new next only other same whole worst".split()
)
#: “After the raid, an officer …”: the subject behind the comma says nothing of the raid.
_LEADS_IN = re.compile(
    r"(?:^|[.”] )(?:After|Amid|As to|At|Before|Behind|Despite|During|For|In|Since|Under|With) $"
)
#: “one of the organisers”: whose name mostly follows.
_PART = re.compile(r"\b(?:[Oo]ne|[Ss]ome|[Mm]any|[Mm]ost|[Nn]one|\d+) of $")
#: Two forms of one word.
_ONE_WORD = {"lawsuit": "suit", "e-mail": "email", "programme": "program", "license": "licence"}
#: “The three owners want …”: so many were told of before.
_FEW = frozenset("two three four five six seven eight nine ten eleven twelve".split())
_OPENS = re.compile(r"\b[Tt]h(?:e|ese|ose) (?=[a-z\d])")
#: In somebody's words: what opens them, and what points.
_QUOTED_OPENS = re.compile(r"(?:(?<=[:,] “)[Tt]he|(?<=\w\s)[Tt]h(?:is|ese|ose)) (?=[a-z])")
#: Nouns with which “this” points at no thing that was told of.
_OF_NOTHING = frozenset(
    "afternoon century day evening fall kind minute moment month morning point reason season sort spring"
    " stage summer time type way week weekend winter year"
    # Where somebody stands who speaks: “the passion in this room”.
    " administration building chamber city community company country county field floor hall industry land"
    " nation office organisation organization place planet region room society state street town valley"
    " world".split()
)
_WORD = re.compile(r"\d[\d,.]*\d|\d|[A-Za-z](?:[A-Za-z-]|[’'](?!s\b))*")
#: A form that ends a phrase once it has a noun: “the vote followed”, “the price recently”.
_GOES_ON = re.compile(r"(?:[^e]ed|ly)$")
#: Right behind the noun, what says which one: a preposition, a clause, a name, a quotation.
_SAYS_WHICH = re.compile(
    r" (?:that|which|who|whose|where|when)\b"
    r"|, (?:[a-z]+ed )?by (?:the )?[A-Z]"
    r"|(?: (?:addressed|bought|dated|given|held|issued|made|obtained|paid|posted|released|sent|signed|used"
    r"|written))? "
    r"(?:of|from|to|by|between|about|against|with|for|at|in|into|on|over|under|within|without|among|near)\b"
    r"|, (?:which|who|whose|an?|the (?=[A-Z])) "
    r"|,? [(\[“A-Z\d]"
)
_INTRODUCES = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne|\d[\d,.]*|two|three|four|five|six|several|some|many) "
    r"(?:[a-z-]+ ){0,3}$"
)
_OWNS = re.compile(r"(?:[’']s|s[’']|\b[Ii]ts|\b[Tt]heir|\b[Hh]is|\b[Hh]er) (?:[a-z-]+ ){0,3}$")
#: A body is told by its name where the text leaves one candidate; “the city” of a paper is its own.
_KNOWN = AGENCY_NOUNS | INSTITUTION_WORDS | {"state", "country", "public", "court", "press"}
#: What somebody is, behind his name: it only puts off what is said of him.
_ASIDE = re.compile(r"[^,“]{3,40}(?P<what>, [^,“]{3,80},) ")
_BARE_THE = re.compile(r"\b[Tt]he (?:[a-z-]+ )?$")
_SUFFIX = re.compile(r"(?:ations?|ments?|ers?|ors?|ions?|ings?|ed|es|als?|s|e|y|ies)$")
#: Words of so few letters share a root with too many others.
_ROOT = 4
#: Characters that an article and an adjective before a noun take up at most.
_REACH = 40

#: Papers of which it is said who got them, from whom or under which law, are told apart by that.
_GIVEN = re.compile(
    r"The (?:documents|e-?mails|files|messages|pages|papers|records|texts) (?:were|was|had been|have been) "
    r"(?:first )?(?:disclosed|given|handed over|obtained|produced|released|sent|turned over) (?:by|to|under) "
    r"(?:the )?[A-Z]"
)
#: How far into a finding its subject stands. Of 833 judged findings 27 take something up so early that was
#: introduced with “a”, “two” or “some”, or open with what was spoken of before: two of them are understood by
#: themselves. Further in, as many are as of all.
EARLY = 60
#: How far into it a word that takes up what stood before it as a whole.
_LABEL_STANDS = 100
#: “said at the time”, which only the sentence before dates.
_THEN = re.compile(r"\bat the time\b(?! of\b|,? when\b)")
_WHEN = re.compile(
    r"\d|\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|[Aa]fter|[Aa]s|[Bb]efore|[Dd]uring|[Ww]hen|[Ww]hile|ago|last)\b"
)
#: What a source speaks of so often is its matter, which a brief may take as known.
MATTER = 8
#: And what all sources of a dossier speak of so often.
_OF_ALL = 2 * MATTER


#: They call by one word what was told before, in whatever words: “The feature, known as …” behind “plans to
#: add face recognition to its doorbells”.
_LABELS = frozenset(
    """accusation agreement allegation announcement approach arrangement attack authorization backlash ban
    blackout blast breach change charge claim clash classification collaboration complaint concern
    conflict controversy crash cut deadline dealing debate decision delay deletion demand deployment
    designation dismissal dispute disruption episode error exchange expansion experiment exposure
    failure feature feud filing finding fire firing hearing incident initiative injunction
    integration intrusion investigation launch lawsuit layoff leak litigation maneuver measure memo
    merger message mishap motion move negotiation offer operation outage overhaul partnership pause
    penalty petition pilot post probe proposal protest purchase raid reaction refusal removal report
    request resolution response restriction result revelation reversal rollout ruling scandal scheme
    settlement shift shooting shutdown spat standoff statute strike suit suspension takedown
    termination theft threat transaction uproar verdict walkout warning withdrawal""".split()
)
#: What everybody has or knows, of which a bare “the” asks nothing.
_COMMON = frozenset(
    """air case company control country data day difference end fact field firm future government information
    industry internet law market matter media men military month movement number past people person place
    platform police practice president problem product project question reason rest risk road startup system
    technology time users way weather web women work world year""".split()
)


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """“the noise barrier”, of which the words before it in the finding say nothing."""

    start: int
    end: int
    noun: str
    """Its noun, in the singular."""
    adjuncts: tuple[str, ...]
    """The words between “the” and the noun."""
    is_plural: bool
    is_label: bool = False
    """Whether it stands near the head, and calls by one word what stood before: “The ruling …”."""


class Anaphora:
    """What the words of one source have introduced, and where."""

    def __init__(self, text: str, phrases: Collection[str] = frozenset()) -> None:
        """``phrases`` are the definite noun phrases that a parse found in the text, in small letters."""
        self._text = text
        self._phrases = frozenset(phrases)
        self._nouns: dict[str, list[int]] = defaultdict(list)
        self._roots: dict[str, int] = {}
        for match in _WORD.finditer(text):
            self._nouns[singular(match.group())].append(match.start())
            self._roots.setdefault(root(match.group()), match.start())

    def taken_up(self, told: str, start: int) -> str | None:
        """The phrase near the head of a finding that only what stands before it in the source explains.

        Args:
            told: the words of the finding; those in quotation marks are somebody's and stay out of account.
            start: where in the source its first sentence begins.
        """
        if _GIVEN.match(told):
            return None
        plain = _bare(told)
        aside = _ASIDE.match(plain)
        for opens in _OPENS.finditer(plain, 0, EARLY + (len(aside["what"]) if aside else 0)):
            end, noun = _head(plain, opens.end())
            if (
                noun is None
                or noun in _KNOWN
                or plain.startswith("latest ", opens.end())
                or plain.endswith(", ", 0, opens.start())
                or _SAYS_WHICH.match(plain, end)
            ):
                continue
            earlier = {singular(word) for word in _WORD.findall(plain[: opens.start()])}
            if noun in earlier or root(noun) in {root(word) for word in earlier}:
                continue
            first = plain[opens.end() : end].split()[0]
            counted = (
                opens.start() == 0 and (first[0].isdigit() or first in _FEW) and plain[end : end + 1] == " "
            )
            if counted or self._is_introduced(noun, start, opens=opens.start() == 0):
                return plain[opens.start() : end]
        return None

    def left_open(self, told: str, start: int) -> Iterator[LeftOpen]:
        """The definite phrases anywhere in a finding, outside quotation marks, whose thing its source has
        spoken of before, and the finding has not; near its head also those that only call so what it told."""
        plain = _bare(told)
        for opens in _OPENS.finditer(plain):
            end, noun = self._parsed_head(plain, opens.start(), *_head(plain, opens.end()))
            leads_in = _LEADS_IN.search(plain, 0, opens.start()) and plain.startswith(", ", end)
            # “would launch the feature “in a year of elections”” quotes no name for it.
            goes_on = plain.startswith(" “", end) and told[end + 2 : end + 3].islower()
            told_apart = _SAYS_WHICH.match(plain, end) and not leads_in and not goes_on
            if noun is None or noun in _KNOWN | _COMMON or told_apart:
                continue
            earlier = {root(word) for word in _WORD.findall(told[: opens.start()])}
            if root(noun) in earlier or not (self._has(noun, start) or _is_label(plain, opens.start(), noun)):
                continue
            *adjuncts, form = _WORD.findall(plain[opens.end() : end])
            if not _SINGLED_OUT.isdisjoint(adjuncts) or _PART.search(plain, 0, opens.start()):
                continue
            if plain.endswith("according to ", 0, opens.start()):
                continue
            label = _is_label(plain, opens.start(), noun)
            yield LeftOpen(opens.start(), end, noun, tuple(adjuncts), form.lower() != noun, label)

    def quoted_open(self, told: str, start: int) -> Iterator[LeftOpen]:
        """The phrases in somebody's words that take up what their source, and not the finding, has told of:
        “The barge was late”, which opens them, and “this levy” anywhere."""
        for quote in _QUOTED.finditer(told):
            for opens in _QUOTED_OPENS.finditer(told, quote.start(), quote.end()):
                end, noun = _head(told, opens.end())
                if noun is None or noun in _KNOWN | _COMMON | _OF_NOTHING or _SAYS_WHICH.match(told, end):
                    continue
                earlier = {root(word) for word in _WORD.findall(told[: opens.start()])}
                points = not opens.group().lower().startswith("the ")
                if root(noun) in earlier or not (points or self._has(noun, start)):
                    continue
                *adjuncts, form = _WORD.findall(told[opens.end() : end])
                if _SINGLED_OUT.isdisjoint(adjuncts):
                    yield LeftOpen(opens.start(), end, noun, tuple(adjuncts), form.lower() != noun)

    def _has(self, noun: str, start: int) -> bool:
        """Whether the source has a word of that root before a place."""
        return self._roots.get(root(noun), start) < start

    def _parsed_head(self, plain: str, start: int, end: int, noun: str | None) -> tuple[int, str | None]:
        """Where a phrase ends for the parser, which tells “the wall keeps …” from “the wall paper”."""
        words = list(_WORD.finditer(plain, start, end))
        for last in reversed(words[1:]):
            if plain[start : last.end()].lower() in self._phrases:
                return last.end(), singular(last.group())
        return end, noun

    @property
    def nouns(self) -> dict[str, int]:
        """How often the source has each word."""
        return {noun: len(places) for noun, places in self._nouns.items()}

    def is_matter(self, noun: str) -> bool:
        """Whether the source speaks of it so often that a brief on its matter may take it as known."""
        return len(self._nouns[noun]) >= MATTER

    def _is_introduced(self, noun: str, start: int, *, opens: bool) -> bool:
        """Whether the source introduces it before; what opens a finding, whether it only speaks of it."""
        places = self._nouns[noun]
        before = [at for at in places if at < start]
        if len(places) >= MATTER:
            return False
        if any(_INTRODUCES.search(self._text, max(0, at - _REACH), at) for at in before):
            return True
        owned = any(_OWNS.search(self._text, max(0, at - _REACH), at) for at in before)
        return (
            opens
            and not owned
            and any(not _BARE_THE.search(self._text, max(0, at - _REACH), at) for at in before)
        )


def is_of_then(told: str) -> bool:
    """Whether a finding says that something was “at the time”, and no words before it say when."""
    plain = _bare(told)
    then = _THEN.search(plain)
    return then is not None and _WHEN.search(plain, 0, then.start()) is None


def matters(sources: Iterable[Anaphora]) -> frozenset[str]:
    """The nouns of which the sources of a dossier speak so often that its brief may take them as known."""
    places: Counter[str] = Counter()
    for source in sources:
        places.update(source.nouns)
    return frozenset(noun for noun, number in places.items() if number >= _OF_ALL)


def _is_label(plain: str, start: int, noun: str) -> bool:
    """Whether a phrase near the head of a finding calls by one word what stood before the finding."""
    return noun in _LABELS and start < _LABEL_STANDS and ". " not in plain[:start]


def _bare(told: str) -> str:
    """A finding with marks for what is quoted in it, and for the day of its source."""
    plain = _QUOTED.sub(lambda said: "“" + "_" * (len(said.group()) - 2) + "”", told)
    return STAMP.sub(lambda day: "." * len(day.group()), plain)


def _head(plain: str, start: int) -> tuple[int, str | None]:
    """Where the phrase ends whose words begin at ``start``, and its noun."""
    end, noun, at = start, None, start
    while word := _WORD.match(plain, at):
        form = word.group()
        if (
            form in _FUNCTION
            or form[0].isupper()
            or form.endswith(("n't", "n’t"))
            or (noun is not None and _GOES_ON.search(form))
        ):
            break
        noun = noun if form[0].isdigit() else singular(form)
        end = word.end()
        if plain[end : end + 1] != " ":
            break
        at = end + 1
    return end, noun


def singular(word: str) -> str:
    """The word in small letters, without the ending of a plural, in the form that stands for all others."""
    single = without_plural(word.lower())
    return _ONE_WORD.get(single, single)


def without_plural(word: str) -> str:
    """A word in small letters without the ending of a plural: “address” of “addresses”."""
    if word.endswith("ies") and len(word) > _ROOT:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def root(word: str) -> str:
    """What words of one root share: “offer”, “offered”, “offering”."""
    word = singular(word)
    bare = _SUFFIX.sub("", word)
    return bare if len(bare) >= _ROOT else word
