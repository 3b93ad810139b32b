"""Whether bytes cost money on this network, where the system can tell."""


def on_metered_network() -> bool | None:
    """Return whether the system calls its network metered; None: it does not tell."""
    return None
