"""Makes the tiny language model of the tests: ``python -m tests.models.tiny_gguf.make``.

Needs torch and tokenizers, which the project itself does not; a few minutes on two
cores. It learns from our own content to ask questions that look like ours, so that a
test can tell words from noise. Nobody should expect sense of it.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from torch.nn import functional

from engine.trial.random.gguf_writer import F32, Q8_0, Tensor, Value, write_gguf
from tests.models.tiny_gguf.corpus import Corpus
from tests.models.tiny_gguf.network import Network, Shape
from tests.models.tiny_gguf.tokenizer import CONTROL, Vocabulary, learn

RESULT = Path(__file__).with_name("tiny.gguf")
SEED = 20261120
VOCABULARY = 1536
STEPS = 2000
BATCH = 16
WINDOW = 192
_NORMAL, _CONTROL = 1, 3
_TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message.role + '\\n' "
    "+ message.content + '<|im_end|>\\n' }}{% endfor %}"
)


def main() -> None:
    """Learn a vocabulary, train the network, write the file."""
    torch.manual_seed(SEED)
    corpus = Corpus()
    vocabulary = learn(corpus.texts(), VOCABULARY)
    network = Network(Shape(VOCABULARY))
    _train(network, corpus, vocabulary)
    shape = network.shape
    write_gguf(RESULT, _values(shape, vocabulary), list(_tensors(network)))
    sys.stdout.write(f"{RESULT.name}: {RESULT.stat().st_size} bytes\n")


def _train(network: Network, corpus: Corpus, vocabulary: Vocabulary) -> None:
    chance = Random(SEED)  # noqa: S311 (variety, no secret)
    optimiser = torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimiser, 3e-3, total_steps=STEPS)
    for step in range(STEPS):
        rows = torch.tensor([_row(corpus, vocabulary, chance) for _ in range(BATCH)])
        scores = network(rows[:, :-1])
        loss = functional.cross_entropy(scores.flatten(0, 1), rows[:, 1:].flatten())
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        rate.step()
        if step % 100 == 0:
            sys.stdout.write(f"{step} {loss.item():.3f}\n")


def _row(corpus: Corpus, vocabulary: Vocabulary, chance: Random) -> list[int]:
    """Return a window of conversation; long answers are cut from their beginning."""
    found: list[int] = []
    while len(found) <= WINDOW:
        exchange = corpus.exchange(chance)
        if not found:
            found += _turn(vocabulary, "system", exchange.system)
        answer = exchange.answer[-chance.randint(40, 260) :]
        found += _turn(vocabulary, "user", answer)
        found += _turn(vocabulary, "assistant", exchange.question)
    return found[: WINDOW + 1]


def _turn(vocabulary: Vocabulary, role: str, text: str) -> list[int]:
    def plain(words: str) -> list[int]:
        ids: list[int] = vocabulary.tokenizer.encode(words).ids
        return ids

    begin, end = vocabulary.number("<|im_start|>"), vocabulary.number("<|im_end|>")
    return [begin, *plain(f"{role}\n"), *plain(text.strip()), end, *plain("\n")]


def _values(shape: Shape, vocabulary: Vocabulary) -> dict[str, Value]:
    kinds = [_NORMAL] * (VOCABULARY - len(CONTROL)) + [_CONTROL] * len(CONTROL)
    return {
        "general.architecture": "llama",
        "general.name": "Exerzia tiny test model",
        "general.license": "GPL-3.0-or-later",
        "general.alignment": 32,
        "llama.context_length": shape.context,
        "llama.embedding_length": shape.width,
        "llama.block_count": shape.layers,
        "llama.feed_forward_length": shape.inner,
        "llama.rope.dimension_count": shape.head,
        "llama.rope.freq_base": shape.rope_base,
        "llama.attention.head_count": shape.heads,
        "llama.attention.head_count_kv": shape.kv_heads,
        "llama.attention.layer_norm_rms_epsilon": 1e-5,
        "llama.vocab_size": shape.vocabulary,
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "qwen2",
        "tokenizer.ggml.tokens": vocabulary.tokens,
        "tokenizer.ggml.token_type": kinds,
        "tokenizer.ggml.merges": vocabulary.merges,
        "tokenizer.ggml.bos_token_id": vocabulary.number("<|endoftext|>"),
        "tokenizer.ggml.eos_token_id": vocabulary.number("<|im_end|>"),
        "tokenizer.ggml.add_bos_token": False,
        "tokenizer.chat_template": _TEMPLATE,
    }


def _tensors(network: Network) -> Iterator[Tensor]:
    for name, weight in network.state_dict().items():
        sides = tuple(reversed(weight.shape))
        if weight.dim() == 1:
            yield Tensor(name, sides, F32, [weight.numpy().tobytes()])
        else:
            yield Tensor(name, sides, Q8_0, [_packed(weight)])


def _packed(weight: torch.Tensor) -> bytes:
    """Return the weight as blocks of 32 bytes, each with its own scale."""
    blocks = weight.reshape(-1, Q8_0.block)
    scale = (blocks.abs().amax(1, keepdim=True) / 127).half()
    steps = (blocks / scale.float().clamp_min(1e-8)).round().clamp(-127, 127)
    pair = (scale.view(torch.uint8), steps.to(torch.int8).view(torch.uint8))
    packed: bytes = torch.cat(pair, 1).contiguous().numpy().tobytes()
    return packed


if __name__ == "__main__":
    main()
