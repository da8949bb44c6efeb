"""Contrast of colours, as WCAG 2.2 measures it: what can be read, and the nearest colour that can."""

from __future__ import annotations

from briefing.document.theme import Theme

READABLE = 4.5
"""Success criterion 1.4.3 (AA), text of any size."""

#: Text colours of a palette with each ground that the writers set them on.
_ON = (
    ("ink", ("paper", "accent_tint", "caution_tint")),
    ("muted", ("paper", "caution_tint")),
    ("accent", ("paper", "accent_tint")),
    ("caution", ("paper", "caution_tint")),
)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours ``#RRGGBB``, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """``colour`` with ``share`` (0 to 1) of ``other`` in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(part + (to - part) * share):02X}" for part, to in pairs)


def readable(colour: str, ground: str, least: float = READABLE) -> str:
    """``colour`` with as little black or white in it as gives it a contrast of ``least`` on ``ground``."""
    pole = max(("#000000", "#FFFFFF"), key=lambda pole: contrast(pole, ground))
    mixtures = (mixed(colour, pole, hundredth / 100) for hundredth in range(101))
    return next((mixture for mixture in mixtures if contrast(mixture, ground) >= least), pole)


def shortfalls(theme: Theme) -> list[str]:
    """One line for each text colour of ``theme`` that cannot be read on a ground, with one that can."""
    lines = []
    for name, grounds in _ON:
        colour = getattr(theme.palette, name)
        worst = min(grounds, key=lambda ground: contrast(colour, getattr(theme.palette, ground)))
        ground = getattr(theme.palette, worst)
        ratio = contrast(colour, ground)
        if ratio < READABLE:
            lines.append(
                f"{name} {colour} on {worst} {ground} has a contrast of {int(ratio * 100) / 100:.2f}:1, less "
                f"than {READABLE}:1 (WCAG 2.2 AA); {readable(colour, ground)} would do"
            )
    return lines


def _luminance(colour: str) -> float:
    linear = [
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
