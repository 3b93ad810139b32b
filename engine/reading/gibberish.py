"""Typing that is no language: mashed keys, random letters, one word repeated."""

import re
from collections import Counter
from collections.abc import Sequence

from engine.reading.tokens import Token
from engine.reading.tongue import small_word_share
from engine.reading.words import words

_VOWELS = frozenset("aeiouy")
_NO_VOWEL = re.compile(r"[bcdfghjklmnpqrstvwxz]{6}")
_SAME_LETTER = re.compile(r"(.)\1{3}")
_ROWS = (
    "qwertyuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "wxcvbn",
    "poiuytrewq", "poiuytreza", "lkjhgfdsa", "mlkjhgfdsq", "mnbvcxz", "nbvcxw",
)  # fmt: skip
_MASHED = re.compile(
    "|".join(
        row[at : at + size]
        for row in _ROWS
        for size in [5 if row[:2] in {"qw", "az", "po"} else 4]
        for at in range(len(row) - size + 1)
    )
)
_RARE_PAIRS = words(
    """
    bq bx cx dx fk fq fx fz gq gx gz hj hk hv hx hz jb jc jd jf jg jh jj jk jl jm jp
    jq jr js jt jv jw jx jz kq kx kz lx mq mx mz pq px qb qc qd qe qf qg qh qj qk ql
    qm qn qo qp qr qs qt qv qw qx qy qz sx tq vb vc vf vg vh vj vk vm vn vp vq vt vw
    vx vz wq wv wx wz xg xj xk xz yq zb zc zf zg zj zk zm zn zp zq zr zs zt zv zw zx
    dq dz fj gj kj pj pv vl xd xn xr xs hq hw jy jw kf kg wj wu fg gf hf fh gv vd hg
    """
)
_HEAP, _HEAP_SMALL_WORDS = 6, 0.1
_SAMPLE = 200
"""Words looked at for repetition: longer texts repeat themselves by nature."""
_FILLERS = words(
    """
    bla blabla lorem ipsum dolor amet test xyz
    """
)


def is_gibberish(tokens: Sequence[Token]) -> bool:
    """Return whether most of the letters belong to no plausible word."""
    words = [token for token in tokens if not token.form.isdigit()]
    if not words:
        return False
    letters = sum(len(word.form) for word in words)
    implausible = sum(len(w.form) for w in words if _is_implausible(w.form))
    if implausible * 2 >= letters:
        return True
    return _repeats_itself([word.form for word in words], words)


def is_word_heap(text: str, tokens: Sequence[Token]) -> bool:
    """Return whether real words stand in a row without making a sentence.

    Lists keep their commas or capitals, and are none.
    """
    if len(tokens) < _HEAP or small_word_share(tokens) > _HEAP_SMALL_WORDS:
        return False
    return not any(mark in ",;:\n•-" or mark.isupper() for mark in text[1:])


def _is_implausible(form: str) -> bool:
    if form in _FILLERS:
        return True
    if len(form) < 4 or not form.isascii() or not form.isalpha():
        return len(form) > 40
    if len(form) > 30 or _SAME_LETTER.search(form) or _NO_VOWEL.search(form):
        return True
    if len(form) > 5 and _VOWELS.isdisjoint(form):
        return True
    return _is_mashed(form) or _rare_pairs(form) * 4 >= len(form)


def _is_mashed(form: str) -> bool:
    """Return whether the word runs along a row of the keyboard."""
    return _MASHED.search(form) is not None


def _rare_pairs(form: str) -> int:
    return sum(form[at : at + 2] in _RARE_PAIRS for at in range(len(form) - 1))


def _repeats_itself(forms: list[str], words: Sequence[Token]) -> bool:
    """Return whether few words fill the text ("yes yes yes yes yes")."""
    forms = forms[:_SAMPLE]
    if len(forms) < 5:
        return False
    commonest = Counter(forms).most_common(1)[0][1]
    if commonest * 2 > len(forms):
        return True
    varied = len(set(forms)) / len(forms)
    return len(forms) >= 12 and varied < 0.12 and small_word_share(words) < 0.9
