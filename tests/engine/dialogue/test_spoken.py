"""What was said is recognised, whole or around the person's words."""

from engine.dialogue.spoken import Spoken, split_sentences


def test_a_line_is_fresh_until_one_of_its_sentences_is_said() -> None:
    before = Spoken().plus("Thank you. Let us go on.")

    assert before.is_fresh("I see. Tell me more.")
    assert not before.is_fresh("I see. Let us go on.")


def test_capitals_and_kinds_of_space_make_no_sentence_new() -> None:
    before = Spoken().plus("Et ensuite\u00a0?")

    assert not before.is_fresh("et ensuite ?")


def test_a_line_around_the_persons_words_is_fresh_once() -> None:
    before = Spoken().plus("“we left”: how much was it?")

    assert not before.is_fresh("{words}: how much was it?")
    assert before.is_fresh("{words}: how long was it?")


def test_a_new_question_after_a_known_lead_in_is_fresh_but_not_unheard() -> None:
    before = Spoken().plus("You say “we left”. Who decided?")
    line = "You say {words}. What came next?"

    assert before.is_fresh(line)
    assert not before.is_unheard(line)


def test_sentences_are_told_apart_at_their_full_stops() -> None:
    assert split_sentences("Good. And then? Fine") == ("Good.", "And then?", "Fine")
