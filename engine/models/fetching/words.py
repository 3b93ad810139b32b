"""What downloads tell people when something is in the way."""

from engine.api.errors import N_, Refused, Unavailable

_GOES_ON = N_("Start the download again later: what has arrived is kept.")
_MIRROR = N_("Choose another mirror in Settings, Models, or try again later.")


def not_found(host: str) -> Unavailable:
    """Nobody knows that host, or the network is off."""
    return Unavailable(
        N_("The address {host} was not found. There may be no network."),
        N_("Check the network, then start again: what has arrived is kept."),
        {"host": host},
    )


def unreachable(host: str) -> Unavailable:
    """The host does not answer."""
    return Unavailable(
        N_("{host} cannot be reached."),
        N_("Check the network, then start again: what has arrived is kept."),
        {"host": host},
    )


def proxy_unreachable(proxy: str) -> Unavailable:
    """The proxy does not answer."""
    return Unavailable(
        N_("The proxy {host} cannot be reached."),
        N_("Check the address of the proxy in Settings, Models."),
        {"host": proxy},
    )


def proxy_wants_password(proxy: str) -> Unavailable:
    """The proxy answered 407."""
    return Unavailable(
        N_("The proxy {host} wants a user and a password, or refuses those it has."),
        N_("Enter the user and the password of the proxy in Settings, Models."),
        {"host": proxy},
    )


def proxy_of_other_kind() -> Refused:
    """A SOCKS proxy, or no address at all."""
    return Refused(
        N_("The address of the proxy is not one of an HTTP proxy."),
        N_("Enter it in Settings, Models, like this: http://proxy.example:3128"),
    )


def untrusted_certificate(host: str) -> Unavailable:
    """TLS failed on whom the other side says it is."""
    return Unavailable(
        N_("{host} showed a certificate that this computer does not trust."),
        N_(
            "If your organisation inspects its network, give the file of its "
            "certificate in Settings, Models, or with "
            "“exerzia models download --certificates FILE”. "
            "Otherwise, use another network."
        ),
        {"host": host},
    )


def unreadable_certificates() -> Refused:
    """The file of the organisation's authority is none."""
    return Refused(
        N_("The file of certificates cannot be read, or holds none."),
        N_("Choose a file in PEM format in Settings, Models."),
    )


def broken_encryption(host: str) -> Unavailable:
    """TLS failed otherwise."""
    return Unavailable(
        N_("No encrypted connection to {host} could be made."), _GOES_ON, {"host": host}
    )


def silent(host: str) -> Unavailable:
    """No byte for too long."""
    return Unavailable(N_("{host} no longer answers."), _GOES_ON, {"host": host})


def cut(host: str) -> Unavailable:
    """The connection broke off."""
    return Unavailable(
        N_("The connection to {host} keeps breaking off."), _GOES_ON, {"host": host}
    )


def busy(host: str) -> Unavailable:
    """429 or 503."""
    return Unavailable(
        N_("{host} is busy and asks us to come back later."), _GOES_ON, {"host": host}
    )


def failing(host: str, status: int) -> Unavailable:
    """Another 5xx."""
    return Unavailable(
        N_("{host} has a problem of its own (error {status})."),
        _GOES_ON,
        {"host": host, "status": status},
    )


def missing(host: str) -> Unavailable:
    """404, or 410 without a signed address."""
    return Unavailable(N_("{host} does not have this file."), _MIRROR, {"host": host})


def not_allowed(host: str) -> Unavailable:
    """401 or 403."""
    return Unavailable(
        N_("{host} does not give this file to everybody."), _MIRROR, {"host": host}
    )


def unexpected(host: str, status: int) -> Unavailable:
    """Any other status."""
    return Unavailable(
        N_("{host} gave an answer that was not expected ({status})."),
        _MIRROR,
        {"host": host, "status": status},
    )


def web_page(host: str) -> Unavailable:
    """HTML instead of the file: most likely a network that wants people to sign in."""
    return Unavailable(
        N_("{host} answered with a web page instead of the file."),
        N_(
            "Networks that want you to sign in do that: open any page in your "
            "browser, sign in, then start the download again."
        ),
        {"host": host},
    )


def compressed(host: str) -> Unavailable:
    """A Content-Encoding nobody asked for: its offsets are not those of the file."""
    return Unavailable(
        N_("{host} changes the file on its way, by compressing it."),
        _MIRROR,
        {"host": host},
    )


def other_file(host: str) -> Unavailable:
    """Its size, or the hash it tells, is not the right one."""
    return Unavailable(
        N_("{host} has another file at this address than the right one."),
        _MIRROR,
        {"host": host},
    )


def unknown_size(host: str) -> Unavailable:
    """Neither the catalogue nor the server tells how long the file is."""
    return Unavailable(
        N_(
            "{host} does not say how long the file is, "
            "so nobody could tell whether it is whole."
        ),
        _MIRROR,
        {"host": host},
    )


def keeps_changing(host: str) -> Unavailable:
    """It became another file several times while it was fetched."""
    return Unavailable(
        N_("The file at {host} changes while it is being fetched."),
        _GOES_ON,
        {"host": host},
    )


def endless_redirects(host: str) -> Unavailable:
    """Too many redirects."""
    return Unavailable(
        N_("{host} sends us from one address to the next without end."),
        _MIRROR,
        {"host": host},
    )


def unsafe_redirect(host: str) -> Unavailable:
    """From https to http, or to no address at all."""
    return Unavailable(
        N_("{host} sends us to an address without encryption; it was not followed."),
        N_(
            "Networks that want you to sign in do that: open any page in your "
            "browser, sign in, then start the download again."
        ),
        {"host": host},
    )


def wrong_content(host: str) -> Unavailable:
    """All of it came, and it is not the file."""
    return Unavailable(
        N_("What came from {host} is not the right file. It was thrown away."),
        N_("Start the download again; if it happens again, choose another mirror."),
        {"host": host},
    )


def bad_address() -> Refused:
    """Not an address, or one without encryption for a file nobody can check."""
    return Refused(
        N_("None of the addresses of this file can be used."),
        N_(
            "An address must begin with https://. One that begins with http:// will "
            "do only for files that the catalogue can check by itself."
        ),
    )


def too_long(most: int) -> Unavailable:
    """A text that should have been short."""
    return Unavailable(
        N_("The text is longer than {kilobytes} kB; it was not fetched."),
        N_("Read it on the page of its publisher."),
        {"kilobytes": most // 1000},
    )


def disk_full(megabytes: int) -> Unavailable:
    """The disk has no room left."""
    return Unavailable(
        N_("The disk is full: {megabytes} MB more are needed."),
        N_("Free some room, then start again: what has arrived is kept."),
        {"megabytes": megabytes},
    )


def file_too_large() -> Unavailable:
    """The file system holds no file that long."""
    return Unavailable(
        N_("This disk cannot hold a file as large as this one."),
        N_("Choose a folder for models on another disk in Settings, Models."),
    )


def disk_refused() -> Unavailable:
    """The disk said no otherwise."""
    return Unavailable(
        N_("The folder for models cannot be written to."),
        N_("Check that its disk is connected and that you may write to it."),
    )
