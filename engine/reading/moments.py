"""Nouns that name a moment or a stretch of time."""

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
