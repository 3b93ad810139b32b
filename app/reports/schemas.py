"""JSON Schemas of the documents that leave the application."""

from collections.abc import Mapping
from typing import Any

from app.domain.exports import SessionsExport
from app.domain.reports import AnswersAssessment, Report


def report_schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schema of each exported document, by name."""
    return {
        "report": Report.model_json_schema(mode="serialization"),
        "sessions": SessionsExport.model_json_schema(mode="serialization"),
        "assessment": AnswersAssessment.model_json_schema(mode="serialization"),
    }
