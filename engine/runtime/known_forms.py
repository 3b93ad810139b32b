"""What is kept of an engine's last lines: the shape of a failure, no message of it.

Lines of native libraries may quote what was said, so that only known forms pass: the
places of a Python trace, the kind of an error, and a failed check of ggml.
"""

import re

_PLACE = re.compile(r'\s*File "[^"]*", line \d+,? in [\w<>.]+')
_ERROR = re.compile(r"(\w+(?:\.\w+)*(?:Error|Exception|Interrupt))\b")
_CHECK = re.compile(r"[\w./\\-]+:\d+: GGML_ASSERT")
_FATAL = re.compile(r"Fatal Python error: [\w ]+")
_LOADER = re.compile(r"(\S+\.(?:so|dll|dylib)[\w.]*): cannot open shared object file")


def known_forms(lines: str) -> str:
    """Return the lines that say where and what kind, each cut to that."""
    kept = [found.group(0) for line in lines.splitlines() if (found := _found(line))]
    return "".join(f"{line}\n" for line in kept)


def _found(line: str) -> re.Match[str] | None:
    for form in (_PLACE, _CHECK, _FATAL, _LOADER, _ERROR):
        if found := form.match(line):
            return found
    return None
