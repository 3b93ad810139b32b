from app.storage.vault import Vault


def test_settings_are_kept_one_by_one(vault: Vault) -> None:
    with vault.write() as unit:
        unit.settings.save({"theme": '"dark"', "minutes": "12"})

    with vault.write() as unit:
        unit.settings.save({"minutes": "20"})

    with vault.read() as unit:
        assert unit.settings.all() == {"theme": '"dark"', "minutes": "20"}


def test_saving_nothing_changes_nothing(vault: Vault) -> None:
    with vault.write() as unit:
        unit.settings.save({})

    with vault.read() as unit:
        assert unit.settings.all() == {}
