"""The words of the page on the quality of the feedback; its figures are measured."""

HEAD = """# Quality of the feedback

How far Exerzia's rules agree with careful readers, measured on labelled answers, and what happens when somebody tries to fool them or says the same thing otherwise.
`python3 dev.py bench -- feedback_quality robustness` measures again and writes this page; a missed target stays here as it is.
"""
CORPUS = """## What it is measured on

Invented answers to ordinary interview questions, written and labelled **for this project by its own authors**, AI agents like the rest of those who built it, who worked apart from the rules with the [annotation guide](annotation-guide.md) alone. They are not recruiters, and nobody has compared these labels with those of recruiters.

- The **sealed half** was put aside by a hash of the names, by reply type and level, before anything was run on it. Whoever writes rules does not open it; of it are known only the sums and names on this page. Authors `en-a`, `en-b`, `fr-a`, `fr-b`.
- The **open half** is what rules are tuned on: the same four authors, the older answers (`-t`, `-h`, written with the first rules) and the training answers (`-tr`), which taught the small model of reply types. Its figures are those of a pupil who has seen the exam: read them as an upper end.
- Once, while the search for names was tried out, a careless pattern took the sealed files in and showed single words of them, pooled and without labels, to somebody who writes no rule of the feedback. Whoever decided to measure again saw the names of the worst mistakes below, not their words.
"""
NEAR = """Answers that come near a story, written last by other authors to try the rules where they are weakest: habits told like an occasion, with details and voices, and talk of something else with real details. The model was not taught with them; after the first measurement of the French ones (26 false praises) the rule was made that a story told in the present tense must be tied to one occasion.
"""
SECOND_READER = """A second reader labelled the sealed half again, with the guide and without the first labels. This reader is of the same kind as the authors, and saw the answers in the order in which they were written, types together: so close an agreement says that the guide is clear to such readers, not that people would agree as closely.
"""
MEASURES = """## What the figures mean

- **Reply type**: share of answers given the readers' type (story, pseudo-story, exemplification, opinion, self-description, no answer).
- **Parts told**: over the answers that readers call a story and whose parts they marked: F1 of which of situation, task, action and result are told. **Words**: the same word by word, where each part is told.
- **Level**: that of *communication*, which every answer can be judged on. A level withheld counts as wrong and as not within one. **Kappa** has quadratic weights and is taken over the answers that have both levels; its 95 % interval is a bootstrap over answers.
- **Evidence**: levels, remarks, findings and parts of the story whose quotes are, character for character, words of the answer.
- **Bad answer**: no answer, or a level of 1 or 2 from the readers. **False praise**: a bad answer about which some remark says that something is good, or of which some competency gets 4 or 5.
"""
TRIED = """## What was tried

- Reply type by counted signs alone agreed with 0.74 of the open answers in English and 0.75 in French. A small linear model of the same signs and a few more, taught on the open half and bounded by the rules, agrees with 0.90 of open answers it was not taught with (nested cross-validation, `python -m benchmarks.answers.train --measure`). Between strangers, taught on some authors and measured on others, it was 0.77 to 0.85.
- Words and pairs of words as features of that model, weights of each language apart, the rules' own verdict as a feature: no gain.
- Telling clauses of unpunctuated speech apart at new subjects, and small words by what they do: the largest gains.
- Knowing that an answer belongs to *another* question by the words of the subjects: left out, the right question could not be told from wrong ones.
- A language model as second reader: bounded to one step by the rules; no real model has been measured ([feedback](../features/feedback.md)).
"""
LIMITS = """## Limits

- Two languages, four authors of the sealed half, two readers of one kind; invented answers are tidier than real ones.
- The trades, regions and ways of speaking are those the authors thought of.
- Each opening of the sealed half lets a little of it leak into what is done next. The ledger says how often it was opened.
- Counterfactual pairs are made by code: they show what a comma or a filler changes, not how people of different origins are treated when they tell different things.
- Agreement is no proof that advice is good, nor that a recruiter would agree.
"""
ATTACKS = """## Answers meant to fool

Thirty in each language (`benchmarks/answers/adversarial/`): orders to the program, stuffed keywords, the question repeated, another language, gibberish, twenty thousand words, emoji, an answer to another question, somebody else's success, slogans, figures that say nothing, markup, formulas, invisible characters. What each may get at most was written down before any was judged: which reply types, which highest level on any competency, whether anything may be praised.
"""
FRESH = """On the first day 24 of the sixty fooled the rules, which were then mended with these answers open. So twenty-four fresh ones, of the same kinds in other words, were written afterwards:
"""
PAIRS = """## The same told otherwise

Pairs made by code from the open answers that have a level; both should get the same. **Mean** is the mean absolute change in levels (target at most 0.1 for each kind), **drift** the mean with its sign (below 0, the changed form gets less), **far** the pairs more than one level apart or with a level on one side only (target 0).

The rules were mended with these pairs open: before, fillers (0.14) and lost punctuation (0.11) were over the target, and names in -ed changed levels.

- *names*: the speaker gives a name and the people around them get one; a common English or French name against three of eighteen others, of many origins, some of which look like words or verbs.
- *gender*: he and she, il and elle, agreements; *regional words*: spelling and words of other regions; *non-native grammar*: no articles, wrong genders and agreements.
- *no punctuation*, *small letters*, *homophones*, *split words*, *lost accents and apostrophes*, *dropped ne*: what recognisers do. *fillers*: one every eight words, anywhere.
"""
