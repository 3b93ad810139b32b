"""Train the micro-Whisper for a given time: ``python -m ...train FOLDER MINUTES``.

Needs PyTorch. Writes a checkpoint every few minutes, and goes on from one it finds.
"""

import logging
import math
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from tests.models.micro_whisper.batches import Batch, batched, stream
from tests.models.micro_whisper.examples import Maker
from tests.models.micro_whisper.network import (
    POSITIONS,
    Tensor,
    Weights,
    decode,
    encode,
    new_weights,
)
from tests.models.micro_whisper.vocabulary import END

_MOST_LEARNED_A_STEP = 1.5e-3
_LEAST_LEARNED_A_STEP = 2e-5
_WARMING = 200
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
    optimiser = torch.optim.AdamW(
        list(weights.values()), lr=1e-3, betas=(0.9, 0.98), weight_decay=0.01
    )
    queue = stream(seed=int(time.time()), long_share=0.12)
    losses: list[list[float]] = []
    step = first
    saved = time.monotonic()
    while plan.share() < 1:
        for group in optimiser.param_groups:
            group["lr"] = _rate(step - first, plan.share())
        losses.append(_step(weights, optimiser, queue.get(), step))
        _follow(mean, weights, min(0.998, step / (step + 50)))
        step += 1
        if step % 100 == 0:
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
    weights: Weights, optimiser: torch.optim.AdamW, batch: Batch, step: int
) -> list[float]:
    room = POSITIONS - batch.heard.shape[1]
    shift = int(torch.randint(0, max(room, 1), ())) if torch.rand(()) < 0.3 else 0
    mass = min(1.0, step / 1500)
    _hide_parts(batch)
    with torch.autocast("cpu", torch.bfloat16):
        parts = losses_of(weights, batch, shift, mass)
    loss = parts[0] + 0.5 * parts[1] + 0.3 * parts[2]
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(list(weights.values()), 1.0)
    optimiser.step()
    return [float(part.detach()) for part in parts]


def _hide_parts(batch: Batch) -> None:
    """Silence a few bands and moments, so that no single cue is relied upon."""
    for picture in batch.pictures:
        for _ in range(int(torch.randint(0, 3, ()))):
            band = int(torch.randint(0, 70, ()))
            picture[band : band + int(torch.randint(1, 10, ()))] = 0
        for _ in range(int(torch.randint(0, 3, ()))):
            frame = int(torch.randint(0, picture.shape[1], ()))
            picture[:, frame : frame + int(torch.randint(1, 9, ()))] = 0


def _rate(step: int, share: float) -> float:
    warm = min(1.0, (step + 1) / _WARMING)
    slow = 0.5 * (1 + math.cos(math.pi * max(0.0, share - 0.3) / 0.7))
    return warm * (_LEAST_LEARNED_A_STEP + slow * _MOST_LEARNED_A_STEP)


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


def _tell(step: int, plan: Plan, losses: list[list[float]]) -> None:
    means = torch.tensor(losses).mean(0).tolist()
    losses.clear()
    _log.info("%d %.2f %s", step, plan.share(), [round(mean, 3) for mean in means])


def main() -> None:
    """Train as the command line says."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(2)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    trained(Plan(folder, float(sys.argv[2]), time.monotonic()))


if __name__ == "__main__":
    main()
