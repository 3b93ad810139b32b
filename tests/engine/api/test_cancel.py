"""A wish to stop reaches who works, however it waits."""

from engine.api.cancel import Cancel


def test_a_cancel_is_told_once_to_who_wished_it() -> None:
    cancel = Cancel()
    told: list[str] = []
    cancel.when_cancelled(lambda: told.append("first"))
    cancel.when_cancelled(lambda: told.append("second"))

    cancel.cancel()
    cancel.cancel()

    assert told == ["first", "second"]
    assert cancel.cancelled


def test_who_asks_after_the_cancel_is_told_at_once() -> None:
    cancel = Cancel()
    cancel.cancel()
    told: list[str] = []

    cancel.when_cancelled(lambda: told.append("late"))

    assert told == ["late"]


def test_who_forgot_the_wish_is_not_told() -> None:
    cancel = Cancel()
    told: list[str] = []
    forget = cancel.when_cancelled(lambda: told.append("too late"))

    forget()
    forget()
    cancel.cancel()

    assert told == []
