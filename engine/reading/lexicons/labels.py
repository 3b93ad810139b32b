"""Words that would label a person's mood or character: known so that none is said.

On text in lower case, without accents.
"""

MOODS = (
    r"(stresse|nerveu|anxieu|confian|sur(e)? d[e']|tendu|timide|inquiet|mal a l'aise|"
    r"a l'aise|emu|fache|en colere|irrite|agace|honnete|sincere|motive|passionne|"
    r"enthousias|determine|dynamique|introverti|extraverti|ambitieu|intelligent|competent|"
    r"fiable|perfectionnis|hesitant|"
    r"stressed|nervous|anxious|confident|tense|shy|worried|uncomfortable|comfortable|"
    r"upset|angry|annoyed|honest|sincere|motivated|passionate|enthusias|determined|"
    r"introvert|extrovert|ambitious|reliable|intelligent|competent|hesitant|emotional|calm)"
)
"""A pattern in both languages."""
