"""What the persona says next."""

from engine.content.persona import PhraseKey
from engine.content.scenario import Ending, HiddenFact
from engine.dialogue.records import Move, MoveKind, Reply
from engine.dialogue.roleplay.now import Scene, Step
from engine.dialogue.stance import REACTIONS, Stance
from engine.dialogue.wording import Speech

A_WORD_OR_TWO = 3


def next_line(scene: Scene, step: Step) -> Reply:
    """Return the persona's next line, or the end where the persona has none left."""
    speech = _reaction(scene, step, scene.speech())
    speech = _revelations(scene, step.facts, speech)
    line = _line(scene, step, speech)
    if line is None and not speech.parts:
        line = _ask_again(scene, speech)
    speech = speech.plus(line)
    if not speech.parts:
        return end(scene, scene.stage.ending(scene.scenario.out_of_time), step)
    move = Move(
        MoveKind.LINE,
        state=step.state,
        trust=step.trust,
        revealed=tuple(fact.id for fact in step.facts),
    )
    return Reply(speech.text, move, ends=False)


def end(scene: Scene, ending: Ending, step: Step) -> Reply:
    """Return the persona's last words, after what still comes out."""
    speech = _revelations(scene, step.facts, scene.speech())
    move = _closing_move(step, ending.id)
    return Reply(speech.plus(scene.wording.line(ending.says)).text, move, ends=True)


def end_hostile(scene: Scene, step: Step) -> Reply:
    """Return the calm end after repeated insults, where the scenario has none."""
    spoken = scene.state.talk.spoken
    words = scene.wording.phrase(PhraseKey.CLOSING_HOSTILE, spoken)
    out_of_time = scene.stage.ending(scene.scenario.out_of_time)
    if words is None:
        return end(scene, out_of_time, step)
    return Reply(words, _closing_move(step, out_of_time.id), ends=True)


def _closing_move(step: Step, ending: str) -> Move:
    return Move(
        MoveKind.CLOSING,
        state=step.state,
        trust=step.trust,
        revealed=tuple(fact.id for fact in step.facts),
        ending=ending,
    )


def _reaction(scene: Scene, step: Step, speech: Speech) -> Speech:
    """Answer the weightiest signal that still has an answer, before going on."""
    for reply in step.replies:
        words = scene.wording.pick(
            f"reply/{reply.signal.value}", reply.says, speech.spoken
        )
        if words:
            return speech.plus(words)
    heard = scene.state.heard
    if heard and heard.stance in {Stance.HOSTILE, Stance.EVASIVE}:
        return speech.plus(scene.wording.phrase(REACTIONS[heard.stance], speech.spoken))
    return speech


def _revelations(scene: Scene, facts: tuple[HiddenFact, ...], speech: Speech) -> Speech:
    for fact in facts:
        label = f"reveals/{fact.id}"
        speech = speech.plus(scene.wording.pick(label, fact.reveals, speech.spoken))
    return speech


def _line(scene: Scene, step: Step, speech: Speech) -> str | None:
    """Return the state's first line not yet said."""
    lines = scene.wording.lines(scene.stage.state(step.state).says)
    return next((line for line in lines if speech.spoken.is_fresh(line)), None)


def _ask_again(scene: Scene, speech: Speech) -> str | None:
    """Return words that ask for more when the state has nothing left to say."""
    heard = scene.state.heard
    short = heard is not None and heard.words <= A_WORD_OR_TWO
    key = PhraseKey.ON_ONE_WORD if short else PhraseKey.ON_EVASIVE
    return scene.wording.phrase(key, speech.spoken)
