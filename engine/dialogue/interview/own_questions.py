"""The person's own questions, answered from the scenario's facts."""

import re
from dataclasses import replace

from engine.content.persona import PhraseKey
from engine.content.scenario import EmployerFact
from engine.dialogue.interview.asking import ask_next
from engine.dialogue.interview.closing import close
from engine.dialogue.interview.now import Now
from engine.dialogue.interview.reacting import other_words, repeat, rephrase
from engine.dialogue.interview.state import OpenQuestion
from engine.dialogue.keywords import folded, mentions
from engine.dialogue.records import Move, MoveKind, Reply
from engine.dialogue.stance import REQUESTS, Stance
from engine.reading.records import AnswerReading, ReplyType

MOST_OWN_QUESTIONS = 3
MOST_REPEATS = 2
LONGEST_QUESTION_WORDS = 25
"""A longer turn that ends on a question mark is an answer."""
LONGEST_NAMED_FACT_WORDS = 8
"""So few words that name a known fact ask about it."""
LONGEST_PLAIN_QUESTION_WORDS = 15
"""The same where the turn reads as a reply of some kind."""

_ASKS = re.compile(
    r"^\W*(and |et |so |alors )?(what|how|which|when|where|who|why|will|would|could|can|"
    r"is|are|do|does|quel|quelle|quels|quelles|comment|combien|quand|pourquoi|est-ce|"
    r"qui|y a-t-il)\b"
    r"|\b(tell me|i wonder|i was wondering|curious|like to know|curieux|curieuse|"
    r"parlez-moi|dites-moi|me demande|me demandais)\b"
    r"|\b(voulais|voudrais|aimerais|souhaite|souhaiterais|peux|pourrais) savoir\b"
)
_DECLINES = re.compile(
    r"^\W*(no|non|none|nothing|nope|not really|aucune?|rien|pas (vraiment|de question)"
    r"|i think (that|you|we)|that is all|that's all|c'est bon|ca ira|je crois)\b"
    r"|\b(c'est tout|ce sera tout|that is all|that's all|that was all|nothing else|"
    r"rien d'autre|plus de questions?|no more questions?|no other questions?)\b"
)
_LAST_SENTENCE = re.compile(r"[^.!?…\n]{3,200}\?$")
_ADDRESSED = re.compile(r"\b(you|your|yours|vous|votre|vos|here|ici)\b")
"""A question to the employer, not one that was put to somebody in a story."""


def asks_in_passing(now: Now, reading: AnswerReading, stance: Stance) -> bool:
    """True when the person asks something instead of answering.

    A wish to hear the question again is no question, unless it names a known fact.
    """
    if stance is Stance.INFORMATION:
        return True
    if stance in REQUESTS and _fact_for(now, reading.text) is None:
        return False
    no_answer = reading.reply_type is ReplyType.NO_ANSWER
    longest = LONGEST_QUESTION_WORDS if no_answer else LONGEST_PLAIN_QUESTION_WORDS
    return reading.words <= longest and reading.text.rstrip().endswith("?")


def answer_in_passing(now: Now, left: OpenQuestion, text: str, stance: Stance) -> Reply:
    """Return the answer to a question asked before its time, and the question anew.

    Where the scenario holds no answer, the interviewer says so; what may as well be
    about the question itself is taken as a wish to hear it in other words, or again.
    """
    answer = _answer_to(now, text, stance)
    if answer is None:
        again = other_words(now, left, now.speech()) is None
        return repeat(now, left) if again else rephrase(now, left)
    speech = now.speech().plus(answer)
    line = other_words(now, left, speech)
    if line is None and left.repeats >= MOST_REPEATS:
        following = ask_next(now, None)
        return replace(following, text=speech.plus(following.text).text)
    kind = MoveKind.CANDIDATE_QUESTIONS if line else MoveKind.REPEAT
    asked = line or left.follow_up or now.wording.line(left.question.text)
    move = Move(kind, theme=left.theme, question=left.question.id)
    return Reply(speech.plus(asked).text, move, ends=False)


def also_answered(now: Now, text: str) -> str | None:
    """Return what an answer's closing question is told, where a fact answers it."""
    last = _LAST_SENTENCE.search(text.rstrip())
    if last is None or not _ADDRESSED.search(folded(last.group())):
        return None
    return _answer_to(now, last.group(), Stance.ANSWER)


