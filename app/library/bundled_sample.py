"""The sample interview that ships with the application."""

from importlib.resources import files

from app.library.sample_interview import SampleInterview
from engine.content.yaml_reader import read_yaml

NAME = "first-interview.yaml"


def bundled_sample() -> SampleInterview:
    """Return the sample interview: its scenario, seed and answers.

    Raises:
        Refused: the installation's own file is damaged.
    """
    data = (files("resources") / "samples" / NAME).read_bytes()
    return SampleInterview.model_validate(read_yaml(NAME, data))
