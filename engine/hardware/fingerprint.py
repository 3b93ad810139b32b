"""What a machine is measured for: when this changes, it is measured again."""

from hashlib import blake2b

from engine.hardware.facts import MachineFacts

_GIB = 1024**3


def fingerprint_of(facts: MachineFacts) -> str:
    """Return a short text that is the same while the hardware is.

    Memory counts in whole gibibytes: what graphics take of it changes at each start.
    Free room, battery and available memory do not count.
    """
    processor = facts.processor
    parts = (
        facts.system,
        processor.name,
        str(processor.physical),
        str(processor.logical),
        str(processor.usable),
        ",".join(processor.features),
        str(round(facts.memory / _GIB)),
        *(card.name for card in facts.graphics),
    )
    return blake2b("\n".join(parts).encode(), digest_size=12).hexdigest()
