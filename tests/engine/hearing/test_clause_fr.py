"""French: which ends of what was said hang, and which could be the end."""

import pytest

from engine.hearing.clause import judge
from engine.hearing.verdict import Clause

HANGING = """
J'ai travaillé avec l'équipe et
C'était difficile parce que
C'était difficile parce qu'
Je voulais finir mais
On devait décider si
J'ai rappelé le client puisque
Je suis allé à la
C'était un
J'ai parlé à mon
Ils ont demandé notre
On a changé l'ordre des
Je viens de
On a discuté du
Je travaillais dans
C'était un choix entre
J'étais responsable de
J'ai travaillé avec
Je suis parti pour
et ensuite je
Et donc nous
Après la réunion, ils
Ce qui s'est passé, c'est qu'ils
Je pense que je
On
J'ai
Il a
Nous avons
Ils étaient
Les résultats sont
C'est
C'était
Il y a
Il y avait
Je peux
On pouvait
Je dois
Il fallait
Je n'ai pas
Nous ne
Je n'
Ce n'était pas
Je voulais
On a décidé de
J'ai commencé à
J'ai essayé de
Mon objectif était de
euh
J'étais, euh
Donc le projet était, euh
On avait un client qui
Il y avait un problème que
C'est une équipe dont
C'est l'entreprise où
Je me suis rendu compte que
Elle m'a dit que
J'ai vérifié que
Le fait que
pour que
afin de
J'étais très
C'était vraiment
J'ai surtout
Il faut aussi
et peut-être
par exemple
Par exemple,
notamment
en train de
grâce à
à cause de
par rapport à
en fonction de
beaucoup de
la plupart
une sorte de
Je pense
Et puis j'ai décidé
Alors je me suis dit
je veux dire
c'est-à-dire
Comment dire
On avait vingt
J'encadrais environ 15
Il y avait trois
Ça a pris presque six
Quand je suis arrivé dans l'équipe
Si le client se plaint
Lorsque le système est tombé
Comme le délai était court
Dès que la commande est arrivée
soit on arrête
C'était à la fois difficile
Non seulement c'était en retard
D'un côté c'était moins cher
D'une part le budget était serré
Premièrement, j'ai rappelé le client.
D'abord, il faut un plan.
Tout d'abord, je les ai écoutés.
Pour commencer, j'ai lu le contrat.
On avait plusieurs
J'ai travaillé avec quelques
Il y avait certains
J'ai parlé à un autre
Ma
Je suis venu en
C'était plus grand que
Ça permet
D'abord,
et
Mais
Donc
le
J'attendais...
On allait le changer…
Je travaillais dans le, euh,
On m'a dit que le
On se voyait chaque
On m'a demandé si
J'ai commencé en 2019 et
C'est parce que la
Je suis parti dès que
J'ai pris contact avec les
Je me suis
On s'est
Et du coup
Et c'est là que
Je leur
Nous nous
Il m'a
Je lui ai
Ils nous ont
""".strip().splitlines()

