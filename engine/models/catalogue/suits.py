"""Whether a model is for this application."""

from engine.models.catalogue.records import ModelEntry


def suits(entry: ModelEntry, application: str) -> bool:
    """Return whether an application of that version ("0.1.0") can use the model.

    What stands after the numbers ("0.2.0.dev1") is not looked at.
    """
    return _numbers(application) >= _numbers(entry.minimum_application)


def _numbers(version: str) -> tuple[int, ...]:
    numbers: list[int] = []
    for part in version.split("."):
        if not part.isdecimal():
            break
        numbers.append(int(part))
    return (*numbers, 0, 0, 0, 0)[:4]
