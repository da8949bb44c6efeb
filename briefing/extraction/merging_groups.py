"""Merging groups: the like-spelled mentions of a dossier, and which of them have been joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from briefing.extraction.names import NameMention

#: The mentions that are spelled alike, by their plain form.
Groups = Mapping[str, list[NameMention]]
#: Makes the first of two plain forms the second's.
Join = Callable[[str, str], None]


class Leaders:
    """Which names have been joined: each has a leader, and those of one party the same."""

    def __init__(self, names: Iterable[str]) -> None:
        self._leader = {name: name for name in names}

    def join(self, short: str, long: str) -> None:
        """Make the two names one party's."""
        self._leader[self.root(short)] = self.root(long)

    def root(self, name: str) -> str:
        """The name that stands for all that are joined with it."""
        while self._leader[name] != name:
            name = self._leader[name]
        return name
