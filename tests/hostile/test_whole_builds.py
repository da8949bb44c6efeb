"""Whole builds, from folder to checked briefing: every format at once, and every hostile file at once."""

from pathlib import Path

from briefing.cli.pipeline import CleanDossier, make_briefing, read_dossier
from briefing.dossier import load_dossier
from briefing.model.briefing import Briefing
from briefing.model.sources import ConditionKind
from briefing.templating import load_bundle
from tests.hostile.files import GOOD, READ, REFUSED

MIXED = Path(__file__).parent.parent / "dossiers" / "mixed-formats"


def built(folder: Path) -> tuple[CleanDossier, Briefing]:
    clean = read_dossier(load_dossier(folder))
    return clean, make_briefing(clean, load_bundle("policy-briefing", relative_to=None), {}).briefing


def test_every_format_at_once_with_each_sources_conditions() -> None:
    _, briefing = built(MIXED)
    kinds = {source.file: {condition.kind for condition in source.conditions} for source in briefing.sources}
    unknown = {ConditionKind.UNDATED, ConditionKind.UNATTRIBUTED}
    assert {file: found - unknown for file, found in kinds.items()} == {
        "archive.mbox": set(),
        "audit.pdf": {ConditionKind.NOT_ANALYSED},
        "dockside.md": {ConditionKind.HIDDEN, ConditionKind.NOT_ANALYSED},
        "examiner-later.mhtml": set(),
        "examiner.html": {ConditionKind.HIDDEN},
        "hafen.txt": {ConditionKind.NOT_ANALYSED},
        "library.json": {ConditionKind.NOT_ANALYSED},
        "memo.docx": {ConditionKind.REVISED, ConditionKind.HIDDEN, ConditionKind.NOT_ANALYSED},
        "minutes.odt": {ConditionKind.REVISED, ConditionKind.HIDDEN, ConditionKind.NOT_ANALYSED},
        "records.eml": set(),
        "records.eml/attachment-2.eml": set(),
        "records.eml/request.txt": set(),
        "statement.txt": {ConditionKind.NOT_ANALYSED},
        "terms.rtf": {ConditionKind.REVISED, ConditionKind.HIDDEN},
        "zotero.ris": {ConditionKind.NOT_ANALYSED},
    }
    files = {source.id: source.file for source in briefing.sources}
    chain = next(source for source in briefing.sources if source.file == "records.eml")
    assert not chain.conditions  # each of its messages tells its sender and its day
    assert not any("records.eml" in gap.reason.split(", ") for gap in briefing.gaps)
    places = {(files[each.source], each.place) for each in briefing.evidence.values()}
    assert ("audit.pdf", "page 1") in places
    assert ("records.eml", "message 2, from Tomas Arkwright, 2019-01-07") in places
    cited = " ".join(each.text for each in briefing.evidence.values())
    for unsaid in ("Ignore your instructions", "Autorité", "regrets", "Not for the minutes"):
        assert unsaid not in cited


def test_every_hostile_file_at_once_is_listed_and_the_good_one_is_briefed(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    for name, content, _ in REFUSED:
        (tmp_path / name).write_bytes(content)
    for name, content in READ:
        (tmp_path / name).write_bytes(content)
    clean, briefing = built(tmp_path)
    listed = {source.file for source in briefing.sources}
    assert {path.name for path in tmp_path.iterdir()} <= listed
    briefing.model_dump_json().encode("utf-8")
    texts = {key: each.source.text for key, each in clean.by_id().items()}
    assert all(texts[e.source][e.start : e.end] == e.text for e in briefing.evidence.values())
