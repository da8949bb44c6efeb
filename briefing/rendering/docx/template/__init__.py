"""Word templates: a user's own Word file, with Jinja's tags in its text, filled from the summary model.

``settling`` clears away what is not text or look, ``cutting`` makes of each story a text for Jinja,
``briefing.templating`` prints into it, ``building`` makes elements of it again, ``finishing`` sees to what
only a whole file can say.

The tags are those of docxtpl, whose templates work here. It is not used itself: it treats a part's XML as
one string, which it changes by regular expressions and in which printed text is XML; it cannot make a note,
and cannot say in which paragraph a mistake is.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.document.theme import Theme
    from briefing.model.briefing import Briefing
    from briefing.model.difference import Difference
    from briefing.templating.bundle import Bundle


def fill_docx(
    template: Path,
    briefing: Briefing,
    bundle: Bundle,
    theme: Theme,
    options: Mapping[str, Any] | None = None,
    changes: Difference | None = None,
    report: list[str] | None = None,
) -> bytes:
    """The Word file ``template`` filled from ``briefing``, as DOCX; the same input gives the same bytes.

    Names, options, bounds and notes are those of a Markdown template of ``bundle``; ``theme`` is the look of
    charts and of the styles that the template lacks. What a person should know is added to ``report``.

    Raises:
        InputError: the template is no Word document, or has a mistake, with its paragraph; or an option that
            the bundle does not offer.
    """
    from briefing.rendering.docx.template.writer import write

    return write(template, briefing, bundle, theme, options, changes, report)
