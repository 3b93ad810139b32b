"""What the session works with now, what is missing, and the sentence for it."""

from dataclasses import replace
from typing import TypeVar

from app.practice.spoken.ears import Ears
from app.practice.spoken.openings import Openings
from app.practice.spoken.place import Learned, Place, Ports, Wishes
from app.practice.spoken.sentences import told_plainly
from app.practice.spoken.speech import Speech
from app.practice.spoken.state import Part
from app.practice.spoken.wording import Wording
from engine.api.cancel import Cancel
from engine.api.errors import ExpectedError
from engine.api.hearing import Hearing, ListenWish
from engine.api.sound import Loudspeaker, Microphone

P = TypeVar("P")


class Equipment:
    """Ports and wishes, and what became of them.

    Attributes:
        headset: the person may cut in.
        speech: the interviewer's voice; None: turns are read.
        wording: who finds the interviewer's words.
    """

    def __init__(self, place: Place, ports: Ports, wishes: Wishes) -> None:
        self._place = place
        self._ports = ports
        self._wishes = wishes
        self._problems: dict[Part, ExpectedError] = {}
        self.headset = wishes.headset
        self.speech = self._speech()
        self.wording = self._wording()

    @property
    def can_hear(self) -> bool:
        """Whether there is somebody to listen and something to listen with."""
        return self.has_hearing and self._ports.microphone is not None

    @property
    def hearing(self) -> Hearing | None:
        """Who listens and measures."""
        return self._ports.hearing

    @property
    def has_hearing(self) -> bool:
        """Whether there is somebody to listen."""
        return self._ports.hearing is not None

    @property
    def loudspeaker(self) -> Loudspeaker | None:
        """Where the interviewer is heard."""
        return self._ports.loudspeaker if self._wishes.speaks else None

    @property
    def missing(self) -> frozenset[Part]:
        """What is not there, or does not work now."""
        ports = self._ports
        there = {
            Part.HEARING: ports.hearing,
            Part.MICROPHONE: ports.microphone,
            Part.LANGUAGE: ports.language,
            Part.VOICE: ports.voice,
            Part.LOUDSPEAKER: ports.loudspeaker,
        }
        absent = {part for part, port in there.items() if port is None}
        return frozenset(absent | self._problems.keys())

    @property
    def notice(self) -> ExpectedError | None:
        """Why something stopped working, the latest first, or was replaced."""
        replaced = None if self.speech is None else self.speech.replaced
        return next(reversed(self._problems.values()), replaced)

    def tell(self, part: Part, error: Exception | None) -> None:
        """Take up that ``part`` failed, or (None) works."""
        self._problems.pop(part, None)
        if error is not None:
            self._problems[part] = told_plainly(error)

    def told(self, error: Exception) -> ExpectedError:
        """Return what a person can be told about ``error``."""
        return told_plainly(error)

    def change(self, ports: Ports, *, headset: bool) -> None:
        """Take other devices, and engines that were not there or are no longer.

        An engine that was there and is there goes on as it is.
        """
        old = self._ports
        self._ports = replace(
            ports,
            hearing=_same(old.hearing, ports.hearing),
            language=_same(old.language, ports.language),
            voice=_same(old.voice, ports.voice),
        )
        self.headset = headset
        if self._ports.voice is not old.voice:
            self.speech = self._speech()
        if self._ports.language is not old.language:
            self.wording = self._wording()
        self.tell(Part.LOUDSPEAKER, None)

    @property
    def microphone(self) -> Microphone | None:
        """What the person is listened to with."""
        return self._ports.microphone

    def open(self, ears: Ears, learned: Learned) -> None:
        """Have ``ears`` listen, where there is something to listen with."""
        hearing, microphone = self._ports.hearing, self._ports.microphone
        if hearing is None or microphone is None:
            return
        wish = ListenWish(
            self._place.live.brief.language,
            self._wishes.patience,
            learned.noise_floor_db,
            learned.pause_ms,
        )
        ears.open(hearing, microphone, wish)

    def warm(self, openings: Openings) -> None:
        """Have the voice and its first words ready, in the background."""
        speech = self.speech
        if speech is None or self.loudspeaker is None:
            return
        if self.wording.has_model:
            openings.prepare(self._place.live.brief, speech)
            return

        def work(_: object, cancel: Cancel) -> None:
            if not cancel.cancelled:
                speech.warm()

        self._place.lanes.ask(
            work,
            lambda _: None,
            lambda _: None,
            lambda error: self.tell(Part.VOICE, error),
        )

    def _speech(self) -> Speech | None:
        voice = self._ports.voice
        if voice is None or not self._wishes.speaks:
            return None
        brief = self._place.live.brief
        return Speech(voice, brief.persona, brief.language, self._wishes.speed)

    def _wording(self) -> Wording:
        place = self._place
        return Wording(place.live.brief, self._ports.language, place.clock)


def _same(old: P | None, new: P | None) -> P | None:
    return new if old is None or new is None else old
