"""Finding help pages by words."""

from collections.abc import Sequence

from ui.kit.folding import folded
from ui.workspaces.help.article import Article

_IN_TITLE = 4
_IN_SUMMARY = 2
_IN_TEXT = 1


def found(words: str, articles: Sequence[Article]) -> tuple[Article, ...]:
    """Return the pages that hold every word, the best first; all for no word."""
    wanted = folded(words).split()
    scored = [(_score(wanted, each), each) for each in articles]
    fitting = [(score, each) for score, each in scored if score is not None]
    return tuple(each for _, each in sorted(fitting, key=lambda pair: -pair[0]))


def _score(wanted: Sequence[str], article: Article) -> int | None:
    places = (
        (_IN_TITLE, folded(article.title)),
        (_IN_SUMMARY, folded(article.summary)),
        (_IN_TEXT, folded(article.text)),
    )
    total = 0
    for word in wanted:
        weights = [weight for weight, text in places if word in text]
        if not weights:
            return None
        total += sum(weights)
    return total
