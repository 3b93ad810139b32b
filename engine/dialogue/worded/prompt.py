"""The prompt of a conversation: it begins with who speaks and only grows at its end.

Each interviewer turn adds two messages. The user's holds the person's words, between
quotation marks, then, between square brackets, what the turn has to say. The
assistant's holds what was really said. Both are made from what is stored with the
turns alone, so that nothing earlier ever changes.
"""

from collections.abc import Sequence

from engine.api.language import Language
from engine.api.language_model import Message, Role
from engine.dialogue.records import Brief, Exchange, MoveKind, Reply
from engine.dialogue.worded.beginnings import beginning

WORDED_KINDS = frozenset(
    {
        MoveKind.FOLLOW_UP,
        MoveKind.QUESTION,
        MoveKind.REDIRECT,
        MoveKind.CANDIDATE_QUESTIONS,
        MoveKind.LINE,
    }
)
"""Turns that a model may word; their instruction stands in the prompt."""
LONGEST_TURN_WORDS = 500
"""Of one turn of the person; of a longer one, its middle is left out, and marked."""
LAST_WORDS = 80
"""Of a longer turn, kept from its end."""

_LABELS: dict[Language, dict[MoveKind, str]] = {
    "fr": {
        MoveKind.FOLLOW_UP: "Relance",
        MoveKind.QUESTION: "Question",
        MoveKind.REDIRECT: "Retour à la question",
        MoveKind.CANDIDATE_QUESTIONS: "Réponse",
        MoveKind.LINE: "Réplique",
    },
    "en": {
        MoveKind.FOLLOW_UP: "Follow-up",
        MoveKind.QUESTION: "Question",
        MoveKind.REDIRECT: "Back to the question",
        MoveKind.CANDIDATE_QUESTIONS: "Answer",
        MoveKind.LINE: "Line",
    },
}
_BEGIN: dict[Language, str] = {"fr": "Commence.", "en": "Begin."}
_MARKS: dict[Language, tuple[str, str]] = {"fr": ("« ", " »"), "en": ("“", "”")}
_AS_DATA = str.maketrans(
    {"[": "(", "]": ")", "<": "‹", ">": "›", "|": "¦", "«": "'", "»": "'", "“": "'",
     "”": "'", '"': "'", "\n": " ", "\r": " ", "\t": " "}
)  # fmt: skip
_WITHOUT_BRACKETS = str.maketrans({"[": "(", "]": ")", "\n": " "})


def opening_messages(brief: Brief) -> tuple[Message, ...]:
    """Return the beginning of the prompt: no word of the person, no date, no clock."""
    return (Message(Role.SYSTEM, beginning(brief)),)


def conversation_messages(
    brief: Brief, exchanges: Sequence[Exchange], summary: str | None = None
) -> tuple[Message, ...]:
    """Return the prompt up to the last turn of the interviewer.

    Args:
        brief: what decides the conversation.
        exchanges: the turns to show, oldest first; turns of the person at their end
            are left for ``reply_messages`` and ``listening_messages``.
        summary: what came before them, where they are not the whole conversation.
    """
    messages = list(opening_messages(brief))
    heard: list[str] = []
    for exchange in exchanges:
        if exchange.move is None:
            heard.append(exchange.text)
            continue
        is_first = len(messages) == 1
        open_text = _open_text(brief, heard, summary, is_first=is_first)
        script = exchange.move.script or exchange.text
        asked = open_text + _instruction(brief, exchange.move.kind, script, heard)
        messages += [
            Message(Role.USER, asked),
            Message(Role.ASSISTANT, exchange.text or "…"),
        ]
        heard = []
    return tuple(messages)


def reply_messages(
    brief: Brief,
    exchanges: Sequence[Exchange],
    reply: Reply,
    summary: str | None = None,
) -> tuple[Message, ...]:
    """Return the whole prompt for wording ``reply`` after ``exchanges``."""
    heard = last_heard(exchanges)
    begun = conversation_messages(brief, exchanges, summary)
    open_text = _open_text(brief, heard, summary, is_first=len(begun) == 1)
    instruction = _instruction(brief, reply.move.kind, reply.text, heard)
    return (*begun, Message(Role.USER, open_text + instruction))


def listening_messages(
    brief: Brief,
    exchanges: Sequence[Exchange],
    partial: str,
    summary: str | None = None,
) -> tuple[Message, ...]:
    """Return the prompt while the person says ``partial``: its last message is open.

    ``reply_messages`` extends it, once what is heard begins with ``partial``.
    """
    heard = [*last_heard(exchanges), partial]
    begun = conversation_messages(brief, exchanges, summary)
    lead = _lead(summary, is_first=len(begun) == 1)
    return (*begun, Message(Role.USER, lead + _opened(brief.language, heard)))


def last_heard(exchanges: Sequence[Exchange]) -> list[str]:
    """Return the person's words since the interviewer's last turn."""
    heard: list[str] = []
    for exchange in reversed(exchanges):
        if exchange.move is not None:
            break
        heard.insert(0, exchange.text)
    return heard


def _open_text(
    brief: Brief, heard: list[str], summary: str | None, *, is_first: bool
) -> str:
    """Return a user message up to its instruction."""
    lead = _lead(summary, is_first=is_first)
    if not heard:
        return lead or "…"
    return lead + _quoted(brief.language, heard)


def _lead(summary: str | None, *, is_first: bool) -> str:
    return f"{summary}\n" if summary and is_first else ""


def _opened(language: Language, heard: list[str]) -> str:
    """Return the person's words as far as they are settled, the quotation open."""
    words = " ".join(heard).translate(_AS_DATA).split()
    return _MARKS[language][0] + " ".join(words[:LONGEST_TURN_WORDS])


def _quoted(language: Language, heard: list[str]) -> str:
    words = " ".join(heard).translate(_AS_DATA).split()
    before, after = _MARKS[language]
    shown = " ".join(words[:LONGEST_TURN_WORDS])
    if len(words) > LONGEST_TURN_WORDS:
        left_out = max(LONGEST_TURN_WORDS, len(words) - LAST_WORDS)
        shown = f"{shown} (…) {' '.join(words[left_out:])}"
    return f"{before}{shown}{after}"


def _instruction(brief: Brief, kind: MoveKind, script: str, heard: list[str]) -> str:
    if kind is MoveKind.OPENING and not heard:
        return f" [{_BEGIN[brief.language]}]"
    if kind not in WORDED_KINDS:
        return ""
    label = _LABELS[brief.language][kind]
    colon = " :" if brief.language == "fr" else ":"
    return f"\n[{label}{colon} {script.translate(_WITHOUT_BRACKETS)}]"
