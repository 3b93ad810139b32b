"""Of what a dead process said last, the kind and the place are kept, and no message."""

from engine.runtime.known_forms import known_forms

MARKED = "zanzibarine"


def test_of_an_engine_s_last_lines_only_the_kind_and_the_place_pass() -> None:
    lines = (
        "Traceback (most recent call last):\n"
        '  File "/opt/exerzia/engine/host.py", line 9, in main\n'
        f"    model.read({MARKED!r})\n"
        f"ValueError: cannot read {MARKED}\n"
        f"llama: prompt is {MARKED}\n"
        "/src/ggml/ggml.c:120: GGML_ASSERT(n > 0) failed\n"
        "libgomp.so.1: cannot open shared object file: No such file\n"
    )

    kept = known_forms(lines)

    assert MARKED not in kept
    assert kept.splitlines() == [
        '  File "/opt/exerzia/engine/host.py", line 9, in main',
        "ValueError",
        "/src/ggml/ggml.c:120: GGML_ASSERT",
        "libgomp.so.1: cannot open shared object file",
    ]
