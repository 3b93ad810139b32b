"""Who speaks in the training, and who is heard only in the test."""

from random import Random

from tests.models.micro_whisper.espeak import Voice

UNSEEN_VARIANTS = (
    "f3",
    "f5",
    "m5",
    "m7",
    "Annie",
    "Michael",
    "Mario",
    "linda",
    "edward",
    "john",
)
UNSEEN_ACCENT = "en-us-nyc"
ACCENTS = {
    "en": (
        "en-us",
        "en-us",
        "en",
        "en",
        "en-gb-x-rp",
        "en-gb-scotland",
        "en-029",
        "en-gb-x-gbclan",
        "en-gb-x-gbcwmd",
    ),
    "fr": ("fr", "fr", "fr-be", "fr-ch"),
}
SEEN_VARIANTS = (
    *("f1", "f2", "f4", "m1", "m2", "m3", "m4", "m6", "m8"),
    *("Alex", "Alicia", "Andrea", "Andy", "Denis", "Diogo", "Gene", "Gene2"),
    *("Henrique", "Hugo", "Jacky", "Lee", "Marco", "Mike", "Mr serious", "Nguyen"),
    *("Reed", "Storm", "Tweaky", "adam", "anika", "announcer", "antonio", "aunty"),
    *("belinda", "benjamin", "boris", "caleb", "david", "ed", "edward2", "grandma"),
    *("grandpa", "gustave", "ian", "iven2", "iven3", "klatt2", "klatt4", "klatt6"),
    *("marcelo", "max", "michel", "miguel", "mike2", "norbert", "pablo", "paul"),
    *("pedro", "quincy", "rob", "robert", "robosoft6", "sandro", "shelby", "steph"),
    *("steph2", "steph3", "travis", "victor", "zac", "RicishayMax", "AnxiousAndy"),
)


def any_voice(chance: Random, language: str) -> Voice:
    """Draw a voice of the training: variant, accent, rate, pitch and size."""
    return Voice(
        f"{chance.choice(ACCENTS[language])}+{chance.choice(SEEN_VARIANTS)}",
        words_a_minute=chance.randint(120, 225),
        pitch=chance.randint(20, 80),
        pitch_range=chance.randint(20, 80),
        throat=2 * chance.choice((160, 160, chance.randint(144, 176))),
    )


def unseen_voices(language: str = "en") -> list[Voice]:
    """Return voices whose variants the training never used, at usual rates."""
    rates = (150, 175, 165, 185, 160)
    accents = ("en-us", "en") if language == "en" else ("fr",)
    return [
        Voice(f"{accents[place % len(accents)]}+{variant}", rates[place % len(rates)])
        for place, variant in enumerate(UNSEEN_VARIANTS)
    ]
