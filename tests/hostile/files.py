"""Documents that a stranger might send to break a build, each made in memory."""

from __future__ import annotations

import io
import zipfile

GOOD = (
    "Acme Imaging said on 4 May 2018 that it will end its contract with the Port Agency.\n\n"
    "The agency said that it had paid Acme Imaging 3 million dollars since 2016.\n"
)

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, before: str = "") -> bytes:
    document = f"{before}<w:document {_W}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": document.encode()})


def zip_bomb(part: str) -> bytes:
    """Two hundred megabytes of one letter, in 200 kB."""
    return zipped({part: b"<a>" + b"x" * 200_000_000 + b"</a>"})


def pdf(objects: dict[int, str], root: int = 1) -> bytes:
    """A PDF of these objects, with a cross-reference table and a trailer."""
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    size = max(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n".encode()
    for number in range(1, size):
        out += f"{places.get(number, 0):010d} 00000 n \n".encode()
    out += f"trailer\n<</Size {size}/Root {root} 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)


def looping_pdf() -> bytes:
    """A page tree that contains itself, and a form that draws itself."""
    return pdf(
        {
            1: "<</Type/Catalog/Pages 2 0 R>>",
            2: "<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>",
            3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>",
            4: "<</Length 5>>stream\n/F Do\nendstream",
            5: "<</Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n"
            "/F Do\nendstream",
        }
    )


def good_pdf(pages: int = 1, password: str | None = None) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    encryption = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(stream, invariant=True, encrypt=encryption)
    for _ in range(pages):
        canvas.drawString(72, 700, "Acme Imaging said that it will end its contract with the Port Agency.")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


_BILLION = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "&a;" * 10}">' for n in range(9))
    + "]>"
)
_EXTERNAL = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'
_PARAGRAPH = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"

_NESTED_MAIL = b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000)
)

#: File name, content, and a word of the reason for which nothing is drawn from it.
REFUSED: tuple[tuple[str, bytes, str], ...] = (
    ("empty.txt", b"", "empty"),
    ("empty.pdf", b"", "empty"),
    ("binary.txt", bytes(range(256)) * 40, "NUL"),
    ("nul.txt", b"Acme\0Imaging", "NUL"),
    ("word.txt", docx(_PARAGRAPH.format("x")), "NUL"),
    ("line.txt", b"word and " * 1_200_000, "characters"),
    ("long-line.txt", b"word and " * 20_000, "line of"),
    ("lines.txt", b"a b\n" * 200_000, "lines"),
    ("page.html", b"", "empty"),
    ("deep.html", b"<div>" * 100_000 + b"x" + b"</div>" * 100_000, "nested"),
    ("deep-b.html", b"<html><body>" + b"<b>" * 100_000 + b"x", "nested"),
    ("frames.html", b"<frameset><frame src='http://127.0.0.1:9/'></frameset>", "no text"),
    ("bomb.docx", zip_bomb("word/document.xml"), "unpacks"),
    ("bomb.odt", zip_bomb("content.xml"), "unpacks"),
    ("billion.docx", docx(_PARAGRAPH.format("&a8;"), _BILLION), "document type"),
    ("billion.odt", zipped({"content.xml": f"{_BILLION}<x>&a8;</x>".encode()}), "document type"),
    ("external.docx", docx(_PARAGRAPH.format("&secret;"), _EXTERNAL), "document type"),
    ("deep.docx", docx("<w:sdt>" * 100_000 + "</w:sdt>" * 100_000), "well-formed"),
    ("not.docx", b"PK\x03\x04 and no more", "zip"),
    ("older.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "older"),
    ("no-document.docx", zipped({"a.txt": b"x"}), "no Word document"),
    ("encrypted.pdf", good_pdf(password="secret"), "encrypted"),
    ("no.pdf", b"%PDF-1.7\nnothing of the kind", "PDF"),
    ("scan.pdf", pdf({1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                      3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"}), "scan"),
    ("loop.pdf", looping_pdf(), "no text"),
    ("not.rtf", b"plain words", "RTF"),
    ("deep.rtf", b"{\\rtf1 " + b"{" * 100_000 + b"x" + b"}" * 100_000, "nested"),
    ("not.eml", b"no header at all\n\nand a text", "header"),
    ("not.mbox", b"Dear all,\nthis is no mailbox", "From"),
    ("parts.mhtml", b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--", "web"),
    ("truncated.pdf", good_pdf(3)[:-400], "damaged"),
    ("parts.eml", b"From: a@example.org\n" + _NESTED_MAIL + b"\nx", "nested"),
    ("combining.txt", (GOOD + "a" + "\u0301" * 50_000).encode(), "sentence"),
    ("tags.md", ("<" * 50_000 + "\n\n" + GOOD).encode(), "sentence"),
    ("sheet.xlsx", b"PK", "no reader"),
)  # fmt: skip

#: What is odd, and has text all the same.
READ: tuple[tuple[str, bytes], ...] = (
    ("wrong-encoding.txt", "The café’s owners said “no” to Acme Imaging.".encode("cp1252")),
    ("utf-16.txt", ("\ufeff" + GOOD).encode("utf-16-le")),
    ("surrogate.txt", b"Acme \xed\xa0\x80 Imaging said so."),
    ("quotes.txt", (b'"' * 80 + b"\n") * 12_500 + GOOD.encode()),
    ("nested-quotes.txt", ("“‘" * 500 + "Acme said so" + "’”" * 500 + ".\n\n" + GOOD).encode()),
    ("bidi.txt", (GOOD + "\u202eevil\u202c \u2067x\u2069").encode()),
    ("script.html", f"<body><script>while(1);</script><article><p>{GOOD}</p><p>{GOOD}</p></article>".encode()),
    ("remote.html", f"<body><img src=http://127.0.0.1:9/x><iframe src=file:///etc/passwd></iframe><p>{GOOD * 3}</p>".encode()),
    ("external.html", f"<!DOCTYPE x [<!ENTITY s SYSTEM 'file:///etc/passwd'>]><body><p>&s; {GOOD * 3}</p>".encode()),
    ("spaces.odt", zipped({"content.xml": b'<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        b' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>Acme<t:s t:c="999999999"/>'
        b"Imaging said so.</t:p></o:text></o:body></o:document-content>"})),
    ("surrogate.rtf", b"{\\rtf1 Acme Imaging said so. \\u-10240? \\u56320? \\u99999999? \\bin9999999999 x}"),
    ("unclosed.rtf", b"{\\rtf1 {{{ Acme Imaging said so."),
    ("damaged.eml", b"From: =?utf-8?q?=ff=fe?= <a@[\nTo: ,,,<>;:\nDate: 99 Foo\nSubject: =?x-none?b?!!!?=\n"
     b"Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: base64\n\n" + b"QWNtZSBzYWlkIHNvLg=="),
    ("many.eml", b"From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nAcme Imaging said so.\n"
     + b"".join(b"--b\nContent-Disposition: attachment; filename=\"../../x%d.txt\"\n\nAttached words.\n" % n for n in range(300))
     + b"--b--\n"),
    ("nested.md", ("> " * 5_000 + GOOD + "\n\n" + "[" * 5_000 + "\n\n" + "*" * 5_000 + "a\n\n" + GOOD).encode()),
)  # fmt: skip
