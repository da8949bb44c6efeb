"""A new dossier: a folder with a ``briefing.yaml`` that explains itself."""

from __future__ import annotations

from pathlib import Path

from briefing.dossier.files import write_all_atomically
from briefing.dossier.load import CONFIG_NAME
from briefing.dossier.schemas import published_schema, schema_line, schema_name
from briefing.errors import InputError, Problem

STARTER = """\
# What you know about this dossier. Every key may be left out; unknown keys are errors.
# Put your documents in this folder, then run: briefing build .

# title: Cameras for the transit police   # else the name of this folder
# subtitle: What happened, and what it means for us
# date: 2024-05-14                 # the briefing's date: 2024-05-14, 2024-05 or 2024
# prepared_for: Public affairs
# prepared_by: Your name
# handling: Internal               # shown on every page
# template: policy-briefing        # a shipped one, or the folder of your own, from here: ./ours
# language: en

# What you know about the sources, and what you decide about them. A source that is not listed is
# still read; publisher and date are then unknown, and the briefing says so.
sources: []
# - file: letter.txt
#   title: Engineers ask Veridian to stop
#   publisher: The Northgate Courier
#   author: A. Writer
#   published: 2024-05-14          # relative dates in the text ("Monday") are resolved from it
#   url: https://example.org/letter
#   reliability: B                 # A completely reliable ... E unreliable, F cannot be judged
#   ignore: false                  # true leaves the file out
#   article:                       # what belongs to the article, by its own first and last words
#     from: Transit staff urge
#     to: declined to comment.
#   machine_altered: false         # true or false overrules what was found
#   duplicate_of: false            # the file that it repeats, or false
#   keep: ["A spokesman said"]     # passages that begin so belong to the article
#   leave: ["Share this"]          # passages that begin so do not

# What you change in the briefing; applied on every build. Ids are in out/<slug>.json.
edits: []
# - drop: f-1a2b3c4d
# - reword: f-1a2b3c4d
#   statement: More than 200 engineers at Veridian Systems signed a letter.
# - pin: f-1a2b3c4d
# - add:
#     section: employee-activism
#     statement: A transit police spokesman declined to comment.
#     quote: A transit police spokesman declined to comment.
#     source: letter.txt
#     kind: position
"""


def new_dossier(folder: Path) -> list[Path]:
    """Make ``folder`` a dossier: write a commented ``briefing.yaml`` into it, and its schema, for editors.

    Returns what was written and is to be edited.

    Raises:
        InputError: there is one already, or the folder cannot be written.
    """
    path = folder / CONFIG_NAME
    if folder.exists() and not folder.is_dir():
        raise InputError(Problem("is not a folder", "choose another name", folder))
    if path.exists() or path.is_symlink():
        raise InputError(Problem("is there already", "choose another folder, or edit the file", path))
    schema = folder / schema_name(CONFIG_NAME)
    text = schema_line(CONFIG_NAME) + STARTER
    write_all_atomically({path: text.encode(), schema: published_schema(CONFIG_NAME)})
    return [path]
