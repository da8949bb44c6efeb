"""The process that runs readers: ``python -m briefing.reading.worker MEMORY_MB UNPACKED_MB``.

A document from a stranger is parsed here and not in the build, so that a parser that hangs, crashes or
eats memory takes only itself down. Protocol, over stdin and stdout: a frame is eight bytes of length,
big-endian, then that many bytes. A request is two frames, suffix and content; an answer is a JSON frame
and one frame for each attachment that it names.
"""

from __future__ import annotations

import json
import sys
from dataclasses import astuple
from typing import IO, Any

from briefing.model.sources import Condition
from briefing.reading.decoding import NotText
from briefing.reading.source_text import Attachment, Place, ReadText

_LENGTH = 8


def send(stream: IO[bytes], content: bytes) -> None:
    """Write one frame."""
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes:
    """Read one frame.

    Raises:
        EOFError: the other side is gone.
    """
    head = stream.read(_LENGTH)
    length = int.from_bytes(head, "big")
    content = stream.read(length) if len(head) == _LENGTH else b""
    if len(head) < _LENGTH or len(content) < length:
        raise EOFError
    return content


def send_result(stream: IO[bytes], result: ReadText) -> None:
    """Write an answer that ``receive_result`` turns back into ``result``."""
    record = {
        "text": result.text,
        "encoding": result.encoding,
        "conditions": [condition.model_dump(mode="json") for condition in result.conditions],
        "metadata": result.metadata,
        "places": [astuple(place) for place in result.places],
        "single": result.single,
        "attachments": [attachment.name for attachment in result.attachments],
    }
    send(stream, json.dumps(record).encode())
    for attachment in result.attachments:
        send(stream, attachment.content)


def receive_result(stream: IO[bytes]) -> ReadText:
    """Read an answer.

    Raises:
        NotText: the answer is that there is no text.
        EOFError: the other side is gone.
    """
    record: dict[str, Any] = json.loads(receive(stream))
    if "reason" in record:
        raise NotText(record["reason"])
    return ReadText(
        record["text"],
        record["encoding"],
        tuple(Condition.model_validate(condition) for condition in record["conditions"]),
        record["metadata"],
        tuple(Place(*place) for place in record["places"]),
        tuple(Attachment(name, receive(stream)) for name in record["attachments"]),
        record["single"],
    )


def _bound_memory(megabytes: float) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    size = int(megabytes * 1e6)
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most == resource.RLIM_INFINITY or size < most:
        resource.setrlimit(resource.RLIMIT_AS, (size, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(suffix: str, content: bytes) -> ReadText:
    """Raises:
    NotText: there is no text, for whatever reason.
    """
    from briefing.reading.readers import READERS

    try:
        return READERS[suffix](content)
    except (NotText, MemoryError):
        raise
    except RecursionError:
        raise NotText("it is nested too deeply") from None
    except Exception as error:  # a parser that is not ours, on a stranger's bytes, may raise anything
        raise NotText(f"it is damaged, or no {suffix} file ({type(error).__name__})") from error


def main() -> None:
    """Answer requests until the other side closes."""
    memory, unpacked = (float(argument) for argument in sys.argv[1:3])
    _bound_memory(memory)
    from briefing.reading import archive

    archive.unpacked_limit = int(unpacked * 1e6)
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what a parser prints must not end up between frames
    while True:
        try:
            suffix, content = receive(requests).decode(), receive(requests)
        except EOFError:
            return
        try:
            send_result(answers, _read(suffix, content))
        except NotText as error:
            send(answers, json.dumps({"reason": str(error)}).encode())
        except MemoryError:
            return  # what is left of the memory is in no state to go on with


if __name__ == "__main__":
    main()
