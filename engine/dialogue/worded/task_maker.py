"""Makes out what a turn has to do, from its move, its script and what came before."""

from collections.abc import Iterable, Sequence

from engine.content.localised import Localised
from engine.content.persona import Persona
from engine.content.question import Question
from engine.content.scenario import ConversationScenario, InterviewScenario
from engine.dialogue.keywords import folded
from engine.dialogue.records import Brief, Exchange, Move, MoveKind, Reply
from engine.dialogue.typography import set_in_type
from engine.dialogue.worded.asking import asks, sentences
from engine.dialogue.worded.beginnings import rules_of_style
from engine.dialogue.worded.course import Course
from engine.dialogue.worded.prompt import last_heard
from engine.dialogue.worded.secrets_of import secrets_of
from engine.dialogue.worded.stems import figures, stems
from engine.dialogue.worded.task import Given, Task
from engine.reading.tokens import tokenise

MOST_WORDS = 60
MOST_WORDS_OF_FOLLOW_UP = 45

_MUST_ASK = frozenset({MoveKind.FOLLOW_UP, MoveKind.QUESTION})
_INVITES = frozenset({"ques", "savo", "know", "else", "dema", "autr", "wond", "anyt"})
"""What an invitation to ask is about, in either language."""


class TaskMaker:
    """Makes the tasks of one conversation; what never changes is read once."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        public = "\n".join(_public_texts(brief))
        self._figures = figures(public)
        self._words = frozenset(token.form for token in tokenise(public))
        self._course = Course()
        self._trade = folded("\n".join(_trade_texts(brief)))
        self._rules = folded(rules_of_style(brief.language))

    def task_of(self, exchanges: Sequence[Exchange], reply: Reply) -> Task:
        """Return what ``reply`` has to do after ``exchanges``."""
        brief, move = self._brief, reply.move
        self._course.catch_up(exchanges)
        facts = self._facts(reply)
        ask = self._ask(reply)
        return Task(
            scenario=brief.scenario,
            persona=brief.persona,
            language=brief.language,
            kind=move.kind,
            script=reply.text,
            ask=ask,
            facts=facts,
            line=self._line(reply, facts),
            about=self._about(move, ask),
            asks_for=move.asks_for,
            most_words=_most_words(reply),
            given=self._given(exchanges, reply),
            earlier=self._course.said,
            heard=self._course.heard,
            secrets=secrets_of(brief, self._course, reply),
            trade=self._trade,
            rules_text=self._rules,
        )

    def _facts(self, reply: Reply) -> tuple[str, ...]:
        scenario, language = self._brief.scenario, self._brief.language
        told: Iterable[str]
        if isinstance(scenario, InterviewScenario):
            told = (fact.answer.in_(language) for fact in scenario.facts)
        else:
            told = (
                text
                for fact in scenario.facts
                if fact.id in reply.move.revealed
                for text in fact.reveals.in_(language)
            )
        typed = (set_in_type(text, language) for text in told)
        return tuple(text for text in typed if text in reply.text)

    def _line(self, reply: Reply, facts: tuple[str, ...]) -> str | None:
        scenario, language = self._brief.scenario, self._brief.language
        if reply.move.kind is not MoveKind.LINE or isinstance(
            scenario, InterviewScenario
        ):
            return None
        for state in scenario.states:
            for text in state.says.in_(language):
                if reply.text.endswith(typed := set_in_type(text, language)):
                    return typed
        return None if facts else reply.text

    def _ask(self, reply: Reply) -> str | None:
        """Return the end of the script that asks: the question, as far as known."""
        question = self._question(reply.move)
        if question is not None:
            for text in self._ways_to_ask(question):
                if reply.text.endswith(text):
                    return text
        parts = sentences(reply.text)
        asking = [
            place
            for place, part in enumerate(parts)
            if asks(part, self._brief.language)
        ]
        if asking:
            return "".join(parts[asking[-1] :]).strip()
        return parts[-1].strip() if reply.move.kind in _MUST_ASK else None

    def _about(self, move: Move, ask: str | None) -> tuple[frozenset[str], ...]:
        ways = [ask] if ask else []
        question = self._question(move)
        if question is not None and move.asks_for is None:
            ways += list(self._ways_to_ask(question)[:2])
        found = [stems(way) for way in ways]
        if move.kind is MoveKind.CANDIDATE_QUESTIONS and question is None:
            found += [frozenset({stem}) for stem in _INVITES]
        return tuple(found)

    def _question(self, move: Move) -> Question | None:
        return self._brief.library.questions[move.question] if move.question else None

    def _ways_to_ask(self, question: Question) -> tuple[str, ...]:
        language = self._brief.language
        texts = [question.text, question.rephrased]
        texts += [follow_up.text for follow_up in question.follow_ups]
        return tuple(set_in_type(text.in_(language), language) for text in texts)

    def _given(self, exchanges: Sequence[Exchange], reply: Reply) -> Given:
        heard = " ".join(last_heard(exchanges))
        words = {token.form for token in tokenise(reply.text)}
        return Given(
            figures=self._figures | self._course.figures | figures(reply.text),
            words=self._words | self._course.words | words,
            answer=stems(f"{reply.text} {heard}"),
        )


def _most_words(reply: Reply) -> int:
    follows = reply.move.kind is MoveKind.FOLLOW_UP
    usual = MOST_WORDS_OF_FOLLOW_UP if follows else MOST_WORDS
    return max(usual, len(reply.text.split()))


def _public_texts(brief: Brief) -> tuple[str, ...]:
    """Return what the persona may speak of from the start."""
    scenario, language = brief.scenario, brief.language
    texts = [scenario.title, scenario.summary, scenario.opening]
    texts += _persona_texts(brief.persona)
    if isinstance(scenario, InterviewScenario):
        texts += [scenario.situation, scenario.goal]
    return tuple(text.in_(language) for text in texts)


def _persona_texts(persona: Persona) -> list[Localised]:
    return [persona.name, persona.role, persona.sector, persona.summary]


def _trade_texts(brief: Brief) -> tuple[str, ...]:
    """Return the words of the trade: of the situation and of every question."""
    scenario, language = brief.scenario, brief.language
    if isinstance(scenario, ConversationScenario):
        return (scenario.situation.in_(language),)
    questions = (
        brief.library.questions[name]
        for theme in scenario.themes
        for name in theme.questions
    )
    asked = (
        text.in_(language)
        for question in questions
        for text in (
            question.text,
            question.rephrased,
            *(follow_up.text for follow_up in question.follow_ups),
        )
    )
    return (scenario.situation.in_(language), scenario.opening.in_(language), *asked)
