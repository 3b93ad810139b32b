"""French words after which a speaker has not finished."""

from engine.hearing.phrase import expressions
from engine.reading.words import words

FILLERS = words("euh heu hum hmm ben bah mmm eh heum")
FILLING = expressions(
    "comment dire|comment dirais je|je veux dire|disons|on va dire|tu vois|vous voyez"
    "|vous savez|c' est à dire|je dirais|enfin"
)
NEVER_LAST = words(
    """
    et ou mais donc or ni car que qu' lorsque lorsqu' puisque puisqu' quoique quoiqu'
    si parce afin tandis alors dont
    le la l' les un une du des au aux de d' à en dans sur sous sans pour par chez vers
    entre dès jusque jusqu' malgré selon envers parmi via suivant concernant
    mon ma mes ton ta tes son ses notre votre nos vos leur leurs cet cette ces quel
    quelle quels quelles chaque quelques plusieurs certains certaines
    je j' tu il ils on ne n' me m' te t' se s' c' ce y
    qu j n m t s l d c où
    très vraiment surtout notamment plutôt presque environ
    """
)
ENDINGS = expressions(
    """
    parce que|afin que|afin de|alors que|tandis que|pour que|sans que|bien que
    avant de|après avoir|après être|en train|à cause|grâce|par rapport|en fonction
    à partir|au niveau|au lieu|au cours|au sein|en tant|ainsi que|aussi bien
    par exemple|c' est|c' était|ce sont|il y a|il y avait|il y en a|y a|y avait
    le fait|la raison|le problème c' est|et puis|et alors|et ensuite|et après|et là
    et donc|et aussi|et même|et surtout|mais aussi|ou plutôt|ou bien|ou alors
    et du coup|du coup|d' abord|tout d' abord|premièrement|deuxièmement|troisièmement
    d' une part|d' un côté|la première chose|la deuxième chose|le premier point
    à savoir|c' est à dire|autrement dit|en revanche|par contre|en effet
    beaucoup de|un peu de|la plupart|une sorte|une espèce|un genre|en ce qui concerne
    à la fois|non seulement|je pense|je crois|je trouve|je voulais|on voulait
    j' ai décidé|j' ai essayé|j' ai commencé|on a décidé|nous avons décidé
    j' ai dit|il m' a dit|elle m' a dit|je me suis|je me suis dit|on s' est|il s' est
    j' ai donc|j' ai aussi|j' ai dû|j' ai pu|j' ai su|j' ai voulu|j' ai fait
    et finalement|et enfin|et maintenant|et souvent|et parfois|et peut être
    le plus|la plus|les plus|le moins|un plus|une plus|de plus en
    quand même une|ce qui fait|si bien|tellement|lors|face|suite|quant|près|loin
    """
)
SUBJECTS = words("je j' tu il elle on nous vous ils elles ça cela c' ce qui")
TONIC_AFTER = words(
    """
    avec pour chez sans de d' à par contre entre vers sur comme que qu' et devant
    derrière selon malgré parmi c' est
    """
)
AUXILIARIES = words(
    """
    ai as a avons avez ont avais avait avions aviez avaient aurai aura auraient aurait
    aurais suis es est sommes êtes sont étais était étions étiez étaient serai sera
    serait serais seraient vais vas va allons allez vont allais allait allions allaient
    peux peut pouvons pouvez peuvent pouvais pouvait pouvions pouvaient pourrais
    pourrait pourra dois doit devons devez doivent devais devait devions devaient
    devrais devrait veux veut voulons voulez veulent voudrais voudrait faut fallait
    faudrait faudra viens vient venais venait avoir être soit soient
    """
)
TONIC = words("moi toi lui elle soi nous vous eux elles")
DATIVES = words("me te lui nous vous leur m' t'")
WHERE = words("où comment quoi pourquoi quand combien que qu' comme tel quel")
NEGATION_OPEN = words("pas plus jamais rien point")
AMBIGUOUS_PREPOSITIONS = words("avec contre depuis pendant avant après derrière devant")
ADVERBS = words(
    """
    aussi vraiment juste simplement toujours souvent encore plutôt même probablement
    peut-être peut sûrement seulement assez bien déjà donc également surtout
    """
)
QUANTITIES = words(
    "autre autres même mêmes quelque certain divers différents différentes"
)
MEASURES = words("beaucoup peu assez trop plus moins tant autant")
NEED_MORE = words(
    "permet permettait voulait voulais voulaient souhaitais souhaitait devenu devenue"
)
OPENERS = words(
    """
    et mais donc alors puis ensuite euh ben bah enfin oui non voilà bon du coup bref
    """
)
NEEDS_MAIN = words("quand lorsque lorsqu' si comme puisque puisqu' tandis dès")
NUMBERS = words(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze
    seize vingt trente quarante cinquante soixante cent mille
    """
)
COUNTING = words(
    """
    de d' les des ces mes nos vos ses leurs environ presque avais avait avons avez ont a
    ai pour à par dans pendant depuis avec quelque sont étions était plus moins et
    encadré géré formé vendu embauché recruté manageais gérais il faut que
    """
)
COUNTING_SURELY = words("presque les ces mes nos avait avais avons environ encadrais")
DATES = words(
    """
    en janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre année numéro page niveau salle version l'an vers heures
    """
)
FIRSTS = expressions(
    "d' abord|tout d' abord|premièrement|en premier lieu|en premier|dans un premier temps"
    "|pour commencer|la première chose|d' une part|primo"
)
SECONDS = words(
    """
    ensuite puis deuxièmement enfin finalement second deuxième après aussi également
    autre part secundo dernier lieu
    """
)
