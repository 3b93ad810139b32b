"""Opening a vault from the terminal."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from app.account.create_profile import NewProfile, create_profile
from app.account.unlock import unlock
from app.application import Application
from app.bootstrap import build_application, guest_application
from app.cli.console import note
from app.cli.secrets import PASSPHRASE
from app.cli.words import words
from app.domain.people import Profile
from app.shared.errors import N_, ExpectedError, Refused
from app.storage.keys import Opener, WithKeyring, WithPassphrase


@contextmanager
def own_vault(profile_dir: Path | None, name: str | None) -> Iterator[Application]:
    """Give the application with the person's vault open.

    Raises:
        Refused: there is no profile, or nothing here can open it.
    """
    application = build_application(profile_dir)
    chosen = choose_profile(application, name)
    if chosen is None:
        raise Refused(
            N_("There is no profile here yet."),
            N_("Practise once, or open the window, to create one."),
        )
    with _open(application, chosen):
        yield application


@contextmanager
def own_or_guest_vault(
    profile_dir: Path | None, name: str | None
) -> Iterator[Application]:
    """Give the application with a vault open: the person's, a new one, or a guest's.

    A new profile is made only where its key can be kept safely: by the system's key
    store, or by a passphrase. Otherwise the session is held as a guest, and said so.
    """
    application = build_application(profile_dir)
    chosen = choose_profile(application, name)
    if chosen is not None:
        with _open(application, chosen):
            yield application
        return
    wish = _wish(application)
    if wish is None:
        note(
            words.t(
                "Nothing of this session is kept: no profile is here, and this "
                "machine offers no safe place for its key."
            )
        )
        note(
            words.t(
                "To keep it, set {variable} to a passphrase, or practise in a terminal.",
                variable=PASSPHRASE,
            )
        )
        with guest_application(
            engines=application.engines, models=application.models
        ) as guest:
            try:
                yield guest
            finally:
                application.close()
        return
    created = create_profile(application.accounts, wish)
    application.use(created.vault)
    note(words.t("A profile was created. Its recovery code, shown only now:"))
    note(f"  {created.recovery_code}")
    try:
        yield application
    finally:
        application.close()


def choose_profile(application: Application, name: str | None) -> Profile | None:
    """Return the named profile, or the only one; None when there is none.

    Raises:
        Refused: no profile has that name, or there are several and none was named.
        Unavailable: the only profile there is cannot be read.
    """
    profiles = application.accounts.profiles.profiles()
    damaged = application.accounts.profiles.damaged()
    if damaged and not profiles:
        raise damaged[0][1]
    if name is not None:
        profiles = tuple(profile for profile in profiles if profile.name == name)
        if not profiles:
            raise Refused(
                N_("There is no profile named {name}."),
                N_("Check the name, or leave it out."),
                {"name": name},
            )
    if len(profiles) > 1:
        raise Refused(
            N_("There are several profiles: {names}."),
            N_("Choose one with --profile NAME."),
            {"names": ", ".join(profile.name for profile in profiles)},
        )
    return profiles[0] if profiles else None


@contextmanager
def _open(application: Application, profile: Profile) -> Iterator[None]:
    opener: Opener = WithKeyring()
    passphrase = os.environ.get(PASSPHRASE)
    if passphrase is not None:
        opener = WithPassphrase(passphrase)
    try:
        vault = unlock(application.accounts, profile.id, opener)
    except ExpectedError:
        if passphrase is not None or not sys.stdin.isatty():
            raise
        typed = typer.prompt(words.t("Passphrase"), hide_input=True, err=True)
        vault = unlock(application.accounts, profile.id, WithPassphrase(typed))
    application.use(vault)
    try:
        yield
    finally:
        application.close()


def _wish(application: Application) -> NewProfile | None:
    name = words.t("Me")
    passphrase = os.environ.get(PASSPHRASE)
    if passphrase is not None:
        return NewProfile(name, passphrase, on_this_computer=False)
    if application.accounts.locksmith.key_store_available():
        return NewProfile(name, None, on_this_computer=True)
    if not sys.stdin.isatty():
        return None
    note(
        words.t(
            "Choose a passphrase to keep your sessions, or press Enter to keep nothing."
        )
    )
    typed = typer.prompt(
        words.t("Passphrase"),
        default="",
        show_default=False,
        hide_input=True,
        confirmation_prompt=words.t("The same again"),
        err=True,
    )
    return NewProfile(name, typed, on_this_computer=False) if typed else None
