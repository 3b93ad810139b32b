"""A network that somebody pays for by what comes through it."""

from app.shared.errors import N_, Refused


class MeteredNetwork(Refused):
    """A download was asked for on such a network: the person decides.

    Ask again with ``allow_metered=True`` once they have.
    """

    def __init__(self, missing: int) -> None:
        self.missing = missing
        super().__init__(
            N_("This network is metered: {megabytes} MB would be fetched over it."),
            N_("Wait for another network, or allow it this time."),
            {"megabytes": round(missing / 1_000_000)},
        )
