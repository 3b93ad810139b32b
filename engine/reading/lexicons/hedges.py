"""Words that take back what they stand beside, in each language."""

from collections.abc import Mapping
from enum import StrEnum

from engine.api.language import Language


class Hedge(StrEnum):
    """How a word takes something back."""

    DOUBTED = "doubted"
    """The speaker doubts what they tell: "I'm not sure", "if I remember"."""
    SOFTENED = "softened"
    """A word that makes the deed less: "sort of", "un peu"."""
    BELITTLED = "belittled"
    """What was done is called nothing much."""
    TRAILING = "trailing"
    """Left open at the end: "or something like that"."""
    BELIEVED = "believed"
    """"I think", "je crois": a hedge only beside what one did oneself."""


HEDGES: Mapping[Language, Mapping[Hedge, str]] = {
    "en": {
        Hedge.DOUBTED: """
            i guess|i suppose|maybe|perhaps|possibly|probably|i'm not sure|i am not sure
            |im not sure|not entirely sure|not totally sure|not a hundred percent sure
            |i don't really know|i dont really know|don't really remember|if i remember
            |if i recall|i could be wrong|i might be wrong|i may be wrong|if that makes sense
            |does that make sense|i don't know if that|i don't know if it|i wouldn't say""",
        Hedge.SOFTENED: """
            sort of|kind of|kinda|sorta|somehow|somewhat|a bit|a little bit
            |more or less|in a way|in some way|in a sense|so to speak|as it were""",
        Hedge.BELITTLED: """
            nothing special|nothing much|nothing big|nothing major|no big deal|not a big deal
            |not much really|not that much|it wasn't much|it was not much|it's not much
            |i just got lucky|i was just lucky|i was lucky|by luck|anyone could have
            |anybody could have|anyone would have|it's only a small|it was only a small
            |not a great example|not the best example|not a very good example|i only helped""",
        Hedge.TRAILING: """
            or something|or something like that|or something|or whatever|or anything like that
            |and stuff like that|and things like that|or so to speak|or like that""",
        Hedge.BELIEVED: """
            i think|i believe|i feel like i|i'd say|i would say|i'd like to think
            |i like to think""",
    },
    "fr": {
        Hedge.DOUBTED: """
            je suppose|peut être|sans doute|probablement|je ne suis pas sûr
            |je ne suis pas sûre|je suis pas sûr|je suis pas sûre|pas sûr que|pas sûre que
            |je ne sais pas trop|je sais pas trop|je ne sais plus trop|je sais plus trop
            |je ne sais plus si|je sais plus si|si je me souviens|si je me rappelle
            |si ma mémoire|je me trompe peut être|je peux me tromper|je ne sais pas si c'est
            |je sais pas si c'est|si vous voyez ce que je veux dire|j'imagine que j'ai""",
        Hedge.SOFTENED: """
            un peu|un petit peu|en quelque sorte|d'une certaine façon|d'une certaine manière
            |dans un sens|quelque part|plus ou moins|on va dire|on peut dire|si on veut
            |si on peut dire|entre guillemets|vaguement|genre""",
        Hedge.BELITTLED: """
            rien d'extraordinaire|rien de spécial|rien de fou|rien d'exceptionnel|rien de bien
            |pas grand chose|c'est pas grand chose|ce n'est pas grand chose|j'ai eu de la chance
            |j'ai juste eu de la chance|un coup de chance|n'importe qui aurait
            |tout le monde aurait|c'est un petit truc|c'était un petit truc
            |c'est pas un super exemple|ce n'est pas le meilleur exemple
            |c'est pas le meilleur exemple|c'est bête comme exemple|j'ai juste aidé""",
        Hedge.TRAILING: """
            ou quelque chose comme ça|ou quelque chose du genre|ou un truc comme ça
            |un truc comme ça|un truc du genre|ou je sais pas quoi|ou je ne sais quoi
            |des choses comme ça|des trucs comme ça|ou autre""",
        Hedge.BELIEVED: """
            je pense|je crois|il me semble|je dirais|j'ai l'impression|je trouve""",
    },
}
"""By language and kind, separated by ``|``."""
