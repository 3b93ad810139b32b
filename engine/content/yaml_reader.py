"""YAML as content may use it: no aliases, no tags, no duplicate keys, bounded."""

from collections.abc import Hashable
from typing import Any

import yaml

from engine.api.errors import N_, Refused

try:
    from yaml import CSafeLoader as _BaseLoader
except ImportError:  # PyYAML built without libyaml: slower, same result
    from yaml import SafeLoader as _BaseLoader  # type: ignore[assignment] # same interface, other class

MAX_EVENTS = 60_000
MAX_DEPTH = 16


class _Loader(_BaseLoader):
    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 (PyYAML's signature)
    ) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        repeated = {key for key in keys if keys.count(key) > 1}
        if repeated:
            raise yaml.constructor.ConstructorError(
                None, None, f"repeated key {min(repeated)}", node.start_mark
            )
        return super().construct_mapping(node, deep=deep)


def read_yaml(name: str, data: bytes) -> Any:  # noqa: ANN401 (YAML holds anything)
    """Return what the YAML file holds.

    Raises:
        Refused: it is not UTF-8, not YAML, uses aliases, or is nested or long
            beyond what content needs.
    """
    try:
        text = data.decode("utf-8-sig")
        _check_shape(name, text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader's subclass)
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise Refused(
            N_("{name} is not readable YAML in UTF-8: {reason}."),
            N_("Correct the file and try again."),
            {"name": name, "reason": _reason(error)},
        ) from error


def _check_shape(name: str, text: str) -> None:
    depth = 0
    for count, event in enumerate(yaml.parse(text, Loader=_BaseLoader), start=1):
        if isinstance(event, yaml.AliasEvent):
            raise _unfit(name, "aliases are not allowed")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH or count > MAX_EVENTS:
            raise _unfit(name, "too long or nested too deeply")


def _unfit(name: str, reason: str) -> Refused:
    return Refused(
        N_("{name} is not content: {reason}."),
        N_("Correct the file and try again."),
        {"name": name, "reason": reason},
    )


def _reason(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or type(error).__name__
    return f"{problem} (line {mark.line + 1})" if mark else str(problem)
