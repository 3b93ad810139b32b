"""Hearing the interviewer and being heard, before the first conversation."""

from dataclasses import dataclass, field, replace

from app.application import Application
from app.domain.settings import AnswerBy, Settings
from app.settings.read_settings import read_settings
from app.settings.save_settings import save_settings
from app.shared.changes import Changes
from engine.api.language import Language
from ui.audio.devices import Plugged
from ui.audio.own_voice import OwnVoice, OwnVoiceState, Through
from ui.audio.sound import Sound
from ui.audio.voice_sample import SampleState, SampleWish, VoiceSample
from ui.kit.problems import Problem
from ui.kit.tasks import Tasks
from ui.kit.view_model import ViewModel


@dataclass(frozen=True, slots=True)
class SoundState:
    """Everything the step shows, the level of the microphone aside."""

    settings: Settings | None = None
    """None: not read yet."""
    plugged: Plugged = field(default_factory=lambda: Plugged(known=False))
    own: OwnVoiceState = field(default_factory=OwnVoiceState)
    sample: SampleState = field(default_factory=SampleState)
    speaks: bool = False
    """Whether there is a voice for the interviewer here."""
    hears: bool = False
    """Whether an engine is here that turns speech into text."""
    problem: Problem | None = None


class SoundViewModel(ViewModel[SoundState]):
    """Opens devices only while the person tries them; keeps only the choices.

    Attributes:
        own: the person's sentence; its ``level`` tells how loud it is.
    """

    def __init__(self, application: Application, tasks: Tasks, sound: Sound) -> None:
        super().__init__(SoundState(), tasks)
        self._application = application
        self._sound = sound
        self.own = OwnVoice(sound, self)
        self._sample = VoiceSample(sound, tasks, self)
        sound.devices.changed.connect(self._on_sound)
        self.own.state_changed.connect(self._on_sound)
        self._sample.state_changed.connect(self._on_sound)

    def enter(self) -> None:
        """The step is shown: look at what is plugged in, and at what was chosen."""
        vault = self._application.vault

        def done(settings: Settings) -> None:
            self._set(replace(self.state, settings=settings))

        self._sound.devices.look()
        self._on_sound()
        self.tasks.query(lambda: read_settings(vault), done, self._on_failed)

    def leave(self) -> None:
        """Give the devices back; what was said is gone."""
        self.own.forget()
        self._sample.stop()

    def choose_microphone(self, identifier: str | None) -> None:
        """Listen with this one from now on; None: as the system chooses."""
        self.own.forget()
        self._keep({"microphone": identifier})

    def choose_loudspeaker(self, identifier: str | None) -> None:
        """Be heard through this one from now on; None: as the system chooses."""
        self.own.hush()
        self._sample.stop()
        self._keep({"loudspeaker": identifier})

    def answer_by(self, manner: AnswerBy) -> None:
        """Speak or type in the conversations to come."""
        self._keep({"answer_by": manner})

    def listen(self) -> None:
        """Take a sentence in; it is played when it is said, or after a while."""
        self._sample.stop()
        self.own.listen(self._through)

    def hear_again(self) -> None:
        """Play the sentence again."""
        self._sample.stop()
        self.own.play(self._through)

    def toggle_sample(self, text: str, language: Language) -> None:
        """Let the interviewer say ``text``, or fall silent."""
        voice, settings = self._application.engines.voice, self._settings
        if self.state.sample.speaking or voice is None:
            self._sample.stop()
            return
        self.own.hush()
        self._sample.say(
            voice,
            SampleWish(
                text,
                language,
                settings.speaking_speed,
                settings.loudspeaker,
                settings.volume,
            ),
        )

    @property
    def _settings(self) -> Settings:
        return self.state.settings or Settings()

    @property
    def _through(self) -> Through:
        settings = self._settings
        return Through(settings.microphone, settings.loudspeaker, settings.volume)

    def _keep(self, chosen: dict[str, object]) -> None:
        before = self.state.settings
        if before is None:
            return
        new = Settings.model_validate({**before.model_dump(), **chosen})
        if new == before:
            return
        self._set(replace(self.state, settings=new))
        vault = self._application.vault

        def work() -> Changes:
            return save_settings(vault, new)

        self.tasks.command(work, None, self._on_failed)

    def _on_sound(self) -> None:
        engines = self._application.engines
        self._set(
            replace(
                self.state,
                plugged=self._sound.devices.plugged,
                own=self.own.state,
                sample=self._sample.state,
                speaks=engines.voice is not None,
                hears=engines.hearing is not None,
            )
        )

    def _on_failed(self, problem: Problem) -> None:
        self._set(replace(self.state, problem=problem))
