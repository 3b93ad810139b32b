"""Lasting facts, and what speakers say they never did."""

import pytest

from engine.api.language import Language
from engine.reading.annotated import AnnotatedText, annotate
from engine.reading.claims import Claim, ClaimKind, find_claims, setting_of
from engine.reading.cues import Cue
from engine.reading.denials import find_deeds, find_denials
from engine.reading.figures import find_figures
from engine.reading.numbers import find_numbers


def _claims(text: str, language: Language) -> tuple[Claim, ...]:
    read: AnnotatedText = annotate(text, language)
    numbers = find_numbers(text, read.tokens, read.found(Cue.TIME), language)
    return find_claims(read, find_figures(read, numbers))


@pytest.mark.parametrize(
    ("language", "text", "kind", "value"),
    [
        ("en", "I managed a team of five.", ClaimKind.TEAM, 5),
        ("en", "we were twelve in the team that night", ClaimKind.TEAM, 12),
        ("fr", "On était douze dans l'équipe.", ClaimKind.TEAM, 12),
        ("fr", "une équipe de trois personnes", ClaimKind.TEAM, 3),
        ("en", "I have eight years of experience in retail.", ClaimKind.EXPERIENCE, 8),
        ("fr", "J'ai huit ans d'expérience dans la vente.", ClaimKind.EXPERIENCE, 8),
        ("en", "I've been a nurse for six years.", ClaimKind.YEARS_AS, 6),
        ("fr", "Je suis infirmière depuis six ans.", ClaimKind.YEARS_AS, 6),
    ],
)
def test_a_lasting_fact_is_read_with_its_figure(
    language: Language, text: str, kind: ClaimKind, value: float
) -> None:
    [claim] = _claims(text, language)

    assert (claim.kind, claim.value) == (kind, value)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The team went from five to twelve people."),
        ("en", "We were twelve at the table."),
        ("fr", "L'équipe est passée de cinq à douze personnes."),
        ("fr", "J'y ai passé six ans."),
    ],
)
def test_what_changes_or_is_no_team_is_no_claim(language: Language, text: str) -> None:
    assert _claims(text, language) == ()


def test_two_jobs_are_two_settings() -> None:
    first = setting_of(annotate("In my first job we were five.", "en"))
    other = setting_of(annotate("We were twelve in the team.", "en"))

    assert not first.may_be(other)
    assert other.may_be(other)


@pytest.mark.parametrize(
    ("language", "never", "done"),
    [
        ("en", "I have never managed anyone.", "I led a team for two years."),
        ("en", "I've never used Excel.", "i used Excel every day"),
        ("fr", "Je n'ai jamais encadré personne.", "J'ai encadré une équipe."),
        ("fr", "j'ai jamais utilisé Excel", "J'ai utilisé Excel tous les jours."),
    ],
)
def test_a_denial_and_the_deed_meet(language: Language, never: str, done: str) -> None:
    [denied] = find_denials(annotate(never, language))
    deeds = find_deeds(annotate(done, language))

    assert (denied.verb, denied.thing) in {(deed.verb, deed.thing) for deed in deeds}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I had never managed anyone before."),
        ("en", "I have never managed anyone until this year."),
        ("en", "He has never managed anyone."),
        ("fr", "Je n'avais jamais encadré personne."),
        ("fr", "Je n'ai jamais encadré personne jusque là."),
    ],
)
def test_a_denial_that_ends_at_some_time_is_none(language: Language, text: str) -> None:
    assert find_denials(annotate(text, language)) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I would manage a team happily."),
        ("en", "I never used Excel."),
        ("fr", "Je voudrais encadrer une équipe."),
    ],
)
def test_wishes_and_denials_are_no_deeds(language: Language, text: str) -> None:
    assert find_deeds(annotate(text, language)) == ()
