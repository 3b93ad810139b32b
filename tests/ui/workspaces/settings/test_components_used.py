"""What Exerzia is built on."""

from ui.workspaces.settings.components_used import components_used, product_version


def test_the_packages_are_listed_by_name_with_their_versions() -> None:
    found = components_used()

    names = [each.name.casefold() for each in found]
    assert names == sorted(names)
    assert "sqlalchemy" in names
    assert all(each.version for each in found)


def test_what_only_developers_need_is_not_listed() -> None:
    assert "pytest" not in {each.name for each in components_used()}


def test_the_version_is_that_of_the_installation() -> None:
    assert product_version()[0].isdigit()
