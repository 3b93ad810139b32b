"""Writes an ONNX graph one step at a time."""

from typing import Any

import numpy as np
import onnx
from numpy.typing import ArrayLike
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
Input = tuple[str, int, list[str | int | None]]
"""Name, kind and shape."""
Setting = int | float | list[int]
INPUTS: tuple[Input, ...] = (
    ("input", TensorProto.INT64, ["batch", "phonemes"]),
    ("input_lengths", TensorProto.INT64, ["batch"]),
    ("scales", TensorProto.FLOAT, [3]),
)
SPEAKER: Input = ("sid", TensorProto.INT64, ["batch"])
"""What a voice of several speakers takes besides."""


class Graph:
    """Steps and constants; names are made up as they come."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def constant(self, value: ArrayLike) -> str:
        """Keep an array; return its name."""
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def floats(self, *values: float) -> str:
        """Keep one float as a scalar, several as a row."""
        row = values[0] if len(values) == 1 else values
        return self.constant(np.array(row, dtype=np.float32))

    def whole(self, *values: int) -> str:
        """Keep whole numbers as a row: axes, shapes."""
        return self.constant(np.array(values, dtype=np.int64))

    def step(self, kind: str, *inputs: str, name: str = "", **settings: Setting) -> str:
        """Add a step; return the name of what it gives."""
        output = name or f"{kind.lower()}_{len(self._nodes)}"
        node = helper.make_node(kind, list(inputs), [output])
        node.attribute.extend(
            helper.make_attribute(key, value) for key, value in settings.items()
        )
        self._nodes.append(node)
        return output

    def model(self, output: str, *, has_speakers: bool) -> onnx.ModelProto:
        """Return the checked model, which gives ``output`` as piper expects it."""
        inputs = [*INPUTS, SPEAKER] if has_speakers else list(INPUTS)
        self.step("Identity", output, name="output")
        graph = helper.make_graph(
            self._nodes,
            "voice",
            [
                helper.make_tensor_value_info(name, kind, shape)
                for name, kind, shape in inputs
            ],
            [
                helper.make_tensor_value_info(
                    "output", TensorProto.FLOAT, ["batch", "one", "time"]
                )
            ],
            self._constants,
        )
        model: onnx.ModelProto = helper.make_model(
            graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9
        )
        onnx.checker.check_model(model)
        return model
