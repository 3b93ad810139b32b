"""Sample words of the gallery, in both languages; French ones are long on purpose."""

from app.text import Texts

_SAMPLES: dict[str, tuple[str, str]] = {
    "begin": ("Begin", "Commencer l’entretien"),
    "resume": ("Resume", "Reprendre"),
    "cancel": ("Cancel", "Annuler"),
    "delete": ("Delete the profile", "Supprimer définitivement le profil"),
    "not_now": ("Continue without a model", "Continuer sans modèle"),
    "learn": ("What is kept on this device?", "Qu’est-ce qui est conservé ?"),
    "pack_coming": ("Standard pack, 43 %", "Pack Standard, 43\u00a0%"),
    "show_models": ("Show the models", "Afficher les modèles"),
    "export": ("Export PDF", "Exporter en PDF"),
    "search": ("Search your sessions", "Rechercher dans vos séances"),
    "greeting": ("Good evening, Camille", "Bonsoir Camille"),
    "subtitle": (
        "Three sessions this week. Your next step is to tell what came of it.",
        "Trois séances cette semaine. Prochaine étape : dire ce qui en est sorti.",
    ),
    "scenarios": ("Scenarios", "Mises en situation"),
    "detail": (
        "Seven interviews and five conversations",
        "Sept entretiens, cinq conversations",
    ),
    "all": ("All", "Toutes"),
    "interviews": ("Interviews", "Entretiens d’embauche"),
    "conversations": ("Conversations", "Conversations difficiles"),
    "short": ("Under 15 min", "Moins de 15 min"),
    "light": ("Light", "Clair"),
    "dark": ("Dark", "Sombre"),
    "system": ("As the system", "Comme le système"),
    "name": ("Your first name", "Votre prénom"),
    "name_help": (
        "Used to greet you, nowhere else.",
        "Sert à vous saluer, et à rien d’autre.",
    ),
    "name_wrong": ("Write at least one letter.", "Écrivez au moins une lettre."),
    "passphrase": ("Passphrase", "Phrase de passe"),
    "passphrase_help": (
        "Several words you will remember.",
        "Plusieurs mots que vous retiendrez.",
    ),
    "answer": ("Your answer", "Votre réponse"),
    "answer_hint": ("Write as you would speak.", "Écrivez comme vous parleriez."),
    "switch": ("Reduce motion", "Réduire les animations"),
    "switch_help": (
        "The interviewer keeps still; a wave shows who speaks.",
        "L’interviewer reste immobile ; une onde montre qui parle.",
    ),
    "voice": ("Speak my answers", "Répondre à voix haute"),
    "question": (
        "Tell me about a deadline you could not move.",
        "Parlez-moi d’une échéance que vous ne pouviez pas déplacer.",
    ),
    "quote": (
        (
            "Last March our supplier went bankrupt ten days before the fair. I was "
            "responsible for the stand. I called eleven workshops in two days and split "
            "the order between two of them. We managed in the end."
        ),
        (
            "En mars dernier, notre fournisseur a fait faillite dix jours avant le salon. "
            "J’étais responsable du stand. J’ai appelé onze ateliers en deux jours et j’ai "
            "partagé la commande entre deux d’entre eux. Finalement, nous y sommes arrivés."
        ),
    ),
    "mark_1": ("our supplier went bankrupt", "notre fournisseur a fait faillite"),
    "mark_2": (
        "I called eleven workshops in two days",
        "J’ai appelé onze ateliers en deux jours",
    ),
    "mark_3": ("We managed in the end", "Finalement, nous y sommes arrivés"),
    "level": ("Level 3 of 5", "Niveau 3 sur 5"),
    "not_assessed": ("Not assessed", "Non évalué"),
    "competency": ("Meeting a commitment", "Tenir un engagement"),
    "between": ("Level 3 of 5, between 3 and 4", "Niveau 3 sur 5, entre 3 et 4"),
    "situation": ("Situation 38 %", "Situation 38 %"),
    "task": ("Task 12 %", "Tâche 12 %"),
    "action": ("Action 46 %", "Action 46 %"),
    "result": ("Result 4 %", "Résultat 4 %"),
    "strength": ("Strength", "Point fort"),
    "strength_words": (
        "You say what you did yourself, step by step, in four answers out of five.",
        (
            "Vous dites ce que vous avez fait vous-même, étape par étape, "
            "dans quatre réponses sur cinq."
        ),
    ),
    "priority": ("Priority", "Priorité"),
    "priority_words": (
        "In three stories the result is missing. The listener does not learn what came of it.",
        (
            "Dans trois récits, le résultat manque. La personne qui écoute n’apprend pas "
            "ce qui en est sorti."
        ),
    ),
    "drill": ("Drill", "Exercice"),
    "drill_words": (
        "Tell one result in thirty seconds, with a figure. Five minutes.",
        "Racontez un résultat en trente secondes, avec un chiffre. Cinq minutes.",
    ),
    "listen": ("The interviewer can be heard", "L’interviewer peut être entendu"),
    "listen_more": (
        "4 cores, 16 GB of memory: answers come in about 1.6 s.",
        "4 cœurs, 16 Go de mémoire : les réponses arrivent en 1,6 s environ.",
    ),
    "mic": ("Microphone", "Microphone"),
    "mic_more": (
        "None was found. You can type.",
        "Aucun micro trouvé. Vous pouvez écrire.",
    ),
    "silence": ("silence", "silence"),
    "recognition": ("recognition", "reconnaissance"),
    "wording": ("wording", "formulation"),
    "speech": ("voice", "voix"),
    "disk": ("Disk space", "Espace disque"),
    "disk_more": ("38 GB free.", "38 Go libres."),
    "check": ("Check again", "Vérifier à nouveau"),
    "session": ("The panel, public service", "Le jury, fonction publique"),
    "session_more": (
        "20 November, 6 questions, 25 min",
        "20 novembre, 6 questions, 25 min",
    ),
    "note": ("typed", "par écrit"),
    "error": (
        "The report could not be saved.",
        "Le rapport n’a pas pu être enregistré.",
    ),
    "remedy": (
        "The disk is full. Free some space, then save it again.",
        "Le disque est plein. Libérez de la place, puis enregistrez-le à nouveau.",
    ),
    "again": ("Save again", "Enregistrer à nouveau"),
    "info": ("A session is waiting for you.", "Une séance vous attend."),
    "good": ("The backup is complete.", "La sauvegarde est complète."),
    "warning": ("No microphone is connected.", "Aucun micro n’est branché."),
    "empty": ("Nothing here yet", "Rien ici pour l’instant"),
    "empty_words": (
        "Your sessions will be kept here, on this device. The first one takes two minutes.",
        "Vos séances seront conservées ici, sur cet appareil. La première dure deux minutes.",
    ),
    "copying": ("Making the backup", "Sauvegarde en cours"),
    "left": ("about 20 s left", "encore 20 s environ"),
    "opening": ("Opening the vault", "Ouverture du coffre"),
    "deleted": ("Session deleted.", "Séance supprimée."),
    "ask_title": ("Delete this session?", "Supprimer cette séance ?"),
    "ask_words": (
        "Its questions, answers and report leave this device for good.",
        (
            "Ses questions, vos réponses et le compte rendu quittent cet appareil "
            "définitivement."
        ),
    ),
    "practice": ("Practice", "S’entraîner"),
    "history": ("History", "Historique"),
    "library": ("Library", "Bibliothèque"),
    "settings": ("Settings", "Réglages"),
    "step": ("Step 3 of 6", "Étape 3 sur 6"),
    "unhappy": ("The unhappy client", "La cliente mécontente"),
    "unhappy_words": (
        "A late delivery, a contract at stake.",
        "Une livraison en retard, un contrat en jeu.",
    ),
    "unhappy_note": ("10 min · difficult", "10 min · difficile"),
    "language": ("Language", "Langue"),
    "french": ("French", "Français"),
    "english": ("English", "Anglais"),
    "yours": ("Your rating: 2", "Votre note : 2"),
    "theirs": ("The answers: 3.6", "Les réponses : 3,6"),
    "pace": ("Pace, in syllables a minute", "Débit, en syllabes par minute"),
    "pause": ("A pause of 1.9 s", "Une pause de 1,9 s"),
    "why": ("Why?", "Pourquoi ?"),
    "hide": ("Hide the reasons", "Masquer les raisons"),
    "keep": ("Keep as a favourite", "Garder parmi les favoris"),
}


def sample(texts: Texts, key: str) -> str:
    """Return a sample in the language of ``texts``."""
    english, french = _SAMPLES[key]
    return french if texts.language == "fr" else english
