"""The published schemas are those of the code, and documents keep to them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from app.cli.schemas import schema_text
from app.reports.schemas import report_schemas
from engine.content.schemas import content_schemas
from engine.content.yaml_reader import read_yaml
from engine.models.bundles.schemas import bundle_schemas
from engine.models.catalogue.schemas import catalogue_schemas
from tests.report_builders import a_report

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "reference"
CONTENT = ROOT / "resources" / "content"
SCHEMAS = {
    **content_schemas(),
    **report_schemas(),
    **catalogue_schemas(),
    **bundle_schemas(),
}
FOLDERS = {
    "competency": "competencies",
    "persona": "personas",
    "questions": "questions",
    "scenario": "scenarios",
}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_the_published_schema_is_the_codes(name: str) -> None:
    published = (PUBLISHED / f"{name}.schema.json").read_text(encoding="utf-8")

    assert published == schema_text(SCHEMAS[name])


@pytest.mark.requirement("E-020")
@pytest.mark.parametrize("kind", sorted(FOLDERS))
def test_the_bundled_content_keeps_to_its_schema(kind: str) -> None:
    validator = Draft202012Validator(SCHEMAS[kind])

    files = sorted((CONTENT / FOLDERS[kind]).glob("*.yaml"))

    assert files
    for file in files:
        validator.validate(read_yaml(file.name, file.read_bytes()))


def test_a_report_keeps_to_its_schema() -> None:
    document = json.loads(a_report().model_dump_json())

    Draft202012Validator(SCHEMAS["report"]).validate(document)


def test_the_catalogue_of_models_keeps_to_its_schema() -> None:
    document = json.loads((ROOT / "resources/catalogue/catalogue.json").read_bytes())

    Draft202012Validator(SCHEMAS["catalogue"]).validate(document)
