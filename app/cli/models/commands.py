"""``exerzia models`` and the commands below it."""

import typer

from app.cli.models.bring_in import import_, install
from app.cli.models.bundle import bundle
from app.cli.models.care import choose, prune, remove, verify
from app.cli.models.download import download
from app.cli.models.info import info
from app.cli.models.list_models import list_models, search
from app.cli.words import words

models = typer.Typer(
    name="models",
    help=words.t("Models: what is here, what can be had, how it comes and goes."),
    no_args_is_help=True,
    rich_markup_mode=None,
)
for _name, _command, _help in (
    (
        "list",
        list_models,
        words.t(
            "List what is installed, and the packs that can be had.\n\n"
            "Example: exerzia models list"
        ),
    ),
    (
        "search",
        search,
        words.t("Search the catalogue.\n\nExample: exerzia models search whisper"),
    ),
    (
        "info",
        info,
        words.t(
            "Say everything about one model.\n\n"
            "Example: exerzia models info whisper-small --licence"
        ),
    ),
    (
        "download",
        download,
        words.t(
            "Fetch models or packs; nothing is lost when it breaks off.\n\n"
            "Ctrl+C pauses. The password of a proxy is read from "
            "EXERZIA_PROXY_PASSWORD.\n\n"
            "Example: exerzia models download standard-fr"
        ),
    ),
    (
        "import",
        import_,
        words.t(
            "Copy the models of a file or a folder; they are known by their content.\n\n"
            "Example: exerzia models import /media/stick"
        ),
    ),
    (
        "bundle",
        bundle,
        words.t(
            "Put installed models into one signed file.\n\n"
            "Example: exerzia models bundle standard-fr --out standard-fr.exzpack"
        ),
    ),
    (
        "install",
        install,
        words.t(
            "Install the models of a signed bundle; needs no network.\n\n"
            "Example: exerzia models install standard-fr.exzpack"
        ),
    ),
    (
        "verify",
        verify,
        words.t(
            "Read models again and say whether every byte is what it was.\n\n"
            "Example: exerzia models verify"
        ),
    ),
    (
        "remove",
        remove,
        words.t(
            "Remove models; what others share with them stays.\n\n"
            "Example: exerzia models remove whisper-base"
        ),
    ),
    (
        "prune",
        prune,
        words.t(
            "Remove files that no model uses; paused downloads stay.\n\n"
            "Example: exerzia models prune"
        ),
    ),
    (
        "choose",
        choose,
        words.t(
            "Choose the model that words turns (language) or hears you (hearing).\n\n"
            "Example: exerzia models choose hearing whisper-small"
        ),
    ),
):
    models.command(_name, help=_help)(_command)
