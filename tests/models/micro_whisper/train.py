"""Train the micro-Whisper for a given time: ``python -m ...train FOLDER MINUTES``.

Needs PyTorch. Writes a checkpoint every few minutes, and goes on from one it finds.
"""

import logging
import math
import signal
import sys
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from tests.models.micro_whisper.batches import Batch, stream
from tests.models.micro_whisper.network import (
    Tensor,
    Weights,
    decode,
    encode,
    new_weights,
)
from tests.models.micro_whisper.shape import POSITIONS

_MOST_LEARNED_A_STEP = (0.02, 2e-3)
"""Of the matrices inside (Muon), and of all the rest (AdamW)."""
_LEAST_SHARE = 0.01
_WARMING = 60
_KEPT = 120
"""Batches kept: three steps of four use an old one again, other parts hidden."""
_log = logging.getLogger("train")


@dataclass(frozen=True)
class Plan:
    """How long to train, and when to slow down."""

    folder: Path
    minutes: float
    begun: float

    def share(self) -> float:
        """Return how much of the time is used, from 0 to 1."""
        return min(1.0, (time.monotonic() - self.begun) / (60 * self.minutes))


def trained(plan: Plan) -> Weights:
    """Train until the time is up; return the running mean of the weights."""
    weights, mean, first = _begun(plan.folder)
    optimisers = _optimisers(weights)
    recent: deque[Batch] = deque(maxlen=_KEPT)
    queue = stream(seed=int(time.time()), long_share=0.4)
    losses: list[list[float]] = []
    step = first
    saved = time.monotonic()
    while plan.share() < 1:
        rate = _rate(step - first, plan.share())
        for optimiser, most in zip(optimisers, _MOST_LEARNED_A_STEP, strict=True):
            optimiser.param_groups[0]["lr"] = rate * most
        used = len(recent) == _KEPT and step % 4 != 0
        recent.append(recent.popleft() if used else queue.get())
        losses.append(_step(weights, optimisers, recent[-1], step))
        _follow(mean, weights, min(0.99, step / (step + 50)))
        step += 1
        if step % 50 == 0:
            _tell(step, plan, losses)
        if time.monotonic() - saved > 120:
            _save(plan.folder, weights, mean, step)
            saved = time.monotonic()
    _save(plan.folder, weights, mean, step)
    return mean


def losses_of(weights: Weights, batch: Batch, shift: int, mass: float) -> list[Tensor]:
    """Return how far off are: what is said, the word at each place, the look."""
    heard = encode(weights, torch.from_numpy(batch.pictures), shift, mass)
    logits, looks = decode(weights, heard, torch.from_numpy(batch.read))
    said = torch.from_numpy(batch.said)
    saying = functional.cross_entropy(
        logits.flatten(0, 1), said.flatten(), ignore_index=-1, label_smoothing=0.02
    )
    count = batch.heard.shape[1]
    words = functional.linear(
        heard.states[:, :count], weights["word.weight"], weights["word.bias"]
    )
    naming = functional.cross_entropy(
        words.flatten(0, 1), torch.from_numpy(batch.heard).flatten()
    )
    looking = sum(_looked_away(look, batch, count) for look in looks) / len(looks)
    return [saying, naming, looking]


def _looked_away(look: Tensor, batch: Batch, count: int) -> Tensor:
    spans = torch.from_numpy(batch.spans)
    known = spans[..., 1] > spans[..., 0]
    places = torch.arange(count)
    inside = (places >= spans[..., :1]) & (places < spans[..., 1:])
    share = (look[..., :count] * inside).sum(-1)
    return -(share[known].clamp(min=1e-4)).log().mean() if known.any() else share.sum()


def _step(
    weights: Weights, optimisers: list[Any], batch: Batch, step: int
) -> list[float]:
    room = POSITIONS - batch.heard.shape[1]
    shift = int(torch.randint(0, max(room, 1), ())) if torch.rand(()) < 0.2 else 0
    mass = min(1.0, step / 1500)
    _hide_parts(batch)
    with torch.autocast("cpu", torch.bfloat16):
        parts = losses_of(weights, batch, shift, mass)
    loss = parts[0] + parts[1] + 0.3 * parts[2]
    for optimiser in optimisers:
        optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(list(weights.values()), 1.0)
    for optimiser in optimisers:
        optimiser.step()
    return [float(part.detach()) for part in parts]


def _hide_parts(batch: Batch) -> None:
    """Silence a band or a moment of some, so that no single cue is relied upon."""
    for picture in batch.pictures:
        if torch.rand(()) < 0.15:
            band = int(torch.randint(0, 74, ()))
            picture[band : band + int(torch.randint(1, 7, ()))] = 0
        if torch.rand(()) < 0.15:
            frame = int(torch.randint(0, picture.shape[1], ()))
            picture[:, frame : frame + int(torch.randint(1, 6, ()))] = 0


def _rate(step: int, share: float) -> float:
    warm = min(1.0, (step + 1) / _WARMING)
    slow = 0.5 * (1 + math.cos(math.pi * max(0.0, share - 0.1) / 0.9))
    return warm * max(slow, _LEAST_SHARE)


def _optimisers(weights: Weights) -> list[Any]:
    inside = [name for name, weight in weights.items() if _is_inside(name, weight)]
    rest = [weight for name, weight in weights.items() if name not in inside]
    return [
        torch.optim.Muon([weights[name] for name in inside], weight_decay=0.02),
        torch.optim.AdamW(rest, betas=(0.9, 0.98), weight_decay=0.01),
    ]


def _is_inside(name: str, weight: Tensor) -> bool:
    return weight.ndim == 2 and name.startswith(("encoder", "decoder"))


def _begun(folder: Path) -> tuple[Weights, Weights, int]:
    file = folder / "checkpoint.pt"
    if file.exists():
        saved = torch.load(file)
        weights, mean, step = saved["weights"], saved["mean"], saved["step"]
    else:
        weights, step = new_weights(), 0
        mean = {name: weight.clone() for name, weight in weights.items()}
    for weight in weights.values():
        weight.requires_grad_(True)
    return weights, mean, step


def _follow(mean: Weights, weights: Weights, keep: float) -> None:
    with torch.no_grad():
        for name, weight in weights.items():
            mean[name].lerp_(weight, 1 - keep)


def _save(folder: Path, weights: Weights, mean: Weights, step: int) -> None:
    plain = {name: weight.detach() for name, weight in weights.items()}
    torch.save({"weights": plain, "mean": mean, "step": step}, folder / "checkpoint.pt")
    arrays = {name: weight.detach().numpy() for name, weight in mean.items()}
    np.savez(folder / "mean.npz", **arrays)


def _tell(step: int, plan: Plan, losses: list[list[float]]) -> None:
    means = torch.tensor(losses).mean(0).tolist()
    losses.clear()
    _log.info("%d %.2f %s", step, plan.share(), [round(mean, 3) for mean in means])


def main() -> None:
    """Train as the command line says."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    trained(Plan(folder, float(sys.argv[2]), time.monotonic()))


if __name__ == "__main__":
    main()
