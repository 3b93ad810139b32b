"""What recognisers of Whisper's kind are known to write where nobody spoke."""

CREDITS = frozenset(
    {
        "thanks for watching",
        "thank you for watching",
        "thank you so much for watching",
        "thanks for watching this video",
        "thank you for watching this video",
        "please subscribe",
        "please subscribe to my channel",
        "subscribe to my channel",
        "don't forget to subscribe",
        "like and subscribe",
        "please like and subscribe",
        "see you in the next video",
        "see you next time",
        "i'll see you in the next video",
        "subtitles",
        "the end",
        "merci d'avoir regardé",
        "merci d'avoir regardé cette vidéo",
        "merci d'avoir regardé la vidéo",
        "merci d'avoir regardé ma vidéo",
        "merci pour votre attention et à bientôt",
        "n'oubliez pas de vous abonner",
        "abonnez-vous",
        "abonnez-vous à la chaîne",
        "à la prochaine vidéo",
        "à bientôt pour une nouvelle vidéo",
        "sous-titrage",
        "sous-titres",
        "sous-titrage société radio-canada",
        "générique",
        "musique",
        "music",
        "applaudissements",
        "applause",
    }
)
"""Dropped when it is the whole text or its last sentence."""

CREDIT_PARTS = (
    "amara.org",
    "sous-titres réalisés",
    "sous-titres faits par",
    "sous-titrage st",
    "soustitreur",
    "subtitles by",
    "captions by",
    "subtitled by",
    "transcription by",
    "transcribed by",
    "translated by",
    "opensubtitles",
)
"""Dropped with the last sentence that contains it."""

POLITE = frozenset(
    {
        "thank you",
        "thank you very much",
        "thank you so much",
        "thanks",
        "you",
        "bye",
        "bye bye",
        "hmm",
        "merci",
        "merci beaucoup",
        "au revoir",
        "à bientôt",
        "hum",
    }
)
"""People say it too: dropped only where hardly any speech was heard."""
