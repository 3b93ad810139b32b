"""Words that never begin a name."""

from engine.reading.words import words

LITTLE_WORDS = words(
    """
    a about after again all also although always an and another any anyone are around as
    ask at back be because been before behind being both but by call can come could did do
    does done during each either else even ever every everyone everybody first for from
    get give go had has have he her here him his how i if in instead into is it its just
    last later like look many may maybe me more most much my myself neither never new
    next no nobody nor not nothing now of off often on once one only or other our out
    over own part please put said see she since so some someone somebody something soon still
    such take tell than thank thanks that the their them then there these they thing this
    those though three through to today told tomorrow too two under until up us very was
    we well went were what when where whether which while who whom whose why will with
    without would yes yesterday yet you your
    au aucun aucune aujourd'hui aussi autre autres avant avec beaucoup bien bon bonjour
    c' car ce cela celle celui ces cet cette chacun chaque ci comme comment d' dans de
    demain depuis des deux donc dont du elle elles en encore enfin ensuite entre est et
    eu eux faire fait hier hors ici il ils j' jamais je l' la le les leur leurs lors
    lorsque lui m' ma maintenant mais malgre me meme mes moi moins mon n' ne ni non nos
    notre nous on ont ou par parce parmi pas pendant personne peu plus plusieurs pour
    pourquoi pourtant pres puis puisque qu' quand que quel quelle quelqu'un quelque
    quelques qui quoi rien s' sa sans sauf se selon ses si soit son sous suis sur t' ta
    tard te tes toi ton tous tout toute toutes tres trois trop tu un une vers voici voila
    vos votre vous y
    """
)
