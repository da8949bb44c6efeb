"""``briefing email``: the briefing as a draft, or through a mail server."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.arguments import (
    DEFAULT_FORMATS,
    AsJson,
    Built,
    Format,
    Reference,
    SourcesOf,
    Subject,
    Template,
    WordTemplate,
)
from briefing.cli.printing import note, result, result_json
from briefing.errors import CheckFailed, InputError, Problem

if TYPE_CHECKING:
    from email.headerregistry import Address

    from briefing.cli.layout import Layout, WordFiles
    from briefing.cli.progress import Tell
    from briefing.cli.subject import Subject as Found
    from briefing.delivery.message import Mail
    from briefing.delivery.outcomes import Outcome
    from briefing.model.briefing import Briefing

EXIT_NOT_ALL = 3
_TEMPLATE = "email.md.j2"


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the command line says of the message."""

    subject: str | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    sender: Address | None


def email(
    subject: Subject,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="ADDRESS", help="Recipient; may be repeated.", show_default=False),
    ] = None,
    cc: Annotated[
        list[str] | None,
        typer.Option("--cc", metavar="ADDRESS", help="Recipient of a copy; may be repeated."),
    ] = None,
    line: Annotated[
        str | None, typer.Option("--subject", help="Subject.", show_default="the briefing's title")
    ] = None,
    sender: Annotated[
        str | None,
        typer.Option("--from", metavar="ADDRESS", help="Sender.", envvar="BRIEFING_MAIL_FROM"),
    ] = None,
    attach: Annotated[
        list[Format] | None,
        typer.Option("--attach", help="Format to attach; may be repeated.", show_default="docx and pdf"),
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Send it through the server that the environment names.")
    ] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Send once more where an earlier run lost the answer.")
    ] = False,
    template: Template = None,
    reference_doc: Reference = None,
    word_template: WordTemplate = None,
    dossier: SourcesOf = None,
    output: Built = Path("out"),
    as_json: AsJson = False,
) -> None:
    """Write an e-mail draft with the documents attached, or send it.

    The draft lies beside the model and opens in a mail program as a message not sent yet. Nothing is sent
    without --send. The model must pass the check against its sources first. Documents are laid out anew
    from the model.

    \b
    --send reads BRIEFING_SMTP_HOST, BRIEFING_SMTP_PORT, BRIEFING_SMTP_SECURITY (starttls or tls),
    BRIEFING_SMTP_USER and BRIEFING_SMTP_PASSWORD; the password may be in the keyring instead. Who has the
    message is kept beside the model, and nobody is sent it twice. Exit code 3: not everybody has it.

    \b
    Examples:
      briefing email seeds --to desk@example.org --attach pdf
      briefing email out/seeds.json -d seeds --to "Ana Díaz <ana@example.org>" --cc desk@example.org
      briefing email seeds --to desk@example.org --from me@example.org --send
    """
    from briefing.cli.layout import WordFiles
    from briefing.cli.model_file import read_model
    from briefing.cli.outputs import check_folder
    from briefing.cli.progress import progress
    from briefing.cli.subject import find_subject
    from briefing.delivery.addresses import parse_addresses
    from briefing.delivery.outcomes import DONE

    senders = parse_addresses([sender], "--from") if sender else ()
    envelope = Envelope(
        line,
        parse_addresses(to or (), "--to"),
        parse_addresses(cc or (), "--cc"),
        senders[0] if senders else None,
    )
    with progress() as tell:
        found = find_subject(subject, dossier, output)
        briefing = read_model(found.model)
        check_folder(found.model.parent)
        _require_stands(found, briefing, send, tell)
        layout = _layout(found, briefing, template, WordFiles(reference_doc, word_template))
        contents, report = layout.documents(briefing, attach or DEFAULT_FORMATS, tell=tell)
        for each in report:
            note(each)
        mail = _mail(briefing, layout, envelope, contents)
        record = found.model.with_suffix(".sent.json")
        if send:
            tell("Sending")
            outcomes, path = _send(mail, record, again), None
        else:
            outcomes, path = _draft(mail, record, found.model.with_suffix(".eml"))
    _tell(path, outcomes, as_json)
    if send and not all(outcome.fate in DONE for outcome in outcomes):
        raise typer.Exit(EXIT_NOT_ALL)


