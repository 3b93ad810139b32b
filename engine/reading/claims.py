"""Lasting facts a speaker states: how big the team was, how many years."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from engine.reading.annotated import AnnotatedText, clause_of
from engine.reading.figures import Figure, Unit
from engine.reading.moments import MOMENTS
from engine.reading.names import find_names
from engine.reading.narrative import tells_past
from engine.reading.sentences import Stretch
from engine.reading.shared_words import stems
from engine.reading.words import words


class ClaimKind(StrEnum):
    """What a claim is about."""

    TEAM = "team"
    """How many people worked together."""
    EXPERIENCE = "experience"
    """Years of experience."""
    YEARS_AS = "years_as"
    """Years in a trade: "I've been a nurse for six years"."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure that holds for more than the moment told."""

    kind: ClaimKind
    value: float
    about: frozenset[str]
    """What narrows it down: "sales" of a sales team, "retail" of experience."""
    past: bool
    place: Stretch
    """The clause that states it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when an answer takes place, as far as its words tell."""

    places: frozenset[str]
    """Which job or period: "first", "internship", "school" …"""
    names: frozenset[str]

    def may_be(self, other: "Setting") -> bool:
        """Return whether both may speak of the same job."""
        if self.places != other.places:
            return False
        return not (self.names and other.names) or bool(self.names & other.names)


_TEAM = words("team equipe crew staff")
_OF = words("of de d'")
_WE = (
    ("we", "were"), ("we", "are"), ("we", "'re"), ("on", "etait"), ("on", "est"),
    ("nous", "etions"), ("nous", "sommes"), ("there", "were"), ("there", "are"),
)  # fmt: skip
_CHANGES = words(
    """
    from grew grown doubled became joined left reduced went passes passe passees agrandi
    double devenus parti partis arrive arrives embauche recrute hired recruited then
    """
)
"""Where a number is told to change, it is no claim."""
_GENERAL = words("peopl perso membe whole small petit peti entie collè colle")
_YEARS = words("year years an ans annee annees")
_EXPERIENCE = words("experience experiences d'experience")
_AS_EN = tuple(
    ("i", have, "been", article) for have in ("'ve", "have") for article in ("a", "an")
)
_AS_FR = (("je", "suis"),)
_AHEAD = 5
_PERIODS = {
    word: period
    for period, listed in {
        "intern": "internship internships placement stage stages stagiaire intern",
        "apprentice": "apprenticeship apprentice apprenti apprentie alternance",
        "studies": """
            school university college degree student fac ecole universite etudes lycee bts
            """,
        "volunteer": "volunteer volunteering volunteered benevole benevolat association",
        "sport": "football rugby club match coach foot basket handball",
        "first": "first premier premiere",
        "previous": """
            previous last former old ancien ancienne precedent dernier derniere
            """,
        "current": "current currently actuel actuelle actuellement now today",
        "season": "seasonal season summer saison saisonnier interim agency",
        "project": "project projet",
    }.items()
    for word in words(listed)
}
_JOB = words(
    "job position post company role poste emploi boite entreprise travail boulot place"
)
_OF_A_JOB = {"first", "previous", "current"}


def find_claims(text: AnnotatedText, figures: Sequence[Figure]) -> tuple[Claim, ...]:
    """Return the lasting facts with a figure, in order."""
    return tuple(_claims(text, figures))


def setting_of(text: AnnotatedText) -> Setting:
    """Return which job, period and names the answer speaks of."""
    places = set()
    for at, token in enumerate(text.tokens):
        period = _PERIODS.get(token.form)
        if period is None:
            continue
        near = {near.form for near in text.tokens[max(0, at - 2) : at + 3]}
        if period not in _OF_A_JOB or near & _JOB or token.form.startswith("actuel"):
            places.add(period)
    names = {text.tokens[first].form for first, _ in find_names(text)}
    return Setting(frozenset(places), frozenset(names - MOMENTS))


def _claims(text: AnnotatedText, figures: Sequence[Figure]) -> Iterator[Claim]:
    at = 0
    for figure in figures:
        while text.sentences[at][1] <= figure.place[0]:
            at += 1
        sentence = text.sentences[at]
        if figure.value is None:
            continue
        claim = _team(text, figure, sentence) or _years(text, figure, sentence)
        if claim is not None:
            yield claim


def _team(text: AnnotatedText, figure: Figure, sentence: Stretch) -> Claim | None:
    first, last = figure.place
    tokens = text.tokens
    if figure.unit not in {Unit.PEOPLE, Unit.UNSAID, Unit.THINGS}:
        return None
    if {token.form for token in tokens[slice(*sentence)]} & _CHANGES:
        return None
    team = _team_around(text, first, last, sentence)
    if team is None or figure.value is None:
        return None
    before = tokens[team - 1 : team] if team else ()
    counted = tokens[last : last + 1]
    about = stems([*before, *(c for c in counted if figure.noun)]) - _GENERAL
    told = tokens[slice(*sentence)]
    past = tells_past(told, text.language) or any(t.form == "etions" for t in told)
    return Claim(
        ClaimKind.TEAM,
        figure.value,
        about,
        past=past,
        place=clause_of(text, figure.place),
    )


def _team_around(
    text: AnnotatedText, first: int, last: int, sentence: Stretch
) -> int | None:
    """Return where "team" stands in "a team of five", "we were five in the team"."""
    forms = [token.form for token in text.tokens[max(sentence[0], first - 3) : first]]
    if len(forms) >= 2 and forms[-1] in _OF and forms[-2] in _TEAM:
        return first - 2
    after = range(last, min(sentence[1], last + _AHEAD))
    here = next((at for at in after if text.tokens[at].form in _TEAM), None)
    if here is None or tuple(forms[-2:]) not in _WE:
        return None
    return here


def _years(text: AnnotatedText, figure: Figure, sentence: Stretch) -> Claim | None:
    last = figure.place[1]
    tokens = text.tokens
    if last >= sentence[1] or tokens[last].form not in _YEARS or figure.value is None:
        return None
    after = range(last + 1, min(sentence[1], last + _AHEAD))
    here = next((at for at in after if tokens[at].form in _EXPERIENCE), None)
    if here is not None:
        about = _field(text, here + 1, sentence[1])
        return Claim(
            ClaimKind.EXPERIENCE, figure.value, about, past=False, place=sentence
        )
    return _years_as(text, figure, sentence)


def _field(text: AnnotatedText, first: int, last: int) -> frozenset[str]:
    """Return the field of "experience in retail": the first word that names one."""
    for token in text.tokens[first : min(last, first + _AHEAD - 1)]:
        if own := stems([token]):
            return own
    return frozenset()


def _years_as(text: AnnotatedText, figure: Figure, sentence: Stretch) -> Claim | None:
    """Read "I've been a nurse for six years" and "je suis infirmière depuis six ans"."""
    link = figure.place[0] - 1
    if figure.value is None or link < sentence[0]:
        return None
    if text.tokens[link].form not in {"for", "depuis"}:
        return None
    forms = [token.form for token in text.tokens[sentence[0] : link]]
    shapes = _AS_EN if text.language == "en" else _AS_FR
    ends = [
        at + len(shape)
        for at in range(len(forms))
        for shape in shapes
        if tuple(forms[at : at + len(shape)]) == shape
    ]
    if not ends:
        return None
    about = stems(text.tokens[sentence[0] + ends[-1] : link])
    claim = Claim(
        ClaimKind.YEARS_AS,
        figure.value,
        about,
        past=False,
        place=clause_of(text, figure.place),
    )
    return claim if about else None
