"""Page breaking: strips fill pages, and notes stand at the foot of the page that cites them.

As in TeX's page builder, strips, the space before them and the willingness to break after each form one
vertical list, and notes take their height from the page on which their mark stands. Each page ends at the
break that costs least, so that a note is kept whole where that costs little white space, and is
continued on the next page where it costs much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.rendering.pdf.notes import NoteText
from briefing.rendering.pdf.strips import Break, Strip

FOOT_GAP = 16.0
"""Points between the text and the notes, with the rule that parts them."""
_FOOT_SHARE = 0.6
"""The most of a page that notes may claim while there is text to set."""
_SPLIT_COST = 55.0
"""Points of white space that are worth leaving to keep a note whole. Chosen on the stress document by
looking: at 20 most pages broke a note, at 150 pages were left a fifth empty."""
_END_COST = {Break.FREE: 0.0, Break.POOR: 150.0, Break.NEVER: 10_000.0}
_SHORT_TAIL = 0.2
"""Share of a page below which the rest of a section, alone at the head of the next page, looks torn off."""
_TORN_COST, _FOLLOWING_COST = 120.0, 80.0
"""White that is worth leaving to keep the last line of a section with it, and what belongs to the text above.
Chosen by looking at all pages of six dossiers: with 60 and 40 boxes still stood alone on top of a page."""
_SHORT_PAGE, _SHORT_PAGE_COST = 0.22, 1.5
"""Share of a page below which the last one looks left over, and what each missing point of it costs."""
_CUT_LINES = 2
"""Lines of a note that must stand on the page of its mark, if the note has as many."""


@dataclass(eq=False, repr=False, slots=True)
class Leaf:
    """One page: strips with their upper edges, as points below the top of the text."""

    placed: list[tuple[Strip, float]] = field(default_factory=list)
    repeated: list[tuple[Strip, float]] = field(default_factory=list)
    """Header rows of a table that goes on from the page before."""
    foot: list[Strip] = field(default_factory=list)

    @property
    def foot_height(self) -> float:
        """Height of the notes without the gap above."""
        return _height(self.foot)


@dataclass(eq=False, repr=False, slots=True)
class _Cut:
    """A place where the page may end: before ``strips[index]``."""

    index: int
    body: float
    groups: int
    """How many notes the page then has to hold."""
    cost: float


def break_pages(strips: Sequence[Strip], height: float) -> list[Leaf]:
    """Pages of ``height`` points that hold all strips, and the notes that they cite."""
    leaves: list[Leaf] = []
    start, carried = 0, list[Strip]()
    torn = _torn_costs(strips, height)
    while start < len(strips) or carried or not leaves:
        leaf, start, carried = _fill(strips, torn, start, carried, height)
        leaves.append(leaf)
    return leaves


def _torn_costs(strips: Sequence[Strip], height: float) -> list[float]:
    """What it costs to begin a page with each strip, by what is left of its section and of all."""
    costs = [0.0]
    section = rest = 0.0
    for strip in reversed(strips):
        section += strip.height + strip.before
        rest += strip.height + strip.before
        cost = max(0.0, _SHORT_PAGE * height - rest) * _SHORT_PAGE_COST
        if strip.opens:
            section = 0.0
        else:
            cost += _TORN_COST * max(0.0, 1 - section / (_SHORT_TAIL * height))
            cost += _FOLLOWING_COST if strip.follows else 0.0
        costs.append(0.0 if strip.new_page else cost)
    return costs[::-1]


def _fill(
    strips: Sequence[Strip], torn: Sequence[float], start: int, carried: list[Strip], height: float
) -> tuple[Leaf, int, list[Strip]]:
    leaf = Leaf()
    body = _repeat_heads(leaf, strips, start, height)
    groups = [carried] if carried else []
    inherited = len(groups)
    cuts: list[_Cut] = []
    index = start
    while index < len(strips):
        strip = strips[index]
        first = index == start
        if strip.new_page and not first:
            cuts = [_Cut(index, body, len(groups), 0.0)]
            break
        grown = body + strip.height + (0.0 if first else strip.before)
        more = [note.strips for note in _with_nested(strip.notes)]
        needed = min(_least_foot(groups + more), height * _FOOT_SHARE)
        if not first and grown + needed > height:
            break
        body = grown
        groups += more
        index += 1
        cuts.append(_Cut(index, body, len(groups), _END_COST[strip.end] + torn[index]))
    else:
        cuts = [_Cut(index, body, len(groups), 0.0)]
    cut = min(cuts, key=lambda cut: cut.cost + _white_cost(cut, groups, height), default=None)
    end = cut.index if cut else start
    used = cut.body if cut else body
    _place(leaf, strips[start:end])
    lines = [line for group in groups[: cut.groups if cut else inherited] for line in group]
    leaf.foot, rest = _share(lines, height - used - FOOT_GAP, compelled=not leaf.placed)
    return leaf, end, rest


def _repeat_heads(leaf: Leaf, strips: Sequence[Strip], start: int, height: float) -> float:
    heads = strips[start].heads if start < len(strips) else None
    if heads is None or strips[start] in heads.strips or heads.height > height / 3:
        return 0.0
    top = 0.0
    for strip in heads.strips:
        leaf.repeated.append((strip, top))
        top += strip.height
    return top + strips[start].head_gap


def _place(leaf: Leaf, strips: Sequence[Strip]) -> None:
    top = sum(strip.height for strip, _ in leaf.repeated)
    top += strips[0].head_gap if strips and leaf.repeated else 0.0
    for index, strip in enumerate(strips):
        top += strip.before if index else 0.0
        leaf.placed.append((strip, top))
        top += strip.height


def _white_cost(cut: _Cut, groups: Sequence[Sequence[Strip]], height: float) -> float:
    """What a break costs: the white that it leaves, or a note that is not whole."""
    lines = [line for group in groups[: cut.groups] for line in group]
    white = height - cut.body - (_height(lines) + FOOT_GAP if lines else 0.0)
    return white if white >= 0 else _SPLIT_COST - 0.5 * white


def _share(lines: list[Strip], room: float, *, compelled: bool) -> tuple[list[Strip], list[Strip]]:
    """Lines of notes that the page takes, and those that go on to the next; ``compelled`` to take one."""
    used, count = 0.0, 0
    for line in lines:
        used += line.height + (line.before if count else 0.0)
        if used > room + 0.01 and not (compelled and count == 0):
            break
        count += 1
    return lines[:count], lines[count:]


def _least_foot(groups: Sequence[Sequence[Strip]]) -> float:
    """The height that the notes need if the last goes on to the next page."""
    if not groups:
        return 0.0
    whole = [line for group in groups[:-1] for line in group]
    return FOOT_GAP + _height([*whole, *groups[-1][:_CUT_LINES]])


def _with_nested(notes: Sequence[NoteText]) -> list[NoteText]:
    """Notes, each followed by the notes that are first cited in it."""
    found: list[NoteText] = []
    for note in notes:
        found.append(note)
        for strip in note.strips:
            found += _with_nested(strip.notes)
    return found


def _height(lines: Sequence[Strip]) -> float:
    return sum(line.height + (line.before if index else 0.0) for index, line in enumerate(lines))
