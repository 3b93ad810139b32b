"""English verbs: what people do at work, and what is no action."""

from engine.reading.words import words

IRREGULAR_PAST = words(
    """
    began bought brought broke built caught chose came cut dealt did drew drove fed
    fought found flew gave got grew held hid hit kept laid led left lent let lit
    made met overcame oversaw paid put ran rang read rebuilt redid rewrote rode rose
    said sat saved sent set shook showed shut sold sorted sought spent spoke split
    spread stood stuck swept swapped taught tested told took took undertook went
    withdrew won wore wound wrote backed undid forecast rewound reset broadcast sped
    slept woke drank ate swam threw
    """
)
"""Past forms that are not written with -ed (and a few that are), all actions."""

SAME_FORMS = words("put cut set let read hit shut split spread broadcast")
"""Verbs whose past and base forms are written alike."""

PARTICIPLES = words(
    """
    begun bought brought broken built caught chosen come cut dealt done drawn driven
    found flown given gotten got grown held hit kept laid led left lent let made met
    overcome overseen paid put run rung read rebuilt redone rewritten ridden said
    sent set shown shut sold sought spent spoken split spread stood taken taught
    told undertaken gone won written
    """
)
"""Participles not written with -ed."""

NOT_ACTIONS = words(
    """
    was were had felt thought knew wanted liked loved hated needed seemed believed
    hoped wished understood realised realized learned learnt remembered forgot heard
    saw lost owned looked preferred enjoyed meant supposed feared worried disliked
    noticed belonged died received became failed considered imagined expected
    wondered cared stayed lived graduated studied interested tired pleased need feed
    speed indeed qualified existed happened arrived remained hesitated struggled
    missed
    """
)
"""Past forms after "I" that tell a state, a feeling or an event."""

SOFT_AUXILIARIES = words(
    """
    decided started managed chose tried began helped offered wanted proceeded
    volunteered continued kept ended
    """
)
"""Past forms that tell a state, a feeling or an event."""

BASES = words(
    """
    accept achieve adapt add address adjust admit advise agree analyse analyze
    announce answer apologise apologize apply approach arrange ask assign assist
    attend audit automate avoid bake balance book break bring build buy calculate
    call calm change charge check choose clean clear close coach collect combine
    come compare complete configure confirm connect contact convince cook coordinate
    copy correct count cover create cross cut deal debug decide define delegate
    deliver deploy describe design develop diagnose direct discuss distribute divide
    document draft draw drive earn edit email encourage end establish estimate
    evaluate examine explain extend file fill find finish fix follow force gather
    get give go greet group guide handle hand help hire hold identify implement
    improve increase inform inspect install introduce invent investigate invite
    involve isolate join keep launch lead learn leave lend let lift list listen load
    look lower maintain make manage map measure meet mention merge message mix
    monitor motivate move negotiate note notify observe offer open order organise
    organize pack paint patch pay perform persuade phone pick plan plant practise
    prepare present prevent print prioritise prioritize process produce program
    promise propose protect prove provide publish pull push put question raise reach
    read reassure rebuild recommend reconcile record recruit redo reduce refactor
    refuse reject release remind remove reorganise reorganize repair repeat replace
    reply report request rescue research resolve respond restart restore review
    revise rewrite run save schedule search secure sell send separate serve set
    settle share show shut sign simplify solve sort speak spend split spot spread
    stabilise stand start step stop store strengthen submit suggest supervise
    support surprise swap switch take talk teach tell test thank track train
    transfer translate transport treat trace try turn type understand update upgrade
    use verify visit volunteer wait walk warn wash watch weld win wire write
    """
)
"""Base forms: present habits, and the past of people who tell it in the present."""

ADVERBS = words(
    """
    also then first just actually personally quickly immediately simply always even
    finally eventually only really still never therefore thus later directly calmly
    carefully politely quietly successfully initially mostly basically together
    already often usually sometimes generally normally typically myself um uh like
    so have had 've 'd ve all both
    """
)
"""Verbs that carry another: "decided to call"."""
