"""Asking in the terminal whether the sound of answers may be kept."""

import sys

import typer

from app.application import Application
from app.cli.console import note
from app.cli.words import words
from app.recordings.consent_wording import consent_wording
from app.recordings.give_consent import give_consent
from app.recordings.standing_consent import standing_consent
from app.shared.errors import N_, Refused


def agree_to_sound(application: Application) -> None:
    """Return once a consent is in force: from before, or given now.

    Raises:
        Refused: the person does not agree, or there is nobody to ask.
    """
    if standing_consent(application.vault) is not None:
        return
    wording = consent_wording(words)
    note(wording.title)
    for heading, said in wording.points:
        note(f"  {heading}: {said}")
    if not sys.stdin.isatty() or not typer.confirm(words.t("I agree"), err=True):
        raise Refused(
            N_("No sound is kept: you have not agreed to it."),
            N_("Leave --keep-sound out, or run it in a terminal and agree."),
        )
    give_consent(application.vault, application.clock)
