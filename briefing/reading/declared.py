"""Facts that a document declares about itself, brought to one form."""

from __future__ import annotations

import datetime
import re

from briefing.reading.composing import one_line

_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)")

#: “…/2024/jan/17/…”, “…/2024/01/13/…”, “…/news/2024-01-13-…”: the day in a page's address.
_DAY_OF_ADDRESS = re.compile(
    r"https?://[^/\s]+/(?:[^?#\s]*?/)?(?P<y>(?:19|20)\d\d)(?P<sep>[/-])(?P<m>\d{1,2}|[a-z]{3})(?P=sep)(?P<d>\d{1,2})"
    r"(?=[/?#-]|$)",
    re.IGNORECASE,
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
#: What a program writes where nobody has said who the author is.
_SOFTWARE = re.compile(
    r"python-docx|docx4j|apache poi|openpyxl|libreoffice|openoffice(?:\.org)?"
    r"|microsoft (?:office|word)(?: user)?"
    r"|user|admin|administrator|author|unknown|anonymous|owner|windows user|pandoc|reportlab|wkhtmltopdf",
    re.IGNORECASE,
)


def iso_date(text: object) -> str | None:
    """The calendar date at the head of an ISO 8601 date or time, as precise as it is; None for none."""
    match = _ISO.match(str(text or "").strip())
    if match is None:
        return None
    year, *rest = (part for part in match.groups() if part)
    try:
        datetime.date(int(year), *(int(part) for part in [*rest, "1", "1"][:2]))
    except ValueError:
        return None
    return "-".join([year, *(part.zfill(2) for part in rest)])


def day_of_address(url: str) -> str | None:
    """The day on which a page was published, where its address tells it."""
    match = _DAY_OF_ADDRESS.match(url)
    if match is None:
        return None
    month = match["m"].lower()
    number = str(MONTHS.index(month) + 1) if month in MONTHS else month
    return iso_date(f"{match['y']}-{number}-{match['d']}")


def facts(*, published: object = None, **said: object) -> dict[str, str]:
    """What was said, without what is empty: title, publisher, author, url, and published as ISO 8601,
    which may stand in the address."""
    found = {key: one_line(value) for key, value in said.items() if isinstance(value, str)}
    found = {key: value for key, value in found.items() if value}
    if "url" in found and not re.match(r"https?://\S+$", found["url"]):
        del found["url"]
    if _SOFTWARE.fullmatch(found.get("author", "")):
        del found["author"]
    if date := iso_date(published) or day_of_address(found.get("url", "")):
        found["published"] = date
    return found
