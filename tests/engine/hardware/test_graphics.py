"""Graphics processors are told where they are cheap to find."""

from pathlib import Path

from engine.hardware.facts import GraphicsCard
from engine.hardware.graphics import linux_cards, read_graphics, windows_cards

GIB = 1024**3


def a_card(drm: Path, name: str, vendor: str, memory: int | None = None) -> None:
    device = drm / name / "device"
    device.mkdir(parents=True)
    (device / "vendor").write_text(f"{vendor}\n")
    if memory is not None:
        (device / "mem_info_vram_total").write_text(f"{memory}\n")


def test_a_machine_without_a_list_of_cards_has_none(tmp_path: Path) -> None:
    assert linux_cards(tmp_path / "none", lambda: None) == ()


def test_a_card_tells_its_maker_and_its_memory(tmp_path: Path) -> None:
    a_card(tmp_path, "card0", "0x8086")
    a_card(tmp_path, "card1", "0x1002", 8 * GIB)
    a_card(tmp_path, "card1-HDMI-A-1", "0x1002")
    a_card(tmp_path, "card2", "0x1234")

    assert linux_cards(tmp_path, lambda: None) == (
        GraphicsCard(name="Intel"),
        GraphicsCard(name="AMD", memory=8 * GIB),
    )


def test_nvidias_tool_tells_what_linux_does_not(tmp_path: Path) -> None:
    a_card(tmp_path, "card0", "0x10de")
    a_card(tmp_path, "card1", "0x8086")

    cards = linux_cards(tmp_path, lambda: "GeForce RTX 3060, 12288\n")

    assert cards == (
        GraphicsCard(name="GeForce RTX 3060", memory=12 * GIB),
        GraphicsCard(name="Intel"),
    )


def test_an_nvidia_card_without_the_tool_is_told_by_its_maker(tmp_path: Path) -> None:
    a_card(tmp_path, "card0", "0x10de")

    assert linux_cards(tmp_path, lambda: None) == (GraphicsCard(name="NVIDIA"),)


def test_the_tool_is_not_asked_where_there_is_no_such_card(tmp_path: Path) -> None:
    asked: list[bool] = []
    a_card(tmp_path, "card0", "0x8086")

    linux_cards(tmp_path, lambda: asked.append(True) or "")  # type: ignore[func-returns-value]

    assert asked == []


def test_windows_tells_the_cards_of_its_drivers() -> None:
    known: dict[str, str | int] = {
        "0000 DriverDesc": "Some card",
        "0000 HardwareInformation.qwMemorySize": 4 * GIB,
        "0001 DriverDesc": "Another",
    }

    cards = tuple(windows_cards(lambda place, name: known.get(f"{place[-4:]} {name}")))

    assert cards == (
        GraphicsCard(name="Some card", memory=4 * GIB),
        GraphicsCard(name="Another"),
    )


def test_reading_the_cards_here_never_fails() -> None:
    assert isinstance(read_graphics(), tuple)
