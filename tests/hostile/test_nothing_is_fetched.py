"""Documents that ask for something from the network do not get it."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.dossier import load_dossier
from briefing.reading import read_all
from tests.hostile.files import GOOD, docx, pdf, zipped


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.2)
        yield server


def test_no_connection_is_made(tmp_path: Path, listener: socket.socket) -> None:
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    entity = f'<!DOCTYPE x [<!ENTITY % e SYSTEM "{address}"> %e;]>'
    page = f"""<!DOCTYPE html SYSTEM "{address}"><html><head><base href="{address}"><link rel=stylesheet href="{address}">
    <meta http-equiv=refresh content="0;url={address}"><link rel=amphtml href="{address}"></head><body><img src="{address}">
    <iframe src="{address}"></iframe><object data="{address}"></object><article><p>{GOOD * 3}</p></article></body></html>"""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{address}"'
        ' TargetMode="External"/></Relationships>'
    )
    word = docx("<w:p><w:r><w:t>Acme Imaging said so.</w:t></w:r></w:p>")
    files = {
        "page.html": page.encode(),
        "mail.eml": f"From: a@x.example\nContent-Type: text/html\n\n{page}".encode(),
        "external-body.eml": f'From: a@x.example\nContent-Type: message/external-body; access-type=URL; URL="{address}"\n\nx'.encode(),
        "entity.docx": docx("", entity),
        "template.docx": word,
        "relations.docx": zipped(
            {"word/document.xml": b"<a/>", "word/_rels/document.xml.rels": relations.encode()}
        ),
        "entity.odt": zipped({"content.xml": f"{entity}<x/>".encode()}),
        "field.rtf": f'{{\\rtf1 {{\\field{{\\*\\fldinst INCLUDETEXT "{address}"}}{{\\fldrslt Acme said so.}}}}}}'.encode(),
        "image.md": f"![x]({address})\n\n<img src='{address}'>\n\n{GOOD}".encode(),
        "open.pdf": pdf(
            {
                1: f"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI({address})>>>>",
                2: "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>",
            }
        ),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    texts, others = read_all(load_dossier(tmp_path))
    assert {"page.html", "mail.eml", "template.docx", "field.rtf", "image.md"} <= {
        text.file for text in texts
    }
    assert len(texts) + len(others) >= len(files)
    with pytest.raises(TimeoutError):
        listener.accept()
