"""How large the micro-Whisper is: a hundredth of Whisper tiny in each matrix."""

WIDTH = 128
HEADS = 4
ENCODER_LAYERS = 3
DECODER_LAYERS = 3
POSITIONS = 1500
"""Encoder positions of a window of 30 seconds."""
TEXT_POSITIONS = 448
ALIGNMENT_HEADS = ((1, 0), (2, 0))
"""Decoder layers and heads taught to look at the word they are about to say."""
