"""What was decided counts as said, also when other words were heard."""

from dataclasses import replace

from engine.dialogue.conversation import Conversation
from engine.dialogue.records import Exchange, Mode
from tests.engine.dialogue.builders import FakeReader, a_brief, a_roleplay, opened

OTHER_WORDS = "Well, something else altogether."


def test_words_as_decided_leave_the_move_as_it_is() -> None:
    conversation = opened(a_brief())

    said = conversation.say(conversation.consider("I did.", 1_000))

    assert said.move.script is None


def test_other_words_keep_the_decided_ones_with_the_move() -> None:
    conversation = opened(a_brief())
    reply = conversation.consider("I did.", 1_000)

    said = conversation.say(reply, OTHER_WORDS)

    assert said == replace(
        reply, text=OTHER_WORDS, move=replace(reply.move, script=reply.text)
    )
    assert conversation.last_words == OTHER_WORDS


def test_a_line_said_in_other_words_is_not_decided_again() -> None:
    conversation = opened(a_brief(a_roleplay(), mode=Mode.REAL))

    first = conversation.consider("One.", 1_000)
    conversation.say(first, OTHER_WORDS)
    second = conversation.consider("Two.", 2_000)

    assert "Cold 1." in first.text
    assert "Cold 2." in second.text


def test_a_resumed_conversation_knows_what_was_said_in_other_words() -> None:
    brief = a_brief(a_roleplay())
    conversation = Conversation(brief, FakeReader())
    opening = conversation.open()
    said = conversation.say(conversation.consider("One.", 1_000), OTHER_WORDS)
    stored = [
        Exchange(opening.text, 0, opening.move),
        Exchange("One.", 1_000, None),
        Exchange(said.text, 1_000, said.move),
    ]

    resumed = Conversation.resume(brief, stored, FakeReader())

    assert resumed.consider("Two.", 2_000) == conversation.consider("Two.", 2_000)
