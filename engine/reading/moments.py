"""Words that name a moment or a stretch of time, and those that count it."""

from engine.reading.words import words

MOMENTS = words(
    """
    lunch noon midnight evening tonight night morning end close closing deadline day
    week month quarter year hour hours minutes days weeks months years friday monday
    tuesday wednesday thursday saturday sunday january february march april may june
    july august september october november december christmas easter summer spring
    autumn winter opening shift
    midi minuit soir nuit matin fin delai jour semaine mois trimestre annee heure
    heures lendemain lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier
    mars avril mai juin juillet aout septembre octobre novembre decembre noel ete
    printemps automne hiver fermeture soiree ouverture jours semaines ans
    """
)

_COUNTS = words(
    """
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
    forty fifty sixty
    deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante
    cinquante soixante
    """
)


def is_number_word(form: str) -> bool:
    """Return whether ``form`` counts, in figures or in words up to sixty."""
    return form.isdigit() or form in _COUNTS
