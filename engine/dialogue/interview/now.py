"""One moment of an interview: all that a decision may look at."""

from dataclasses import dataclass

from engine.content.scenario import InterviewScenario
from engine.dialogue.interview.plan import Plan
from engine.dialogue.interview.state import InterviewState
from engine.dialogue.records import Brief
from engine.dialogue.wording import Speech, Wording


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same during an interview."""

    brief: Brief
    scenario: InterviewScenario
    plan: Plan
    wording: Wording


@dataclass(frozen=True, slots=True)
class Now:
    """The setting, the state and the time of one decision."""

    setting: Setting
    state: InterviewState
    at_ms: int

    @property
    def plan(self) -> Plan:
        """The plan of the interview."""
        return self.setting.plan

    @property
    def wording(self) -> Wording:
        """The interviewer's words."""
        return self.setting.wording

    @property
    def remaining_ms(self) -> int:
        """Time left of the session; negative when it is over."""
        return self.setting.brief.budget_ms - self.at_ms

    @property
    def time_is_over(self) -> bool:
        """True when nothing new may be asked: a good-bye is due."""
        return self.remaining_ms <= 0

    @property
    def ahead(self) -> tuple[str, ...]:
        """Themes not begun and not given up, in the plan's order."""
        state = self.state
        return tuple(
            theme
            for theme in self.plan.themes
            if theme not in state.put and theme not in state.skipped
        )

    @property
    def unspoken(self) -> tuple[str, ...]:
        """Themes about which the person has said nothing yet, in order."""
        state = self.state
        return tuple(
            theme
            for theme in self.plan.themes
            if theme not in state.spoken_to and theme not in state.skipped
        )

    @property
    def spare_ms(self) -> int:
        """Time left once each theme ahead has had its share."""
        return self.remaining_ms - len(self.ahead) * self.plan.pace_ms

    def speech(self) -> Speech:
        """Return an empty turn to put words into."""
        return Speech(self.state.talk.spoken)
