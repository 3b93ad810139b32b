"""The JSON Schema of a catalogue, for organisations that write their own."""

from collections.abc import Mapping
from typing import Any

from engine.models.catalogue.records import Catalogue


def catalogue_schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schema of each file of a catalogue, by name."""
    return {"catalogue": Catalogue.model_json_schema()}
