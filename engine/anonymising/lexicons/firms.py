"""Large firms and institutions that people name, and the words around names of firms."""

from engine.reading.words import words

FIRMS = words(
    """
    aldi alibaba allianz alstom amazon apec areva asda asos auchan axa bbc barclays
    bouygues boulanger bnp capgemini carrefour casino castorama cegid cofidis conforama
    cora costco cultura danone darty decathlon deliveroo deloitte edf enedis engie
    ericsson eurostar facebook fnac franprix gmf google greggs groupama hermes hsbc ibm
    ikea instagram intermarche jysk kering keolis kfc kiabi kpmg lactalis leclerc lidl
    linkedin lloyds lvmh maif macif matmut mcdonald mcdonalds mcdo michelin microsoft
    monoprix natwest nestle netflix netto nhs nokia norauto ocado orange peugeot
    picard primark pwc ratp renault ryanair safran sainsbury sainsburys samsung sanofi
    santander sephora siemens sncf sodexo sony spotify starbucks stellantis suez
    tesco thales tiktok total totalenergies toyota uber ubisoft unilever urssaf veolia
    verizon vinci vodafone volkswagen volvo waitrose walmart whatsapp youtube zara
    """
)
"""Plain forms."""

ALSO_WORDS = words(
    "amazon boulanger casino cora cultura hermes orange picard total zara"
)
"""Firms that are words too: they need a capital or "chez", "at" before them."""

AFTER_NAME = words(
    """
    ltd limited inc plc llc llp gmbh corp corporation sarl sas sasu eurl sa scop snc spa bv
    group groupe holdings holding partners associates consulting conseil conseils
    logistics logistique freight transport transports energy energie industries
    solutions systems technologies technology software services bank banque insurance
    assurances assurance foods motors pharma pharmacy pharmacie hotel hospital school
    college university academy clinic council airport bakery brewery surgery nursery
    trust foundation fondation institute institut media studios records airlines
    engineering construction batiment immobilier properties estates farm farms house
    lodge church library museum theatre restaurant cafe garage supermarket fils freres
    sons brothers
    """
)
"""Words that end the name of a firm or an institution."""

LEGAL_FORMS = words("ltd limited inc plc llc llp gmbh corp sarl sasu eurl scop snc")

BEFORE_NAME = words(
    """
    hopital clinique ecole lycee college universite mairie prefecture residence ehpad
    societe entreprise groupe maison agence cabinet banque hotel restaurant garage
    boulangerie pharmacie laboratoire librairie association fondation institut musee
    theatre supermarche magasin usine creche chu chr chru cfa greta iut foyer ferme
    brasserie boutique start-up startup editeur imprimerie transports etablissements
    ets academie rectorat commune conservatoire iut cpam caf csc credit caisse
    university college school hospital company firm bank agency startup charity
    """
)
"""Nouns that stand before the name of a firm or an institution."""
