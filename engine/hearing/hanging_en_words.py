"""English words after which a speaker has not finished."""

from engine.hearing.phrase import expressions
from engine.reading.words import words

FILLERS = words("um uh er erm uhm hmm mm mmm ah uhh umm")
FILLING = expressions("you know|i mean|kind of like|sort of like|let 's see")
"""At the end, and not the whole answer."""

NEVER_LAST = words(
    """
    and or but because although unless until whereas whether if nor lest plus
    a an the my your our their its whose every
    i we he she 'm 're 've 'll 'd 's
    onto upon between among amongst during towards toward per via
    concerning regarding including versus besides within
    very quite extremely fairly roughly approximately especially particularly mainly
    such several gonna wanna i'm let's who's that'll cannot
    """
)
ENDINGS = expressions(
    """
    so that|in order|as well as|due|according|based|in terms|because of|such as
    for example|for instance|in other words|that is to say|let 's say|let me|and then
    and so|and also|or rather|so then|even if|even though|as if|as though|rather than
    instead of|the fact|the reason|one of|some of|most of|a lot of|kind of|sort of
    in addition|on top of|first of all|the first thing|the main thing|the other thing
    the next thing|the second thing|the problem is|the thing is|the point is|and maybe
    and probably|and sometimes|and now|and after that|but then|but also|and even
    and usually|and often|but now|and just|was like|were like|is like|'s like|and i just
    i would say|i 'd say|i should say|how to|what i mean|you could say|there was this
    and there|then there|so there|at which point|by which|in which|to which|with which
    a kind|a sort|the kind|the sort|the most|the least|a more|a less|the more|as much
    as soon as|as long as|as far as|and finally|and lastly|and secondly|secondly
    thirdly|firstly|lastly|for the|as part|on behalf|in spite
    with regard|thanks to|up to|next to|close to|what was really
    what is really|the best way|the only way|another thing|one thing|and another
    """
)
PEOPLE = words("i you we he she they it that this there who everyone everybody people")
AUXILIARIES = words(
    """
    am is are was were be been being have has had having do does did will would shall
    should can could may might must isn't aren't wasn't weren't haven't hasn't hadn't
    don't doesn't didn't won't wouldn't shouldn't can't couldn't mightn't mustn't ain't
    's not never always
    """
)
ANSWERS = words(
    "yes yeah yep no nope sure absolutely definitely certainly indeed so nor"
)
ELLIPSIS = words(
    "than as so neither nor like what who where how when which whatever wherever why"
)
"""Before it, a sentence may end in an auxiliary: "more than I could"."""
WHOLE = words("all everything anything something whatever best most only nothing thing")
JOINING = words(
    "and but or because so then that when while if though although since before after"
)
"""A subject right after one of these begins a clause, and "we had" does not end it."""

STRANDABLE = words(
    "of from at into with for by on in about to through under over without against behind near across"
)
RELATIVE = words(
    """
    what which who whom where that something someone somebody anything anyone
    everything everyone nothing things somewhere whatever whoever how
    """
)
PARTICLE_VERBS = words(
    """
    carry carried carrying move moved moving go went going gone goes hold log logged
    come came join joined sign signed hand handed take took taken taking start started
    turn turned turning think thought talk talked get got getting pass passed bring
    brought fill filled settle settled stay stayed step stepped put check checked sit
    sat kick kicked work worked keep kept look looked break broke follow followed
    """
)
PARTICLES = words("on in over by through around about across behind under")
TAKE_MORE = words(
    """
    wanted decided tried managed attempted intended hoped planned asked told said
    thought believed realised realized assumed suggested wondered became seemed
    """
)
ALONE_WITH_SUBJECT = words(
    """
    think thought mean guess believe said say feel felt decided realised realized
    wanted want tried suppose would need needed noticed found saw went like
    started began used got made took had gave called asked told just really
    """
)
NEED_MORE = words(
    "wanted want need became include includes included involves involved require requires required"
)
QUANTITIES = words(
    "some many more less few most other another each own different various certain"
)
OPENERS = words(
    "and but so then well okay ok actually basically also um uh yes no yeah"
)
SUBORDINATORS = words(
    "when whenever while if although though after before since once unless whereas because"
)
DETERMINERS = words("the a an my our your their his her its this that these those")
SUBJECTS = words("i we he she they it you there")
FINITE = AUXILIARIES - words("be been being having not never always") | words(
    "'m 're 'll 've"
)
BEFORE_SUBJECT = words("than as do did does am was are were neither nor")
ASKING = words("know knew asked ask say said wonder sure remember see and")
NEEDS_MAIN = words("when whenever while if although though unless whereas once")
NUMBERS = words(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
    eighty ninety hundred thousand
    """
)
COUNTING = words(
    """
    about around over nearly almost roughly approximately of with the these those had
    have has was were by for than least most another every my our their next last first
    employed managed led trained sold made took hired need needed only just some other
    """
)
COUNTING_SURELY = words(
    "nearly almost the these those had have has were my our every only about"
)
DATES = words(
    """
    in since from until before after january february march april may june july august
    september october november december year number at page room level grade version
    """
)
FIRSTS = expressions(
    "first|firstly|first of all|to begin with|to start with|number one"
)
SECONDS = words(
    "second secondly then next finally lastly also another last third afterwards two other"
)
