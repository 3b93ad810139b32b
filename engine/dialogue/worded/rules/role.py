"""The persona stays in role, and speaks for nobody else."""

import re

from engine.dialogue.keywords import folded
from engine.dialogue.worded.task import Said

_MACHINE = re.compile(
    r"\b(as|en tant qu(e |'))\s*(an? )?(ai|ia|intelligence|assistant|modele|language|"
    r"virtual|machine|robot|chatbot|bot)\b"
    r"|\b(language model|modele de langage|large language|chatbot|chat ?gpt|openai|qwen|"
    r"alibaba|mistral|llama|anthropic|claude\b|gemini|copilot|intelligence artificielle|"
    r"artificial intelligence|assistant virtuel|virtual assistant|assistant ia|"
    r"ai assistant|mes donnees d'entrainement|my training data|knowledge cutoff)"
    r"|\b(je suis|i am|i'm|suis-je|am i) (un |une |an? |juste |just |only |qu'un )*"
    r"(ia|ai|robot|bot|programme|program|machine|assistant|logiciel|computer|software)\b"
    r"|\bje ne (suis|peux) pas (un humain|une personne|humain|repondre a cette|vous aider "
    r"a|aider a|fournir|traiter cette)|\bi('m| am) (not able|unable) to (assist|help|"
    r"provide|answer|comply)|\bi (can't|cannot) (assist|help with|provide|comply|do that)"
    r"|\b(jeu de role|role-?play|role play(ing)?|simulation|in character|out of character|"
    r"hors du role|mon role (est|consiste)|my role (is|here is)|scenario|le personnage|"
    r"the persona)\b"
    r"|\bcomment puis-je vous (aider|assister)|\bhow (can|may) i (help|assist) you"
    r"|\b(n'hesitez pas a me (demander|solliciter)|feel free to (ask me|let me know))"
)
_THIRD_PERSON = re.compile(
    r"\b(le|la|du|au|cher|chere) (candidate?|recruteur|recruteuse|interlocuteur)\b"
    r"|\bthe (candidate|interviewee|interviewer|user|applicant)\b"
    r"|\bl'(utilisateur|interviewer|interviewee?|interlocuteur|intervieweur)\b"
)
_PREFIX = re.compile(
    r"(^|[.!?…]\s+)[«\"“]?\s?(interviewer|interviewee|interview(eur|euse)|recruteur|"
    r"recruteuse|recruiter|candidat|candidate|assistant|user|utilisateur|system|systeme|"
    r"human|humain|ai|ia|moi|vous|toi|you|me|answer|reponse|question|response|reply|"
    r"replique|relance|follow-up|line|note|hr|rh)\s?:",
)
_AS_THE_PERSON = re.compile(
    r"\b(a votre place|a ta place),? (je|j')|\bsi j'etais vous\b|\bif i were you\b|"
    r"\bin your (place|shoes),? i\b|\b(vous pourriez|you could) (repondre|answer|say|dire)"
    r"\b|\bvoici (ma|une|votre) reponse|\bhere('s| is) (my|an|a|your) (sample |possible )?"
    r"answer|\bmy answer (is|would be)|\bma reponse (est|serait)"
)
_STAGE = re.compile(
    r"\([^)]*\)|\*[^*]+\*|\b(smiles|nods|sighs|pauses|laughs|leans (in|forward|back)|"
    r"sourit|hoche la tete|soupire|marque une pause|rit)\b(?= (warmly|gently|slightly|"
    r"doucement|legerement|chaleureusement)|[.,:;]|$)"
)


def leaves_role(said: Said) -> bool:
    """Return whether the words step out of the role or into another's."""
    plain = said.plain
    named = folded(said.task.persona.name.in_(said.task.language))
    if re.match(rf"\W*({re.escape(named)}|{re.escape(named.split()[0])})\s?:", plain):
        return True
    patterns = (_MACHINE, _PREFIX, _AS_THE_PERSON, _STAGE)
    if any(pattern.search(plain) for pattern in patterns):
        return True
    return said.task.is_interview and _THIRD_PERSON.search(plain) is not None
