"""Why something that looks like a model cannot be used, with what would help."""

from pathlib import Path

from engine.api.errors import N_, Refused, Unavailable

_FETCH_AGAIN = N_("Download or copy it again, and let it come to its end.")


def _refused(path: Path, what: str, remedy: str) -> Refused:
    return Refused(what, remedy, {"file": path.name})


def web_page(path: Path) -> Refused:
    """Return the refusal of a page that was saved in the place of a file."""
    return _refused(
        path,
        N_("{file} is a web page, not a model."),
        N_(
            "The site asked for a sign-in, or told of an error. Download the file again."
        ),
    )


def pointer(path: Path) -> Refused:
    """Return the refusal of the small text Git keeps in the place of a large file."""
    return _refused(
        path,
        N_("{file} only tells where a large file is kept; the model is not in it."),
        N_("Download the file itself from the page of the model."),
    )


def bad_gguf(path: Path) -> Refused:
    """Return the refusal of a GGUF file whose beginning makes no sense."""
    return _refused(
        path, N_("The language model {file} is damaged or not complete."), _FETCH_AGAIN
    )


def gguf_cut_off(path: Path, missing: int) -> Refused:
    """Return the refusal of a GGUF file that ends too early; ``missing`` in bytes."""
    return Refused(
        N_("The language model {file} is not complete: {missing} MB are missing."),
        _FETCH_AGAIN,
        {"file": path.name, "missing": -(-missing // 1_000_000)},
    )


def adapter(path: Path) -> Refused:
    """Return the refusal of a GGUF file that changes another."""
    return _refused(
        path,
        N_("{file} only adapts another language model (LoRA)."),
        N_("Choose a whole model in the GGUF format."),
    )


def projector(path: Path) -> Refused:
    """Return the refusal of a GGUF file that lets a model see or hear."""
    return _refused(
        path,
        N_("{file} is the part of a model that reads images or sound, without words."),
        N_("Choose the file of the language model that belongs to it."),
    )


def embedding(path: Path) -> Refused:
    """Return the refusal of a GGUF file that compares texts."""
    return _refused(
        path,
        N_("{file} compares texts; it cannot word a reply."),
        N_("Choose a model made for conversation, often named Instruct."),
    )


def no_words(path: Path) -> Refused:
    """Return the refusal of a GGUF file that is no language model."""
    return _refused(
        path,
        N_("{file} is a GGUF file, but not of a language model."),
        N_("Choose a model made for conversation, often named Instruct."),
    )


def unknown_family(path: Path) -> Refused:
    """Return the refusal of a model whose way of marking turns we do not know."""
    return _refused(
        path,
        N_("The language model {file} marks turns in a way Exerzia does not know."),
        N_("Choose a model of the list; Qwen 2.5 and Ministral 3 are known to work."),
    )


def thinks_aloud(path: Path) -> Refused:
    """Return the refusal of a model that reasons in writing before it answers."""
    return _refused(
        path,
        N_("The language model {file} thinks in writing before it answers."),
        N_("Choose a model that answers at once: it keeps the conversation fluent."),
    )


def split(path: Path) -> Refused:
    """Return the refusal of one part of a model."""
    return _refused(
        path,
        N_("{file} is one part of a model that was split into several files."),
        N_("Choose a model in one file, or join the parts with llama-gguf-split."),
    )


def whisper_incomplete(path: Path, name: str) -> Refused:
    """Return the refusal of a Whisper without ``name`` beside it."""
    return Refused(
        N_("The speech recognition model {folder} is incomplete: {file} is missing."),
        N_("Copy the whole folder of the model."),
        {"folder": path.name, "file": name},
    )


def whisper_damaged(path: Path, name: str) -> Refused:
    """Return the refusal of a Whisper of which ``name`` is cut off or changed."""
    return Refused(
        N_("The speech recognition model {folder} is damaged: {file} cannot be read."),
        _FETCH_AGAIN,
        {"folder": path.name, "file": name},
    )


def other_whisper(path: Path) -> Refused:
    """Return the refusal of a Whisper, or perhaps one, in another format."""
    return _refused(
        path,
        N_("{file} is a model in a format that the speech recognition cannot read."),
        N_(
            "Choose a Whisper converted for CTranslate2 (often named faster-whisper), "
            "or convert it with ct2-transformers-converter."
        ),
    )


def other_conversion(path: Path) -> Refused:
    """Return the refusal of a CTranslate2 model that does not hear."""
    return _refused(
        path,
        N_("{file} was converted for CTranslate2, but it is no Whisper."),
        N_("Choose a Whisper converted for CTranslate2, often named faster-whisper."),
    )


def safetensors(path: Path) -> Refused:
    """Return the refusal of weights for other programs."""
    return _refused(
        path,
        N_("{file} holds weights in a format that no engine here reads."),
        N_("For a language model choose its GGUF file; for a Whisper, faster-whisper."),
    )


def voice_alone(path: Path) -> Refused:
    """Return the refusal of a voice without its description."""
    return _refused(
        path,
        N_("{file} lacks its description: a Piper voice is two files."),
        N_("Put the file {file}.json of the same voice beside it."),
    )


def description_alone(path: Path) -> Refused:
    """Return the refusal of a description without its voice."""
    return _refused(
        path,
        N_("{file} describes a Piper voice that is not beside it."),
        N_("Put the .onnx file of the same voice beside it."),
    )


def voice_damaged(path: Path) -> Refused:
    """Return the refusal of a voice that is cut off or not one."""
    return _refused(
        path, N_("The voice {file} is damaged or not complete."), _FETCH_AGAIN
    )


def foreign_voice(path: Path, language: str) -> Refused:
    """Return the refusal of a voice in a language nobody speaks here."""
    return Refused(
        N_("The voice {file} speaks a language that is not spoken here ({language})."),
        N_("Choose a French or an English voice."),
        {"file": path.name, "language": language},
    )


def nothing_known(path: Path) -> Refused:
    """Return the refusal of what holds nothing of use."""
    return _refused(
        path,
        N_("Nothing in {file} is a model that Exerzia can use."),
        N_(
            "Known are language models (GGUF), Whisper for CTranslate2, "
            "Piper voices and bundles (.exzpack)."
        ),
    )


def is_a_bundle(path: Path) -> Refused:
    """Return the refusal to take a bundle for a model."""
    return _refused(
        path, N_("{file} is a bundle of models."), N_("Install it as a bundle.")
    )


def not_readable(path: Path) -> Unavailable:
    """Return the failure of a file or folder that cannot be opened."""
    return Unavailable(
        N_("{file} cannot be read."),
        N_("Check that the disk it lies on is connected, and that you may read it."),
        {"file": path.name or str(path)},
    )


def too_much(path: Path) -> Refused:
    """Return what to tell when there is more than is looked through."""
    return _refused(
        path,
        N_("{file} holds more files than are looked through; some were not seen."),
        N_("Choose the folder in which the models are."),
    )
