"""The last resort against a run without end."""

import signal
import threading
import time
from importlib import import_module
from pathlib import Path

import pytest

from briefing.cli.deadline import deadline
from briefing.cli.pipeline import read_dossier
from briefing.dossier import load_dossier
from briefing.errors import InputError

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no such timer")


def test_a_block_that_takes_longer_is_stopped() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with pytest.raises(InputError, match=r"stopped after 0\.05 seconds"), deadline(0.05):
        time.sleep(60)
    assert signal.getsignal(signal.SIGALRM) is before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_another_thread_has_no_bound() -> None:
    done = []

    def work() -> None:
        with deadline(0.001):
            time.sleep(0.01)
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


def test_reading_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Acme Imaging said so.")
    (tmp_path / "briefing.yaml").write_text("limits:\n  build_seconds: 0.05\n")
    monkeypatch.setattr(import_module("briefing.reading.read"), "read_all", lambda dossier: time.sleep(60))
    with pytest.raises(InputError, match="build_seconds under limits"):
        read_dossier(load_dossier(tmp_path))
