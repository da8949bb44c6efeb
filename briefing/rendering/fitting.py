"""Copy-fitting: a document says as much as the pages of its first part hold.

An editor who has two pages for a brief takes in what fits and leaves the rest to the annex. Pages are
those of the PDF; Word breaks them nearly so.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document.blocks import Document
from briefing.document.theme import Theme
from briefing.model.briefing import Briefing
from briefing.model.difference import Difference
from briefing.rendering.pdf import pages_before
from briefing.templating import Bundle, render_document
from briefing.templating.manifest import OptionValue


def fitted_document(
    briefing: Briefing,
    bundle: Bundle,
    theme: Theme,
    options: Mapping[str, OptionValue],
    changes: Difference | None = None,
) -> Document:
    """The document that ``bundle`` makes of ``briefing``, with the first of its ``fit`` that fits.

    Args:
        briefing: the model.
        bundle: the template; one without a ``fit`` is laid out as it is.
        theme: the look, on which it hangs how much a page holds.
        options: what somebody has chosen; that is kept, whatever the room.
        changes: since an older briefing.

    Raises:
        InputError: as ``render_document`` does.
    """
    if bundle.fit is None:
        return render_document(briefing, bundle, options, changes=changes)
    open_to_us = [
        {name: value for name, value in choice.items() if name not in options}
        for choice in bundle.fit.choices
    ]
    choices = [each for place, each in enumerate(open_to_us) if each not in open_to_us[:place]]
    document = None
    low, high = 0, len(choices) - 1  # what says less takes no more room: the first that fits, by halving
    while low < high:
        middle = (low + high) // 2
        tried = render_document(briefing, bundle, {**choices[middle], **options}, changes=changes)
        if pages_before(tried, theme, bundle.fit.before) <= bundle.fit.pages:
            document, high = tried, middle
        else:
            low = middle + 1
    return document or render_document(briefing, bundle, {**choices[low], **options}, changes=changes)
