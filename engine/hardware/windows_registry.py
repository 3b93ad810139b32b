"""What Windows keeps of its hardware."""

import sys


def registry_value(place: str, name: str) -> str | int | None:
    """Return one value of the machine's registry; None where there is none.

    Args:
        place: its key below ``HKEY_LOCAL_MACHINE``.
        name: of the value.
    """
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 (Windows alone has it)

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as key:
                told = winreg.QueryValueEx(key, name)[0]
        except OSError:
            return None
        return told if isinstance(told, str | int) else None
    return None