def _require_stands(found: Found, briefing: Briefing, send: bool, tell: Tell) -> None:
    """Let nothing leave that its sources do not carry.

    Raises:
        CheckFailed: something in the model fails.
        InputError: it is to be sent, and its sources are not to be found.
    """
    from briefing.cli.pipeline import read_dossier
    from briefing.verification.check import check

    if found.folder(briefing) is None and not send:
        note(f"{found.model}: not checked, its sources are not beside it; --dossier DIR names their folder")
        return
    clean = read_dossier(found.dossier_of(briefing), tell)
    tell("Checking every citation")
    failures = check(briefing, clean.by_id())
    if failures:
        raise CheckFailed(*map(str, failures), f"{found.model} does not stand: no e-mail is made of it")


def _layout(found: Found, briefing: Briefing, template: str | None, word: WordFiles) -> Layout:
    """As ``briefing render`` would lay the model out."""
    from briefing.cli.layout import Layout

    bundle = found.bundle(briefing, template)
    options = briefing.options if bundle.name == briefing.template else {}
    layout = Layout(bundle, options, word, found.folder(briefing) or found.model.parent)
    layout.require_usable()
    return layout


def _mail(briefing: Briefing, layout: Layout, envelope: Envelope, documents: Mapping[Format, bytes]) -> Mail:
    from briefing.delivery.html_body import write_html_body
    from briefing.delivery.message import Attachment, Mail, attachment_name, subject_line
    from briefing.delivery.plain_text import write_plain_text
    from briefing.templating import render_document

    body = render_document(briefing, layout.bundle, layout.options, entry=_TEMPLATE)
    theme, _ = layout.look
    return Mail(
        subject=subject_line(envelope.subject or briefing.title, briefing.handling),
        text=write_plain_text(body),
        html=write_html_body(body, theme),
        to=envelope.to,
        cc=envelope.cc,
        sender=envelope.sender,
        attachments=tuple(
            Attachment(attachment_name(briefing.title, each), content) for each, content in documents.items()
        ),
    )


def _draft(mail: Mail, record: Path, path: Path) -> tuple[list[Outcome], Path]:
    from briefing.delivery.message import draft
    from briefing.delivery.send import planned
    from briefing.dossier.files import write_atomically

    outcomes = planned(mail, record)
    content = draft(mail)
    write_atomically(path, content)
    _warn_of_size(len(content), mail)
    return outcomes, path


def _send(mail: Mail, record: Path, again: bool) -> list[Outcome]:
    from briefing.delivery.message import outgoing
    from briefing.delivery.send import send
    from briefing.delivery.settings import server_from

    if mail.sender is None:
        raise InputError(Problem("there is no sender", "give --from, or set BRIEFING_MAIL_FROM"))
    if not mail.recipients:
        raise InputError(Problem("there is no recipient", "give --to"))
    server = server_from(os.environ)
    _warn_of_size(len(outgoing(mail)), mail)
    return send(mail, server, record, again)


def _warn_of_size(size: int, mail: Mail) -> None:
    from briefing.delivery.message import LARGE

    if size > LARGE:
        less = "; --attach pdf leaves the DOCX out" if len(mail.attachments) > 1 else ""
        note(f"the message has {size / 2**20:.0f} MB: many servers refuse more than 20 to 25 MB{less}")


def _tell(path: Path | None, outcomes: list[Outcome], as_json: bool) -> None:
    from briefing.delivery.outcomes import Fate

    if as_json:
        recipients = [
            {"recipient": each.recipient, "fate": each.fate, "detail": each.detail} for each in outcomes
        ]
        result_json({"draft": str(path) if path else None, "recipients": recipients})
    elif path is None:
        for outcome in outcomes:
            result(str(outcome))
    else:
        result(str(path))
        for outcome in outcomes:
            if outcome.fate is not Fate.NOT_SENT:
                note(str(outcome))
        note("A draft: nothing was sent. Open it in your mail program, or run this again with --send.")
