"""Options for the way on which models come, for one run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from app.cli.words import words
from app.models.choose_network import NetworkWish, choose_network
from app.models.tools import ModelTools

Limit = Annotated[
    int | None,
    typer.Option(
        "--limit",
        metavar="KB/S",
        min=50,
        help=words.t("Kilobytes a second at most."),
    ),
]
Mirror = Annotated[
    str | None,
    typer.Option(
        "--mirror",
        metavar="URL",
        help=words.t("Address asked first, your organisation’s own."),
    ),
]
Proxy = Annotated[
    str | None,
    typer.Option(
        "--proxy",
        metavar="URL",
        help=words.t("Proxy: http://user@proxy.example:3128"),
    ),
]
Certificates = Annotated[
    Path | None,
    typer.Option(
        "--certificates",
        metavar="FILE",
        help=words.t("Certificate authorities to trust too (PEM)."),
        dir_okay=False,
    ),
]


@dataclass(frozen=True, slots=True)
class Way:
    """What the options say; None: as it was chosen before."""

    limit: int | None = None
    mirror: str | None = None
    proxy: str | None = None
    certificates: Path | None = None


def go_by(tools: ModelTools, way: Way) -> None:
    """Fetch on this way, in this run alone.

    Raises:
        Refused: an address or a file is not what it should be.
        Unavailable: the file of certificates cannot be read.
    """
    kept = tools.preferences
    certificates = Path(kept.certificates) if kept.certificates else None
    wish = NetworkWish(
        mirror=way.mirror or kept.mirror,
        proxy=way.proxy or kept.proxy,
        certificates=way.certificates or certificates,
        most_kilobytes_a_second=way.limit or kept.most_kilobytes_a_second,
    )
    choose_network(tools, wish, only_this_run=True)
