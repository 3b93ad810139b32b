"""What every command about models goes by."""

from pathlib import Path

import pytest

from app.cli.models.options import models_of_this_computer


def test_the_password_of_a_proxy_is_taken_from_the_variable_by_every_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EXERZIA_PROXY_PASSWORD", "s3cret")

    with models_of_this_computer(tmp_path, None) as application:
        read = application.models.proxy_password.read()

    assert read == "s3cret"
