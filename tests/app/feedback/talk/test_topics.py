"""What somebody asks about a report, in either language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.feedback.talk.topics import Topic, topic_of


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Why this level?", Topic.WHY_LEVEL),
        ("why only a 3 in results", Topic.WHY_LEVEL),
        ("Pourquoi ce niveau ?", Topic.WHY_LEVEL),
        ("Show me where.", Topic.SHOW_WHERE),
        ("Which words made you say that?", Topic.SHOW_WHERE),
        ("Montrez-moi où", Topic.SHOW_WHERE),
        ("où est-ce que je l'ai dit ?", Topic.SHOW_WHERE),
        ("How could I reach the next level?", Topic.HOW_HIGHER),
        ("comment atteindre le niveau 4 ?", Topic.HOW_HIGHER),
        ("What was missing in my second answer?", Topic.WHAT_MISSING),
        ("Qu’est-ce qu’il manquait ?", Topic.WHAT_MISSING),
        ("Why is it not a story?", Topic.WHY_KIND),
        ("Pourquoi ce n'est pas une histoire ?", Topic.WHY_KIND),
        ("Why is listening not assessed?", Topic.WHY_NOT_ASSESSED),
        ("Pourquoi l'écoute n'est pas évaluée ?", Topic.WHY_NOT_ASSESSED),
        ("Was I too fast?", Topic.DELIVERY),
        ("combien de « euh » ?", Topic.DELIVERY),
        ("How sure is this?", Topic.TRUST),
        ("Puis-je m'y fier ?", Topic.TRUST),
        ("What did I do well?", Topic.STRENGTH),
        ("C'est quoi mon point fort ?", Topic.STRENGTH),
        ("What should I work on first?", Topic.PRIORITY),
        ("Que travailler d'abord ?", Topic.PRIORITY),
        ("What should I practise next?", Topic.WHAT_NEXT),
        ("Que faire ensuite ?", Topic.WHAT_NEXT),
        ("I do not agree.", Topic.DISAGREE),
        ("Je n'ai jamais dit ça", Topic.DISAGREE),
    ],
)
def test_a_question_is_known_by_its_words(question: str, topic: Topic) -> None:
    assert topic_of(question) is topic


@pytest.mark.parametrize("question", ["", "?", "Blue cheese", "Il pleut"])
def test_other_words_ask_nothing_that_is_known(question: str) -> None:
    assert topic_of(question) is None


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_fault(question: str) -> None:
    assert topic_of(question) in {None, *Topic}