def _answer_to(now: Now, text: str, stance: Stance) -> str | None:
    """Return the fact asked for, or the admission that it is not known, if fresh."""
    spoken = now.state.talk.spoken
    fact = _fact_for(now, text)
    if fact is not None:
        answer = now.wording.line(fact.answer)
        return answer if spoken.is_fresh(answer) else None
    if stance is not Stance.INFORMATION:
        return None
    return now.wording.phrase(PhraseKey.NO_FACT, spoken)


def answer_own_question(now: Now, reading: AnswerReading, stance: Stance) -> Reply:
    """Return the answer to one of the person's own questions, or the close."""
    if stance is Stance.HOSTILE:
        return close(now, key=PhraseKey.CLOSING_HOSTILE)
    only_wishes = stance in REQUESTS and _fact_for(now, reading.text) is None
    if not only_wishes and _is_question(now, reading):
        return _answered(now, reading.text)
    return _granted(now, stance)


def invite_again(now: Now) -> Reply:
    """Return the last words once more, however often they were said."""
    return Reply(now.state.talk.last_words, Move(MoveKind.REPEAT), ends=False)


def _granted(now: Now, stance: Stance) -> Reply:
    if now.time_is_over:
        return close(now)
    if stance in {Stance.REPEAT, Stance.REPHRASE}:
        return _said_again(now, now.state.talk.last_words)
    if stance is Stance.MOMENT:
        return _wait_for_question(now)
    return close(now)


def wait_for_own_question(now: Now) -> Reply:
    """Return words into the silence after the invitation: once, then the close."""
    return close(now) if now.state.talk.nudges else _wait_for_question(now, nudge=True)


def _wait_for_question(now: Now, *, nudge: bool = False) -> Reply:
    phrase = now.wording.phrase(PhraseKey.TAKE_YOUR_TIME, now.state.talk.spoken)
    if phrase is None:
        return close(now)
    return Reply(phrase, Move(MoveKind.NUDGE if nudge else MoveKind.WAIT), ends=False)


def _answered(now: Now, text: str) -> Reply:
    spoken = now.state.talk.spoken
    fact = _fact_for(now, text)
    if fact is not None:
        words: str | None = now.wording.line(fact.answer)
    else:
        words = now.wording.phrase(PhraseKey.NO_FACT, spoken)
    if words is None:
        return close(now)
    if not spoken.is_fresh(words):
        return _said_again(now, _with_invitation(now, words))
    if now.time_is_over or now.state.invited >= MOST_OWN_QUESTIONS:
        return close(now, speech=now.speech().plus(words))
    return Reply(
        _with_invitation(now, words), Move(MoveKind.CANDIDATE_QUESTIONS), ends=False
    )


def _with_invitation(now: Now, words: str) -> str:
    """Return an answer that leaves no silence: it asks what else is wanted."""
    speech = now.speech().plus(words)
    return speech.plus(now.wording.phrase(PhraseKey.ANYTHING_ELSE, speech.spoken)).text


def _said_again(now: Now, words: str) -> Reply:
    if now.time_is_over or now.state.talk.repeats >= MOST_REPEATS:
        return close(now)
    return Reply(words, Move(MoveKind.REPEAT), ends=False)


def _is_question(now: Now, reading: AnswerReading) -> bool:
    if "?" in reading.text:
        return True
    plain = folded(reading.text)
    if _DECLINES.search(plain):
        return False
    if reading.own_actions or reading.words > LONGEST_QUESTION_WORDS:
        return False
    if _ASKS.search(plain):
        return True
    named = reading.words <= LONGEST_NAMED_FACT_WORDS and _fact_for(now, plain)
    return bool(named)


def _fact_for(now: Now, text: str) -> EmployerFact | None:
    """Return the fact the words ask about; one not told yet where several match."""
    plain = folded(text)
    spoken = now.state.talk.spoken
    best: EmployerFact | None = None
    best_rank = (0, False)
    for fact in now.setting.scenario.facts:
        hits = mentions(plain, fact.keywords.in_(now.wording.language))
        rank = (hits, spoken.is_fresh(now.wording.line(fact.answer)))
        if hits and rank > best_rank:
            best, best_rank = fact, rank
    return best
