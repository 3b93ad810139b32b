"""What travels between the language worker and the application."""

from array import array
from collections.abc import Mapping, Sequence
from typing import cast

from engine.api.language_model import (
    Finish,
    Generation,
    Message,
    Messages,
    ModelFacts,
    Reading,
    Role,
    Sampling,
)
from engine.runtime.messages import JsonValue, Parcel

Body = Mapping[str, JsonValue]


def messages_to_value(messages: Messages) -> JsonValue:
    """Write a prompt."""
    return [[message.role, message.text] for message in messages]


def messages_from_value(value: JsonValue) -> list[Message]:
    """Read a prompt."""
    pairs = cast("list[list[str]]", value)
    return [Message(Role(role), text) for role, text in pairs]


def sampling_to_value(sampling: Sampling) -> JsonValue:
    """Write how words are chosen."""
    return {
        "seed": sampling.seed,
        "temperature": sampling.temperature,
        "top_k": sampling.top_k,
        "top_p": sampling.top_p,
        "min_p": sampling.min_p,
        "most_tokens": sampling.most_tokens,
        "stop": list(sampling.stop),
    }


def sampling_from_value(value: JsonValue) -> Sampling:
    """Read how words are chosen."""
    body = cast("Body", value)
    return Sampling(
        seed=cast("int", body["seed"]),
        temperature=cast("float", body["temperature"]),
        top_k=cast("int", body["top_k"]),
        top_p=cast("float", body["top_p"]),
        min_p=cast("float", body["min_p"]),
        most_tokens=cast("int", body["most_tokens"]),
        stop=tuple(cast("list[str]", body["stop"])),
    )


def facts_to_body(facts: ModelFacts) -> Body:
    """Write what is known of a model."""
    return {
        "name": facts.name,
        "digest": facts.digest,
        "family": facts.family,
        "build": facts.build,
        "context_tokens": facts.context_tokens,
    }


def facts_from_body(body: Body) -> ModelFacts:
    """Read what is known of a model."""
    return ModelFacts(
        name=cast("str", body["name"]),
        digest=cast("str", body["digest"]),
        family=cast("str", body["family"]),
        build=cast("str", body["build"]),
        context_tokens=cast("int", body["context_tokens"]),
    )


def reading_to_body(reading: Reading) -> Body:
    """Write what reading cost."""
    return {
        "tokens": reading.tokens,
        "reused": reading.reused,
        "duration_ms": reading.duration_ms,
        "complete": reading.complete,
    }


def reading_from_body(body: Body) -> Reading:
    """Read what reading cost."""
    return Reading(
        tokens=cast("int", body["tokens"]),
        reused=cast("int", body["reused"]),
        duration_ms=cast("int", body["duration_ms"]),
        complete=cast("bool", body["complete"]),
    )


def generation_to_body(generation: Generation) -> Body:
    """Write a finished generation."""
    return {
        "text": generation.text,
        "tokens": generation.tokens,
        "reading": reading_to_body(generation.reading),
        "first_text_ms": generation.first_text_ms,
        "duration_ms": generation.duration_ms,
        "finish": generation.finish,
    }


def generation_from_body(body: Body) -> Generation:
    """Read a finished generation."""
    return Generation(
        text=cast("str", body["text"]),
        tokens=cast("int", body["tokens"]),
        reading=reading_from_body(cast("Body", body["reading"])),
        first_text_ms=cast("int", body["first_text_ms"]),
        duration_ms=cast("int", body["duration_ms"]),
        finish=Finish(cast("str", body["finish"])),
    )


def vectors_to_parcel(vectors: Sequence[Sequence[float]]) -> Parcel:
    """Write vectors of one width, as doubles of this machine one after the other."""
    numbers = array("d", [number for vector in vectors for number in vector])
    return Parcel({"count": len(vectors)}, numbers.tobytes())


def vectors_from_parcel(parcel: Parcel) -> list[list[float]]:
    """Read vectors."""
    numbers = array("d")
    numbers.frombytes(parcel.blob)
    count = cast("int", parcel.body["count"])
    width = len(numbers) // count if count else 0
    return [
        numbers[start : start + width].tolist()
        for start in range(0, count * width, width or 1)
    ]
