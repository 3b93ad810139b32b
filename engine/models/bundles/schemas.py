"""The JSON Schema of a bundle's description, for other programs that write one."""

from collections.abc import Mapping
from typing import Any

from engine.models.bundles.records import Bundle


def bundle_schemas() -> Mapping[str, dict[str, Any]]:
    """Return the schema of each file of a bundle, by name."""
    return {"bundle": Bundle.model_json_schema()}
