"""A key in memory that can be overwritten."""

KEY_BYTES = 32
"""Every key of the house has 256 bits."""


class SecretKey:
    """256 bits that never show in a representation and can be wiped.

    Python may have copied the bytes elsewhere while they were in use; wiping
    shortens how long they stay readable, it cannot promise that no copy is left.
    """

    def __init__(self, material: bytes) -> None:
        if len(material) != KEY_BYTES:
            message = f"a key has {KEY_BYTES} bytes"
            raise ValueError(message)
        self._material = bytearray(material)

    def reveal(self) -> bytes:
        """Return the key itself.

        Raises:
            ValueError: the key has been wiped.
        """
        if not self._material:
            message = "this key has been wiped"
            raise ValueError(message)
        return bytes(self._material)

    def wipe(self) -> None:
        """Overwrite the key with zeros and forget it."""
        for index in range(len(self._material)):
            self._material[index] = 0
        self._material = bytearray()
