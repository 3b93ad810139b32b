"""The checks that matter to a session about to begin."""

import os
from pathlib import Path

import psutil

from app.machine.check import Check, State
from app.machine.disk import check_disk
from app.shared.errors import N_
from app.storage.vault import Vault

_LOW_BATTERY_PERCENT = 15


def check_before_session(vault: Vault) -> tuple[Check, ...]:
    """Return what a typed session needs, each with its remedy; opens no connection.

    Power is left out where the machine runs on the mains or does not say.
    """
    folder = vault.folder
    checks = (check_disk(folder), _vault(folder), _interviewer(), _microphone())
    battery = _battery()
    return checks if battery is None else (*checks, battery)


def _vault(folder: Path) -> Check:
    writable = os.access(folder, os.W_OK)
    return Check(
        "vault",
        N_("Your encrypted vault"),
        State.WORKS if writable else State.FAILS,
        N_("It can be written.") if writable else N_("It cannot be written."),
        "" if writable else N_("Make the folder {path} writable, then check again."),
        {"path": folder},
    )


def _interviewer() -> Check:
    return Check(
        "interviewer",
        N_("Interviewer"),
        State.WORKS,
        N_("Scripted: it follows rules and needs no model."),
    )


def _microphone() -> Check:
    return Check(
        "microphone",
        N_("Microphone"),
        State.WORKS,
        N_("Not needed: you type your answers."),
    )


def _battery() -> Check | None:
    try:
        battery = psutil.sensors_battery()
    except OSError:
        # A bare system without /sys, a container for example, tells of no battery.
        return None
    if battery is None or battery.power_plugged:
        return None
    low = battery.percent < _LOW_BATTERY_PERCENT
    return Check(
        "battery",
        N_("Battery"),
        State.LIMITED if low else State.WORKS,
        N_("{percent} % left."),
        N_("Plug the computer in. A session that stops is offered again.")
        if low
        else "",
        {"percent": round(battery.percent)},
    )
