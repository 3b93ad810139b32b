"""Whatever a person does in whatever order, no wish is lost and no byte is forgotten."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.domain.models import TransferState
from app.models.downloads import Downloads
from app.models.tools import ModelTools
from tests.app.models.desk import Desk, no_network
from tests.app.models.inline_thread import InlineThread

IDS = ("small", "base", "words", "voice")
STANDS = {TransferState.PAUSED, TransferState.FAILED}
Deed = tuple[str, str]

deeds = st.lists(
    st.tuples(
        st.sampled_from(["nothing", "pause", "resume", "cancel", "start", "fail"]),
        st.sampled_from(IDS),
    ),
    max_size=12,
)


class DownloadsMachine(RuleBasedStateMachine):
    """Downloads with a person who acts between any two pieces that come."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.desk = Desk(Path(self.folder.name))
        self.tools: ModelTools = self.desk.tools()
        self.downloads = Downloads(self.tools, InlineThread)
        self.wanted: set[str] = set()
        self.to_do: list[Deed] = []
        self.most: dict[str, int] = {}
        self.desk.source.before_piece = self.before_piece

    def teardown(self) -> None:
        self.folder.cleanup()

    @rule(model=st.sampled_from(IDS), meanwhile=deeds)
    def start(self, model: str, meanwhile: list[Deed]) -> None:
        self.to_do = meanwhile
        self.act("start", model)

    @rule(model=st.sampled_from([*IDS, None]), meanwhile=deeds)
    def resume(self, model: str | None, meanwhile: list[Deed]) -> None:
        self.to_do = meanwhile
        self.downloads.resume(model)

    @rule(model=st.sampled_from([*IDS, None]))
    def pause(self, model: str | None) -> None:
        self.downloads.pause(model)

    @rule(model=st.sampled_from(IDS))
    def cancel(self, model: str) -> None:
        self.act("cancel", model)

    @rule()
    def start_anew(self) -> None:
        self.downloads.close()
        self.tools = self.desk.tools()
        self.downloads = Downloads(self.tools, InlineThread)
        states = {each.state for each in self.downloads.transfers()}
        assert states <= {TransferState.PAUSED}

    def before_piece(self) -> None:
        self.never_backwards()
        if self.to_do:
            self.act(*self.to_do.pop())

    def act(self, deed: str, model: str) -> None:
        acts: dict[str, Callable[[], object]] = {
            "nothing": lambda: None,
            "pause": lambda: self.downloads.pause(model),
            "resume": lambda: self.downloads.resume(model),
            "cancel": lambda: self.forget(model),
            "start": lambda: self.want(model),
            "fail": self.fail,
        }
        acts[deed]()

    def want(self, model: str) -> None:
        self.wanted.add(model)
        self.downloads.start([model])

    def forget(self, model: str) -> None:
        self.wanted.discard(model)
        self.most.pop(model, None)
        self.downloads.cancel(model)

    def fail(self) -> None:
        raise no_network()

    @invariant()
    def never_backwards(self) -> None:
        for each in self.downloads.transfers():
            assert 0 <= self.most.get(each.model_id, 0) <= each.done
            assert each.done <= each.total
            self.most[each.model_id] = each.done
        for each in self.downloads.transfers():
            if each.state is TransferState.FAILED:
                # What came may have been wrong: going on, it is counted anew.
                del self.most[each.model_id]

    @invariant()
    def every_wish_is_here_or_on_its_way(self) -> None:
        on_its_way = {
            each.model_id
            for each in self.downloads.transfers()
            if each.state is not TransferState.DONE
        }
        installed = {each.id for each in self.tools.store.installed()}
        assert self.wanted <= on_its_way | installed
        assert on_its_way <= self.wanted

    @invariant()
    def what_is_done_is_installed(self) -> None:
        for each in self.downloads.transfers():
            if each.state is TransferState.DONE:
                assert self.tools.store.find(each.model_id) is not None

    @invariant()
    def nothing_is_said_to_run_when_nothing_does(self) -> None:
        states = {each.state for each in self.downloads.transfers()}
        assert states <= STANDS | {TransferState.DONE}

    @invariant()
    def the_disk_knows_every_wish_that_is_open(self) -> None:
        open_wishes = {
            each.model_id
            for each in self.downloads.transfers()
            if each.state is not TransferState.DONE
        }
        kept = {each.stem for each in self.tools.store.own.glob("wanted/*.json")}
        assert kept == open_wishes


TestDownloads = DownloadsMachine.TestCase
TestDownloads.settings = settings(
    max_examples=50, stateful_step_count=10, deadline=None
)
