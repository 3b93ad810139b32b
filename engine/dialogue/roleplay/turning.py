"""What a turn of the person brings about in the story."""

from engine.content.persona import PhraseKey
from engine.content.scenario import Signal, SignalReply
from engine.dialogue.records import MoveKind, Reply
from engine.dialogue.roleplay.conditions import (
    Circumstances,
    earned,
    ending_reached,
    holds,
)
from engine.dialogue.roleplay.lines import end, end_hostile, next_line
from engine.dialogue.roleplay.now import Scene, Step
from engine.dialogue.roleplay.state import HeardTurn
from engine.dialogue.stance import REACTIONS, Stance

HOSTILE_TURNS_BORNE = 2
"""The next insulting turn ends the conversation, where no ending did."""
MOST_REDIRECTS = 2
"""Reactions in a row to turns that say nothing; then the story goes on."""

_SHORT_TURNS_REMARKED = frozenset({2, 4})
"""Which of several short turns in a row the persona remarks on."""
_SAYS_NOTHING = frozenset(
    {Stance.EMPTY, Stance.GIBBERISH, Stance.FOREIGN, Stance.INSTRUCTION, Stance.PASTED}
)


def reply_to(scene: Scene, heard: HeardTurn) -> Reply:
    """Return the reply to a turn of the person."""
    if heard.stance is Stance.STOP:
        return leave(scene)
    if not scene.time_is_over:
        aside = _aside(scene, heard)
        if aside is not None:
            return aside
    return _go_on(scene, heard)


def carry_on(scene: Scene) -> Reply:
    """Return the next line without a turn of the person."""
    standing = scene.state.standing
    step = Step(standing.state, standing.trust)
    if scene.time_is_over:
        return end(scene, scene.stage.ending(scene.scenario.out_of_time), step)
    return next_line(scene, step)


def leave(scene: Scene) -> Reply:
    """Return the end the person asked for."""
    standing = scene.state.standing
    ending = scene.stage.ending(scene.scenario.out_of_time)
    return end(scene, ending, Step(standing.state, standing.trust))


def say_again(scene: Scene) -> Reply:
    """Return the last line again, on request."""
    ask = scene.state.ask
    spoken = scene.state.talk.spoken
    phrase = scene.wording.phrase(PhraseKey.REPEAT, spoken, question=ask)
    return scene.reply(MoveKind.REPEAT, phrase or ask)


def _aside(scene: Scene, heard: HeardTurn) -> Reply | None:
    """Return a reply that leaves the story where it stands, or None."""
    if heard.stance in {Stance.REPEAT, Stance.REPHRASE}:
        repeated = scene.state.talk.repeats >= MOST_REDIRECTS
        return None if repeated else say_again(scene)
    if heard.stance is Stance.MOMENT:
        return _with_words(scene, MoveKind.WAIT, PhraseKey.TAKE_YOUR_TIME)
    too_short = scene.state.short_turns in _SHORT_TURNS_REMARKED
    if heard.stance in _SAYS_NOTHING or too_short:
        if scene.state.redirects >= MOST_REDIRECTS:
            return None
        return _with_words(scene, MoveKind.REDIRECT, REACTIONS[heard.stance])
    return None


def _with_words(scene: Scene, kind: MoveKind, key: PhraseKey) -> Reply | None:
    words = scene.wording.phrase(key, scene.state.talk.spoken)
    return None if words is None else scene.reply(kind, words)


def _go_on(scene: Scene, heard: HeardTurn) -> Reply:
    """Return what the story makes of the turn."""
    state, scenario = scene.state, scene.scenario
    now = Circumstances.after(
        state.standing, heard, state.revealed, scenario, scene.wording.language
    )
    facts, now = earned(scenario.facts, now)
    here = scene.stage.state(state.standing.state)
    ending = ending_reached(scenario, now)
    if ending is None and scene.time_is_over:
        ending = scene.stage.ending(scenario.out_of_time)
    if ending is not None:
        return end(scene, ending, Step(here.id, now.trust, facts))
    ways = (way.to for way in here.transitions if holds(way.when, now))
    step = Step(next(ways, here.id), now.trust, facts, _replies(scene, now.present))
    if state.hostile > HOSTILE_TURNS_BORNE:
        return end_hostile(scene, step)
    return next_line(scene, step)


def _replies(scene: Scene, present: frozenset[Signal]) -> tuple[SignalReply, ...]:
    """Return the answers to the signals of this turn, most weighty signal first."""
    weight = {known.signal: known.change for known in scene.scenario.weights}
    replies = [reply for reply in scene.scenario.replies if reply.signal in present]
    return tuple(sorted(replies, key=lambda reply: -abs(weight.get(reply.signal, 0))))
