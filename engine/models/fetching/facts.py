"""What is known of the file a server has: enough to see that it became another."""

from pydantic import BaseModel, ConfigDict

MOST_BYTES = 64 << 30
"""Of a file whose size the catalogue does not tell, whatever a server says."""


class Facts(BaseModel):
    """One version of one file; kept beside what came of it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    total: int | None = None
    """Bytes; None where the server does not tell."""
    digest: str = ""
    """SHA-256, or MD5 with "md5:" before it, of the catalogue or the hub; or empty."""
    etag: str = ""
    """The server's own strong mark of this version; empty where it gives none."""
    host: str = ""
    """Whose mark that is."""

    @property
    def can_be_told_apart(self) -> bool:
        """Whether another version of the file would be noticed."""
        return bool(self.digest or self.etag)

    def same_file(self, later: "Facts") -> bool:
        """Return whether ``later`` is surely the same version of the same file."""
        if self.total != later.total:
            return False
        if self.digest and later.digest:
            return self.digest == later.digest
        known = bool(self.etag) and self.host == later.host
        return known and self.etag == later.etag
