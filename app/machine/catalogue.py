"""Which catalogue of models is in force, and which were refused."""

from collections.abc import Iterator

from app.machine.check import Check, State
from app.shared.errors import N_
from engine.models.catalogue.load import LoadedCatalogue


def check_catalogue(loaded: LoadedCatalogue) -> Iterator[Check]:
    """Yield the catalogue in force, then one check for each that was refused."""
    catalogue = loaded.catalogue
    finding = (
        N_("{publisher}, version {version}, {models} models. Its signature is valid.")
        if catalogue.models
        else N_("It holds no model.")
    )
    yield Check(
        "catalogue",
        N_("Catalogue of models"),
        State.WORKS if catalogue.models else State.FAILS,
        finding,
        "" if catalogue.models else N_("Install Exerzia again."),
        {
            "version": catalogue.version,
            "publisher": catalogue.publisher,
            "models": len(catalogue.models),
            "source": loaded.source,
        },
    )
    for number, refused in enumerate(loaded.refused, start=1):
        yield Check(
            f"catalogue-refused-{number}",
            N_("A catalogue that is not used"),
            State.LIMITED,
            refused.what,
            refused.remedy,
            dict(refused.values),
        )
