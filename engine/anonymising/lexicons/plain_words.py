"""Words around names: titles, roles, what introduces a name, and capitals without one."""

from engine.reading.words import words

TITLES = words(
    """
    mr mrs ms miss mx sir dr doctor prof professor sister father reverend rev sergeant
    constable inspector captain councillor judge nurse lord lady dame madam coach
    monsieur madame mademoiselle mme mlle mm mmes docteur docteure professeur professeure
    maitre me brigadier capitaine lieutenant commandant inspecteur adjudant abbe soeur
    pere frere tonton tata
    """
)

TITLES_THAT_ARE_WORDS = words(
    """
    miss sister father nurse judge lady coach maitre me soeur pere frere inspector
    inspecteur capitaine captain commandant doctor docteur professor professeur professeure
    docteure constable lieutenant sir dame madam rev mm
    """
)
"""Titles that mostly stand alone: a name after them needs a capital or is unknown."""

ROLES = words(
    """
    manager boss supervisor colleague coworker client customer patient director friend
    teammate mentor lead leader chief head trainer tutor assistant foreman owner landlord
    husband wife partner brother daughter aunt uncle cousin neighbour neighbor
    teacher student pupil intern apprentice recruiter buyer supplier resident
    chef cheffe responsable collegue cadre directeur directrice patron patronne cliente
    tuteur tutrice formateur formatrice collaborateur collaboratrice ami amie mari femme
    conjoint fils fille voisin voisine eleve stagiaire apprenti apprentie recruteur
    recruteuse acheteur acheteuse fournisseur gerant gerante proprietaire superviseur
    superviseure manageur manageuse binome associe associee residente
    """
)

NO_NAMES = words(
    """
    i im english french german spanish italian dutch portuguese arabic chinese japanese
    british american european polish romanian indian irish scottish welsh russian turkish
    african asian monday tuesday wednesday thursday friday saturday sunday christmas
    easter ramadan eid diwali halloween internet covid brexit european union bible
    excel word powerpoint outlook teams access windows linux mac android iphone ipad
    python java javascript typescript php ruby rust swift kotlin sql mysql postgresql
    mongodb oracle sap salesforce jira slack zoom skype trello notion git github gitlab
    docker kubernetes jenkins ansible react angular vue django spring node figma photoshop
    illustrator indesign autocad solidworks catia sage ciel quickbooks hubspot wordpress
    shopify tableau scrum kanban agile lean sigma star smart swot google-docs
    lundi mardi mercredi jeudi vendredi samedi dimanche noel paques toussaint
    francais anglais allemand espagnol italien europeen
    hr rh ceo cfo cto coo md it kpi kpis crm erp html css api apis pdf cv faq vip sav cdi
    cdd bts bac bep cap dut but hnd gcse nvq mba phd msc bsc ma ba sms gps usb pc tv ux ui
    qa seo cse tva vat roi ai ia ml dg daf drh dsi pme tpe gmao caces ssiap irm icu er ot
    asap ok okay diy gdpr rgpd iso qhse hse hsc b2b b2c uml xml json rest http https am pm
    mon tue wed thu fri sat sun tbc eta fyi rer tgv cpr sop haccp epi ppe wifi plan
    ah oh god day hey exerzia mondays tuesdays wednesdays thursdays fridays saturdays sundays year eve id dba
    sbar stmg ehpad pe hq bs etc new
    """
)
"""Written with a capital without naming a person, a firm or a place."""

PARTICLES = words(
    "de du des la le les d' l' van von der den da di dos el al ben bin ibn st saint sainte of the"
)
"""Small words inside a name."""

INTRODUCED = (
    "my name is", "my name's", "name is", "i am called", "is called", "was called",
    "are called", "called", "named", "whose name is", "whose name was", "client's called",
    "je m'appelle", "m'appelle", "s'appelle", "s'appelait", "s'appellent", "appelé",
    "appelée", "nommé", "nommée", "prénommé", "prénommée", "du nom de", "moi c'est",
    "mon nom est", "mon nom c'est", "mon prénom est",
)  # fmt: skip
"""What a name follows. Words before it are compared as plain forms."""
