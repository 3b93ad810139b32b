"""What this process has open towards the network, counted and not assumed."""

from ipaddress import ip_address

import psutil


def open_connections() -> int:
    """Return how many connections of this process lead out of the computer, now.

    Those that stay inside it, such as to its own display, do not count. 0 where the
    system does not let a process look.
    """
    try:
        found = psutil.Process().net_connections(kind="inet")
    except (psutil.Error, NotImplementedError):
        return 0
    return sum(1 for each in found if each.raddr and _leaves(each.raddr.ip))


def _leaves(address: str) -> bool:
    return not ip_address(address.partition("%")[0]).is_loopback
