"""The look of a theme as CSS: on screen by day and by night, and on paper."""

from __future__ import annotations

import re

from briefing.document.contrast import readable
from briefing.document.theme import Palette, Theme

_NIGHT_PAPER = "#14181D"
_NIGHT_TINT = "#1E252D"
_NIGHT_INK = "#E6E9ED"
_NIGHT_MUTED = "#A9B2BC"
_NIGHT_RULE = "#3A444F"
_READABLE = 7.0
"""Contrast of a colour lightened for the night: WCAG 2.2, success criterion 1.4.6 (AAA)."""

_RULES = """
*{box-sizing:border-box}
html{font-size:106.25%;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
body{margin:0 auto;max-width:46rem;padding:1.5rem 1.25rem 4rem;background:var(--paper);color:var(--ink);
font-family:var(--body);line-height:1.55;overflow-wrap:anywhere}
h1,h2,h3,h4,h5{font-family:var(--heading);line-height:1.25;color:var(--accent);break-after:avoid}
h1{font-size:2.1rem;margin:.5rem 0 .25rem}
h2{font-size:1.4rem;margin:2.5rem 0 .4rem}
h3{font-size:1.12rem;margin:1.8rem 0 .3rem}
h4{font-size:1rem;margin:1.4rem 0 .25rem;color:var(--ink)}
h5{font-size:1rem;margin:1.2rem 0 .25rem;color:var(--muted)}
p{margin:0 0 .7rem;orphans:3;widows:3}
ul,ol{margin:0 0 .9rem;padding-left:1.4rem}
li{margin-bottom:.35rem}
li>p:last-child,li>ul,li>ol{margin-bottom:0}
li::marker{color:var(--accent)}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
:target{background:var(--tint)}
sup{font-size:.7em;line-height:0}
sup a{text-decoration:none;padding:.2em .1em}
.skip{position:absolute;left:-999rem;font-family:var(--heading);padding:.5rem 1rem;background:var(--accent);
color:var(--paper)}
.skip:focus{left:1rem;top:1rem}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.handling{font-family:var(--heading);font-size:.8rem;font-weight:700;color:var(--caution)}
.logo{max-width:9rem;max-height:4rem}
.subtitle{font-family:var(--heading);font-size:1.2rem;color:var(--muted)}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1.5rem;margin:1rem 0;
font-family:var(--heading);font-size:.86rem}
.facts dt{color:var(--muted)}
.facts dd{margin:0}
.lead{font-size:1.12rem}
.question{font-style:italic;color:var(--muted);margin-bottom:.3rem}
.small{font-size:.86rem;color:var(--muted)}
.label{font-family:var(--heading);font-size:.86rem;color:var(--muted)}
.strength{font-weight:700;color:var(--accent)}
.squares{font-family:Arial,"Liberation Sans",sans-serif;letter-spacing:.08em}
.callout{margin:1.1rem 0;padding:.7rem 1rem .2rem;border-left:3px solid var(--accent);break-inside:avoid}
.callout-title{font-family:var(--heading);font-weight:700;font-size:.92rem;color:var(--accent);
margin-bottom:.25rem;break-after:avoid}
.bottom-line{background:var(--tint);border-left-width:6px}
.caution,.gap{background:var(--caution-tint);border-color:var(--caution)}
.caution>.callout-title,.gap>.callout-title{color:var(--caution)}
.guidance,.note{border:1px solid var(--rule);border-left-width:3px}
.guidance{border-left-color:var(--accent)}
.key-figures{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;
list-style:none;margin:1.2rem 0;padding:.8rem 0;border:solid var(--rule);border-width:1px 0}
.key-figures li{flex:1 1 8rem;margin:0;font-family:var(--heading);font-size:.84rem;color:var(--muted)}
.key-figures strong{display:block;font-size:1.6rem;line-height:1.2;color:var(--accent)}
figure{margin:1.3rem 0;break-inside:avoid}
figure img,figure svg{max-width:100%;height:auto;background:#fff}
figcaption,caption{font-family:var(--heading);font-size:.86rem;color:var(--muted);text-align:left}
caption,figure:not(.pull-quote) figcaption{font-weight:700;padding:.3rem 0}
.pull-quote{padding-left:1.1rem;border-left:3px solid var(--accent)}
blockquote{margin:0}
blockquote p{font-size:1.2rem;font-style:italic;color:var(--accent);margin-bottom:.2rem}
.table{overflow-x:auto;margin:1.2rem 0}
table{border-collapse:collapse;width:100%;font-family:var(--heading);font-size:.86rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule)}
thead th{color:var(--accent);border-top:2px solid var(--accent);border-bottom:2px solid var(--accent)}
[role=doc-toc] ul{list-style:none;padding:0;font-family:var(--heading);font-size:.92rem}
[role=doc-toc] a{text-decoration:none}
.level-1{font-weight:700}
.level-2{padding-left:1rem}
.level-3{padding-left:2rem}
.level-4{padding-left:3rem}
[role=doc-endnotes]{margin-top:3rem;border-top:1px solid var(--rule);font-size:.88rem}
[role=doc-backlink]{text-decoration:none}
footer{margin-top:2.5rem;font-family:var(--heading);font-size:.8rem;color:var(--muted)}
"""

_PRINT = """
@media print{
html{font-size:10pt}
body{max-width:none;padding:0}
.skip,[role=doc-backlink]{display:none}
.table{overflow:visible}
.page{break-before:page}
tr,blockquote{break-inside:avoid}
thead{display:table-header-group}
.callout{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
"""


def stylesheet(theme: Theme) -> str:
    """The rules for a document in ``theme``; nothing in them comes from the document."""
    fonts = theme.fonts
    families = {
        "body": f"{_family(fonts.body)},Georgia,serif",
        "heading": f"{_family(fonts.heading)},system-ui,sans-serif",
    }
    day, night = _day(theme.palette), _night(theme.palette)
    margins = f"{theme.margin_top:g}mm {theme.margin_side:g}mm {theme.margin_bottom:g}mm"
    return "".join(
        (
            f":root{{color-scheme:light dark;{_variables({**families, **day})}}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(night)}}}}}",
            f"@page{{size:{theme.page};margin:{margins};"
            '@bottom-right{content:"Page " counter(page) " of " counter(pages);font-size:8pt}}',
            _RULES,
            _PRINT,
        )
    )


def _variables(values: dict[str, str]) -> str:
    return ";".join(f"--{name}:{value}" for name, value in values.items())


def _family(name: str) -> str:
    """A family's name as a CSS string that nothing can end early."""
    return '"' + re.sub(r"[^\w .-]", "", name) + '"'


def _day(palette: Palette) -> dict[str, str]:
    return {
        "paper": palette.paper,
        "ink": palette.ink,
        "muted": palette.muted,
        "rule": palette.rule,
        "accent": palette.accent,
        "tint": palette.accent_tint,
        "caution": palette.caution,
        "caution-tint": palette.caution_tint,
    }


def _night(palette: Palette) -> dict[str, str]:
    return {
        "paper": _NIGHT_PAPER,
        "ink": _NIGHT_INK,
        "muted": _NIGHT_MUTED,
        "rule": _NIGHT_RULE,
        "accent": _lightened(palette.accent),
        "tint": _NIGHT_TINT,
        "caution": _lightened(palette.caution),
        "caution-tint": _NIGHT_TINT,
    }


def _lightened(colour: str) -> str:
    """``colour`` mixed with as little white as makes it readable on the night's tint."""
    return readable(colour, _NIGHT_TINT, _READABLE)
