"""Words with which the other in a conversation objects."""

from collections.abc import Mapping
from enum import StrEnum

from engine.api.language import Language


class Objection(StrEnum):
    """What the other objects."""

    PRICE = "price"
    REFUSAL = "refusal"
    DOUBT = "doubt"
    COMPLAINT = "complaint"


OBJECTIONS: Mapping[Language, Mapping[Objection, str]] = {
    "en": {
        Objection.PRICE: """
            too expensive|too dear|too much money|can't afford|cannot afford|cheaper|cheapest
            |a discount|less expensive|costs too much|the price|your price|your prices|pay less
            |paying less|over budget|no budget|haven't got the budget|have the budget
            |more than three times|more than twice|a lot of money|what it costs|what this has cost
            |savings to find|savings before""",
        Objection.REFUSAL: """
            i can't do anything|i can't say yes|i refuse|i won't pay|i won't sign|i won't accept|we won't pay|i don't want to pay|i don't want to sign|i don't want your|out of the question
            |not possible|the answer is no|it's no
            |i can't do that|i can't accept|we can't accept|not interested
            |i don't need|we don't need|no need to|nothing obliges|isn't an argument
            |don't feel bound|not certain i need|not sure i need
            |why would i|cancel the lot|cancel the order|cancel everything
            |only an email|just email me""",
        Objection.DOUBT: """
            why should i believe|why should i|what tells me|what makes you think|how do i know
            |i'm not sure|i am not sure|not convinced|i doubt|in doubt|i'm not so sure|i don't see how
            |don't see why|i don't see what|a reason to trust|how would i tell|i couldn't see how
            |can't tell them apart|isn't yet a reason|prove it|one of you is mistaken
            |what do i risk
            |everyone promises|everybody promises|wary of|who picks up
            |how much of it is yours|how do you picture|where does the figure come from
            |i'd rather know what i would lose""",
        Objection.COMPLAINT: """
            nobody answers|without so much as a reply|no reply|never called|didn't even get
            |still waiting|i'm waiting|i've been waiting|the one waiting|weeks late|days late|late again
            |third time|third date|third call|not good enough|unacceptable|fed up|disappointed
            |hard to swallow|not happy|unhappy|you promised|promised me|promised us|swore to me|have been due|were due on|should have been here|should have arrived|was due|is broken
            |doesn't work|nothing works|isn't working|my shop is empty|i had to wait|nobody told me
            |you attack|i'm not happy|a complaint|complaining|i've had enough""",
    },
    "fr": {
        Objection.PRICE: """
            trop cher|trop chère|trop chers|c'est cher|moins cher|le moins cher|la moins chère
            |plus cher que|hors budget|pas le budget|n'ai pas le budget|pas les moyens|une remise
            |une ristourne|un rabais|le prix|votre prix|vos prix|vos tarifs|le tarif|payer moins
            |payant moins|coûte trop|trop d'argent|ce que ça coûte|ce que ça m'a coûté
            |plus de trois fois|plus du double""",
        Objection.REFUSAL: """
            je ne peux rien faire|je ne peux pas dire oui|je refuse|je ne paierai pas|je ne signerai pas|je ne veux pas payer|je ne veux pas signer|je ne veux pas de votre
            |hors de question|pas question|pas possible|c'est non|la réponse est non
            |je dis non|je ne peux pas accepter|je n'accepte pas|pas intéressé
            |pas intéressée|ça ne m'intéresse pas|je n'ai pas besoin|rien ne m'oblige
            |rien ne vous oblige|n'est pas un argument|pas certain d'avoir besoin
            |pas certaine d'avoir besoin|pas sûr d'avoir besoin|tout annuler
            |annuler la commande|j'annule|je ne me sens pas obligé|je ne me sens pas obligée""",
        Objection.DOUBT: """
            pourquoi je vous croirais|pourquoi vous croire|pourquoi croire|pourquoi devrais je
            |qu'est ce qui me dit|qu'est ce qui me prouve|qui me dit que|qu'est ce qui me garantit
            |qu'est ce qui vous fait|comment savoir|je ne suis pas sûr|je ne suis pas sûre
            |je suis pas sûr|je suis pas sûre|pas convaincu|pas convaincue|je doute|j'ai des doutes
            |je ne vois pas comment|je ne vois pas pourquoi|je ne vois pas ce que|je vois pas comment
            |une raison de vous faire confiance|je n'arrive pas à les distinguer|ce n'est pas une raison
            |prouvez le|tout le monde promet|chacun promet|je me méfie|me méfie|qu'est ce que je risque
            |trop général|d'où sort|d'où vient ce chiffre|quelle part vous revient
            """,
        Objection.COMPLAINT: """
            personne ne me répond|personne ne répond|sans réponse|aucune réponse|aucun appel
            |j'attends toujours|j'attends encore|ça fait une semaine que|de retard
            |encore en retard|troisième date|troisième fois|troisième appel|inadmissible
            |inacceptable|ras le bol|j'en ai assez|marre|déçu|déçue|pas content|pas contente
            |mécontent|mécontente|vous aviez promis|vous m'aviez promis|m'a promis|m'avait promis|m'avait juré|m'a juré|toujours en retard|auraient dû arriver|aurait dû arriver|devait être livré|devaient être livrés|devaient arriver
            |ne marche pas|marche pas|ne fonctionne pas|en panne|cassé|cassée|ma boutique est vide
            |personne ne m'a prévenu|personne ne m'a prévenue|on ne m'a pas prévenu
            |difficile à avaler|dur à avaler
            |vous balayez|tu balaies|réclamation|je me plains|vous m'attaquez|tu m'attaques""",
    },
}
"""By language and kind, separated by ``|``."""
