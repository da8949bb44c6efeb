"""Dossier: the user's folder and its optional briefing.yaml, with located errors."""

from briefing.dossier.config import (
    AddEdit,
    Addition,
    DossierConfig,
    DropEdit,
    Edit,
    PinEdit,
    RewordEdit,
    SourceSettings,
)
from briefing.dossier.load import CONFIG_NAME, Dossier, load_dossier
from briefing.dossier.starter import new_dossier

__all__ = [
    "CONFIG_NAME",
    "AddEdit",
    "Addition",
    "Dossier",
    "DossierConfig",
    "DropEdit",
    "Edit",
    "PinEdit",
    "RewordEdit",
    "SourceSettings",
    "load_dossier",
    "new_dossier",
]