COULD_END = """
Oui.
Non.
Oui, bien sûr.
Bien sûr.
Tout à fait.
Absolument.
Pas vraiment.
Pas du tout.
D'accord.
Exactement.
Je ne sais pas.
Ça dépend.
Merci.
C'est ça.
C'est tout.
Voilà.
Je pense que oui.
Oui, je l'ai fait.
J'ai travaillé à Rennes pendant trois ans.
J'ai rappelé le client le jour même.
On a fini le projet deux semaines en avance.
C'était le plus gros client que nous avions.
J'ai fait tout ce que je pouvais.
Je sais exactement qui c'est.
C'est comme ça que c'était.
C'est ce que j'ai fait.
C'est pour ça que je suis parti.
Elle était meilleure que moi.
Je les ai aidés autant que je pouvais.
C'est une équipe dont j'étais fier.
Ce sont les gens avec qui je travaille.
Je suis d'accord avec vous.
Je travaille chez eux.
Je l'ai fait pour lui.
C'était à nous.
J'ai continué sans elle.
Je n'ai rien dit.
Je ne voulais pas.
Ça ne marchait pas.
Je n'en peux plus.
On y est allé.
J'ai commencé en 2019.
Je suis parti en 2021.
Les ventes ont augmenté de 30 %.
On a économisé 2 000 €.
J'ai fini le 3 mars.
Vingt.
Une dizaine.
Quand je suis arrivé, c'était petit.
Si ça tombe en panne, j'appelle le fournisseur.
Quand je suis arrivée le bureau était vide et on a attendu.
Parce que je voulais apprendre.
Soit on arrête, soit on continue.
C'était à la fois difficile et gratifiant.
C'était non seulement en retard mais aussi très cher.
D'un côté c'était moins cher, de l'autre c'était lent.
D'abord j'ai rappelé le client, puis je l'ai remboursé.
Premièrement on planifie, deuxièmement on teste.
Je lui ai dit.
Ils m'ont remercié.
Je lui ai demandé.
J'en étais content.
On était tous d'accord.
J'aime travailler avec les gens.
J'ai beaucoup appris.
Ça a pris du temps.
Ça valait la peine.
Ils m'ont embauché.
Je l'avais déjà fait.
Je referais pareil.
Il a dit non.
Je ne changerais rien.
On s'est vus deux fois.
J'étais le premier.
Les deux.
Aucun.
Je sais écouter.
Mon responsable était content.
À la fin ça a marché.
On a livré à temps.
Je suis rentré chez moi.
J'ai pris des notes.
J'ai une licence d'histoire.
Ça s'est bien passé.
Ils étaient en colère au début.
J'ai le permis.
Je parle anglais et espagnol.
C'était mon travail.
Je travaille comme infirmière.
C'était une erreur.
Je préfère travailler en équipe.
J'ai demandé pourquoi.
Elle sait comment.
Je suis prêt.
C'est une bonne question.
J'ai résolu le problème moi-même.
On a revu tout le processus.
Je les ai d'abord écoutés.
Et voilà, c'était ça.
J'encadrais une équipe de cinq personnes.
On était vingt en tout.
Je n'ai jamais été en retard.
J'ai appris à demander de l'aide.
La formation a duré six mois.
Et ça a marché.
Mais on l'a fait quand même.
Je me suis excusé auprès du client.
Les chiffres ont monté.
Il s'est calmé.
Je suis resté jusqu'à la fin.
J'ai été licencié.
Mes points forts sont la patience et la rigueur.
Ça m'a plu.
On en a parlé après.
C'était deux ans avant.
Je ne suis pas d'accord.
Pouvez-vous répéter la question ?
Qu'en pensez-vous ?
Et vous ?
Que voulez-vous dire ?
Moi aussi.
J'ai travaillé pour vous.
J'y suis encore.
""".strip().splitlines()


@pytest.mark.requirement("E-009")
@pytest.mark.parametrize("text", HANGING)
def test_a_sentence_that_hangs_is_waited_for(text: str) -> None:
    assert judge(text, "fr") is Clause.HANGING


@pytest.mark.parametrize("text", COULD_END)
def test_a_whole_sentence_can_be_the_end(text: str) -> None:
    assert judge(text, "fr") is Clause.FINISHED


@pytest.mark.parametrize("text", [text for text in HANGING if text[-1].isalpha()])
def test_a_full_stop_put_by_the_transcriber_does_not_finish_a_sentence(
    text: str,
) -> None:
    assert judge(f"{text}.", "fr") is not Clause.FINISHED


@pytest.mark.parametrize(
    "text",
    ["J'ai travaillé à Rennes pendant trois ans", "On a livré à temps,", "Ça m'a plu"],
)
def test_without_a_full_stop_the_end_is_possible_and_not_sure(text: str) -> None:
    assert judge(text, "fr") is Clause.UNCLEAR


def test_a_short_answer_is_whole_without_any_punctuation() -> None:
    assert judge("oui bien sûr", "fr") is Clause.FINISHED


def test_typographic_apostrophes_change_nothing() -> None:
    assert judge("C’était difficile parce qu’", "fr") is Clause.HANGING


def test_only_the_last_sentence_counts() -> None:
    assert judge("Je suis parti à cause du. J'ai rejoint une banque.", "fr") is (
        Clause.FINISHED
    )


def test_nothing_said_says_nothing() -> None:
    assert judge("", "fr") is Clause.UNCLEAR
