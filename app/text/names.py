"""The names that the catalogue gives to the kinds of things in a report."""

from app.text.texts import N_, Texts
from engine.reading.records import NoAnswerReason, ReplyType

_REPLY_TYPES: dict[ReplyType, str] = {
    ReplyType.STORY: N_("A story: one episode you lived and acted in."),
    ReplyType.PSEUDO_STORY: N_("A habit told like a story, without one episode."),
    ReplyType.EXEMPLIFICATION: N_("Examples listed, without telling an episode."),
    ReplyType.OPINION: N_("An opinion."),
    ReplyType.SELF_DESCRIPTION: N_("A description of yourself."),
    ReplyType.NO_ANSWER: N_("No answer to judge."),
}

_NO_ANSWER_REASONS: dict[NoAnswerReason, str] = {
    NoAnswerReason.EMPTY: N_("No answer: nothing was said."),
    NoAnswerReason.TOO_SHORT: N_("No answer to judge: too short."),
    NoAnswerReason.GIBBERISH: N_("No answer to judge: the words make no sentence."),
    NoAnswerReason.OFF_TOPIC: N_("No answer to judge: it is about something else."),
    NoAnswerReason.EVASIVE: N_("No answer to judge: the question was set aside."),
    NoAnswerReason.INSTRUCTION: N_("No answer to judge: an instruction to the system."),
    NoAnswerReason.WRONG_LANGUAGE: N_("No answer to judge: in another language."),
    NoAnswerReason.REQUEST: N_("No answer to judge: a request to the interviewer."),
    NoAnswerReason.HOSTILE: N_("No answer to judge: an insult."),
}

_STAR_PARTS = {
    "situation": N_("Situation"),
    "task": N_("Task"),
    "action": N_("Action"),
    "result": N_("Result"),
}


def reply_type_name(
    reply_type: ReplyType, reason: NoAnswerReason | None, texts: Texts
) -> str:
    """Return what sort of reply an answer was, in one sentence."""
    if reason is not None:
        return texts.t(_NO_ANSWER_REASONS[reason])
    return texts.t(_REPLY_TYPES[reply_type])


def star_part_name(part: str, texts: Texts) -> str:
    """Return the name of one of situation, task, action, result."""
    return texts.t(_STAR_PARTS[part])
