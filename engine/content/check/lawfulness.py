"""Questions that may not be asked in a job interview.

Grounds: French Labour Code L1132-1 and L1221-6, EU directives 2000/43, 2000/78 and
2006/54. The patterns name the ways in which such questions are put; words that are
innocent elsewhere ("a family of products") are left alone.
"""

import re
from collections.abc import Iterable, Iterator

from engine.api.language import Language
from engine.content.check.findings import Finding
from engine.content.check.sentences import Place, sentences
from engine.content.library import ContentLibrary
from engine.content.persona import Persona, PersonaRole
from engine.content.question import Question
from engine.content.scenario import InterviewScenario

_GROUNDS: dict[Language, dict[str, str]] = {
    "fr": {
        "age": r"quel âge|votre âge|âge avez|date de naissance|année de naissance|"
        r"êtes[- ]vous né|trop (jeune|âgé)|départ (en|à la) retraite",
        "family": r"\bmarié|célibataire|divorcé|pacsé|enceinte|grossesse|en couple|"
        r"avez[- ]vous des enfants|vos enfants|garde (de vos|d'|des )enfants?|"
        r"(avoir|désir|projet) d(e|')\s?(s )?enfants?|situation (familiale|de famille|"
        r"matrimoniale)|votre (mari|femme|conjoint|compagn|vie privée|vie de famille)|"
        r"nom de jeune fille|congé (maternité|parental)",
        "origin": r"nationalité|quelle origine|vos origines|d[’']où venez[- ]vous|"
        r"langue maternelle|pays (d[’']origine|de naissance|natal)|couleur de peau|"
        r"ethni|votre accent|vos parents|titre de séjour",
        "health": r"votre (état de )?santé|problèmes? (de santé|médica)|handicap|"
        r"traitement médical|arrêts? (maladie|de travail)|prenez[- ]vous des médicaments|"
        r"maladie|malade\b.*\bvous|êtes[- ]vous (souvent )?malade|dépressi|fumez[- ]vous|"
        r"buvez[- ]vous|votre poids|votre taille",
        "religion": r"religi|croyan(t|ce)|votre foi\b|priez|prière|ramadan|messe|"
        r"mosquée|église|synagogue|\bvoile\b",
        "union": r"syndic|syndiqu|gréviste|fait grève|délégué du personnel|"
        r"votez|opinions? politiques?|parti politique|pour qui avez[- ]vous voté",
        "orientation": r"orientation sexuelle|homosexuel|hétérosexuel|bisexuel|\bgay\b|"
        r"lesbienne|identité de genre|transgenre|attiré par les",
    },
    "en": {
        "age": r"how old|your age|date of birth|year (were you|of birth)|"
        r"when were you born|too (young|old)|(close|near) to retire|planning to retire",
        "family": r"\bmarried|single or|marital|divorced|pregnan|in a relationship|"
        r"(have|any|your|the) (kids|children)|childcare|start(ing)? a family|"
        r"family (situation|plans|status)|your (husband|wife|spouse|partner|home life)|"
        r"maiden name|maternity|parental leave",
        "origin": r"nationality|where are you (really |originally )?from|your origins?|"
        r"native (language|tongue|speaker)|mother tongue|country of birth|"
        r"where were you born|were you born in|colou?r of your skin|ethnic|your race\b|"
        r"your accent|your parents",
        "health": r"your health|health (problem|condition|issue)|disab|medical (treatment|"
        r"condition|history)|sick (days|leave)|take any medic|illness|"
        r"are you (often )?(sick|ill)\b|depress|do you (smoke|drink)|your weight",
        "religion": r"religio|your faith|believ(e in god|er)|\bpray|church|mosque|"
        r"synagogue|ramadan|sabbath|headscarf",
        "union": r"(trade|labou?r|join a|member of a|a) union|unions\b|went on strike|"
        r"political (views|opinions?|party)|\bvote\b|who did you vote",
        "orientation": r"sexual orientation|homosexual|heterosexual|bisexual|\bgay\b|"
        r"lesbian|gender identity|transgender|attracted to",
    },
}

_PATTERNS: dict[Language, dict[str, re.Pattern[str]]] = {
    language: {
        ground: re.compile(pattern, re.IGNORECASE)
        for ground, pattern in grounds.items()
    }
    for language, grounds in _GROUNDS.items()
}


_QUESTION_FIELDS = frozenset({"text", "rephrased", "follow_ups"})


def unlawful_ground(text: str, language: Language) -> str | None:
    """Return the protected ground that ``text`` asks about, or None.

    Returns:
        One of age, family, origin, health, religion, union, orientation.
    """
    folded = text.replace("’", "'")
    for ground, pattern in _PATTERNS[language].items():
        if pattern.search(folded) or pattern.search(text):
            return ground
    return None


def check_lawfulness(library: ContentLibrary) -> Iterator[Finding]:
    """Yield a finding for each interviewer's sentence that asks the unlawful."""
    for item, (path, language, text) in _asked(library):
        ground = unlawful_ground(text, language)
        if ground:
            defect = f"asks about {ground}, which is unlawful"
            yield Finding(item, f"{path}.{language}", defect)


def _asked(library: ContentLibrary) -> Iterator[tuple[str, Place]]:
    interviewers = (
        persona
        for persona in library.personas.values()
        if persona.family is PersonaRole.INTERVIEW
    )
    interviews = (
        scenario
        for scenario in library.scenarios.values()
        if isinstance(scenario, InterviewScenario)
    )
    yield from _from("question", library.questions.values(), _QUESTION_FIELDS)
    yield from _from("persona", interviewers, frozenset({"phrases"}))
    yield from _from("scenario", interviews, frozenset({"opening"}))


def _from(
    kind: str,
    items: Iterable[Question | Persona | InterviewScenario],
    fields: frozenset[str],
) -> Iterator[tuple[str, Place]]:
    for item in items:
        for place in sentences(item):
            if place[0].split(".")[0] in fields:
                yield f"{kind}/{item.id}", place
