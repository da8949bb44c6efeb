"""Pictures in the line of text (20.4.2.8), each with words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.rendering.docx.oxml.element import NAMESPACES, Element, element, w
from briefing.rendering.literal import literal_text

EMU_PER_POINT = 12700


def picture(relationship: str, *, number: int, width: float, height: float, alt: str) -> Element:
    """A picture that the part relates to, ``width`` by ``height`` points; ``number`` is unique."""
    cx, cy = round(width * EMU_PER_POINT), round(height * EMU_PER_POINT)
    named: dict[str, str | int] = {"id": number, "name": f"Picture {number}", "descr": literal_text(alt)}
    extent = {"cx": cx, "cy": cy}
    return w(
        "drawing",
        element(
            "wp:inline",
            {"distT": 0, "distB": 0, "distL": 0, "distR": 0},
            element("wp:extent", extent),
            element("wp:docPr", named),
            element("wp:cNvGraphicFramePr", {}, element("a:graphicFrameLocks", {"noChangeAspect": 1})),
            element(
                "a:graphic",
                {},
                element("a:graphicData", {"uri": NAMESPACES["pic"]}, _image(relationship, named, extent)),
            ),
        ),
    )


def _image(relationship: str, named: Mapping[str, str | int], extent: Mapping[str, str | int]) -> Element:
    return element(
        "pic:pic",
        {},
        element("pic:nvPicPr", {}, element("pic:cNvPr", named), element("pic:cNvPicPr", {})),
        element(
            "pic:blipFill",
            {},
            element("a:blip", {"r:embed": relationship}),
            element("a:stretch", {}, element("a:fillRect", {})),
        ),
        element(
            "pic:spPr",
            {},
            element("a:xfrm", {}, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent)),
            element("a:prstGeom", {"prst": "rect"}, element("a:avLst", {})),
        ),
    )
