"""All content checks together."""

from engine.content.check.completeness import check_completeness
from engine.content.check.duplicates import check_duplicates
from engine.content.check.endings import check_endings
from engine.content.check.findings import Finding
from engine.content.check.lawfulness import check_lawfulness
from engine.content.check.references import check_references
from engine.content.library import ContentLibrary


def check_library(library: ContentLibrary) -> tuple[Finding, ...]:
    """Return every defect found, sorted by item; empty when the content is sound."""
    checks = (
        check_references,
        check_completeness,
        check_duplicates,
        check_lawfulness,
        check_endings,
    )
    return tuple(sorted(finding for check in checks for finding in check(library)))
