"""A model that needs a newer application is not offered to an older one."""

import json

import pytest

from engine.models.catalogue.read import read_catalogue
from engine.models.catalogue.suits import suits
from tests.engine.models.catalogue.made import a_document


@pytest.mark.parametrize(
    ("needed", "application", "fits"),
    [
        ("0.1.0", "0.1.0", True),
        ("0.1.0", "0.2", True),
        ("0.10.0", "0.9.9", False),
        ("1.0.0", "0.9.9", False),
        ("0.2.0", "0.2.0.dev1", True),
        ("0.2.1", "0.2.0.dev1", False),
    ],
)
def test_versions_are_compared_number_by_number(
    needed: str, application: str, fits: bool
) -> None:
    document = a_document()
    document["models"][0]["minimum_application"] = needed
    entry = read_catalogue(json.dumps(document).encode()).models[0]

    assert suits(entry, application) is fits
