"""Arithmetic on colours written ``#RRGGBB``."""


def mix(over: str, under: str, share: float) -> str:
    """Return ``over`` laid on ``under`` with opacity ``share`` (0 to 1)."""
    pairs = zip(channels(over), channels(under), strict=True)
    mixed = (round(a * share + b * (1 - share)) for a, b in pairs)
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, each 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.1, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
