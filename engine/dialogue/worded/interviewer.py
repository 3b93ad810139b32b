"""The interviewer in a language model's words."""

from collections.abc import Callable, Sequence

from engine.api.cancel import Cancel
from engine.api.errors import Refused, Unavailable
from engine.api.language_model import LanguageModel, Message
from engine.dialogue.chance import draw
from engine.dialogue.records import Brief, Exchange, Reply
from engine.dialogue.worded.eligible import may_be_worded
from engine.dialogue.worded.outlet import Outlet
from engine.dialogue.worded.prompt_book import PromptBook
from engine.dialogue.worded.records import Worded
from engine.dialogue.worded.task_maker import TaskMaker
from engine.dialogue.worded.word_reply import Order, word_reply

_SEEDS = 1 << 31


class WordedInterviewer:
    """Words the turns that the policy has decided, for one conversation.

    Deterministic as far as the model is: the same brief, turns and reply make the same
    prompt and the same seed. Used from one thread at a time.

    Args:
        brief: what decides the conversation.
        model: writes the words.
    """

    def __init__(self, brief: Brief, model: LanguageModel) -> None:
        self._seed = brief.seed
        self._model = model
        self._book = PromptBook(brief, model)
        self._tasks = TaskMaker(brief)

    def opening(self) -> Sequence[Message]:
        """Return the beginning of every prompt, without a personal word.

        To be read while the briefing is shown, and kept on disk.
        """
        return self._book.opening()

    def listening(self, exchanges: Sequence[Exchange], partial: str) -> list[Message]:
        """Return what can be read while the person still speaks; its end is open.

        Args:
            exchanges: every stored turn, oldest first.
            partial: what has been understood for good of the present turn.

        Raises:
            Unavailable: the model cannot be asked how long the prompt is.
        """
        return list(self._book.while_listening(exchanges, partial))

    def word(
        self,
        exchanges: Sequence[Exchange],
        reply: Reply,
        release: Callable[[str], None],
        cancel: Cancel,
    ) -> Worded:
        """Say ``reply``, in the model's words where it may and where they hold.

        Args:
            exchanges: every stored turn, oldest first; the person's last one included.
            reply: what ``Conversation.consider`` returned.
            release: gets each clause or sentence as soon as it may be spoken, on the
                calling thread; joined by spaces they are the turn's text.
            cancel: after it, nothing more is released.

        Returns:
            The turn as released. A model that fails raises nothing: the turn is
            finished in the content's words, and ``failure`` tells why.
        """
        task = self._tasks.task_of(exchanges, reply)
        outlet = Outlet(task, release, cancel)
        if cancel.cancelled or not may_be_worded(task, exchanges):
            outlet.finish(answered=False)
            return outlet.worded()
        try:
            messages = self._book.for_reply(exchanges, reply)
        except (Refused, Unavailable) as failure:
            outlet.finish(answered=False)
            return outlet.worded(failure=failure)
        order = Order(task, messages, self.seed_after(exchanges))
        return word_reply(order, self._model, outlet, cancel)

    def seed_after(self, exchanges: Sequence[Exchange]) -> int:
        """Return the seed with which the turn after these is worded."""
        return draw(self._seed, f"wording/{len(exchanges)}", _SEEDS)
