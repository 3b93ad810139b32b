"""English phrases of the signals of a conversation."""

from collections.abc import Mapping

from engine.content.scenario import Signal
from engine.reading.cues import Speech

ENGLISH_SIGNALS: Mapping[Signal, str] = {
    Signal.OPEN_QUESTION: """
        tell me more|tell me about|tell me what|tell me how|tell me why|tell me a bit
        |can you tell me more
        |walk me through|help me understand|i'd like to understand|i would like to understand
        |i want to understand|i'd love to hear
        |i'd like to hear|i would like to hear|i'm curious what|i'm curious how
        |i'd like to know what|i'd like to know how
        |i would like to know what|i would like to know how|i want to know what
        |i want to know how|explain to me|could you explain|can you explain
        |could you describe|can you describe|describe what|share with me|i'm listening
        |i am listening""",
    Signal.REFORMULATION: """
        i hear that|if i understand|if i understood|if i've understood|if i get it|if i got it|if i hear you
        |if i'm hearing|so you're saying|so you are saying|you're saying that
        |you are saying that
        |what you're saying is|what you are saying is|what i hear|what i'm hearing
        |i hear that you|let me check i|let me make sure i|let me see if i|so if i
        |in other words you|so for you|so basically you
        |so what you need|so what you want|so what you'd like|so what worries you|what you want is|what you need is|so what matters|you mean that|so you mean|you told me that
        |you said that|you mentioned|as you said|you just said|what you're telling me
        |so the problem is|so the issue is|so your|so you feel|so you need|so you want
        |so you have|so you've|so you were|to sum up what you|so in short you""",
    Signal.ACKNOWLEDGEMENT: """
        i can see you|i can see how|i understand|i do understand|i can understand|i hear you|i see why|i can see why
        |i can see that|i can imagine|i see that|that must be|that must have been|it must be
        |must be hard|must be difficult|must have been|that sounds
        |you're right|you are right|you have a point|fair point|that's a fair|that is a fair
        |fair enough|it's normal|that's normal|it is normal|i get it|i get that|i get why
        |i realise|i realize|i know it's
        |i know that's|i know how|i know you|i appreciate that|makes sense|that makes sense
        |i would feel the same|i'd feel the same|i'd be upset|i'd be angry|i would be angry
        |in your place|in your shoes|your frustration
        |your concern|your concerns|your point|your point of view|legitimate|understandable
        |no wonder|i respect|i take your point|i recognise|i recognize|i acknowledge
        |you've been through|you have every right|you've every right|i admit""",
    Signal.APOLOGY: """
        sorry|i apologise|i apologize|apologies|my apologies|we apologise|we apologize
        |forgive me|i regret|we regret|my mistake|it was my mistake|our mistake
        |i should have told|i should have called|i shouldn't have|i should not have""",
    Signal.THANKS: """
        thank you|thanks|many thanks|i appreciate|i'm grateful|i am grateful|grateful""",
    Signal.I_STATEMENT: """
        i need|i feel|i felt|i noticed|i've noticed|i have noticed|i saw|i've seen|i observed
        |i would like|i'd like|i want|i ask|i'm asking|i am asking|i wish|i'm worried
        |i am worried|i'm concerned|i am concerned|i was surprised|i was disappointed
        |i find it|for me it|to me it|from my side|from my point|it affects me|it makes me
        |it made me|it makes my|i have to redo|i had to redo|i ended up|i'm struggling
        |i am struggling|i count on|i expect|i would prefer|i'd prefer|i would appreciate
        |i'd appreciate|i'm here to|i am here to|my concern|what i need|what i'd like
        |what i would like""",
    Signal.PROPOSAL: """
        i can decide|i can move|what i can do|what we can do|i can put together|what i can propose|what i can offer
        |what we can propose|what we can offer|i can propose|we can deliver|i can deliver|i suggest|i'd suggest|i would suggest|i propose|i'd propose|we suggest|we propose
        |what if|how about|what about|why don't we|why don't i|why don't you|let's|let us
        |we could|we can|i could|i can offer|i can give you|i can send|i can call|i can take
        |i can replace|i can help|we can offer|i'm offering|i am offering|i offer|we offer
        |i'd offer|one option|another option|an option|the option|two options|a solution would
        |a solution could|my proposal|my suggestion|my idea|would you be open
        |would you like me to|shall we|shall i|should we|you could|it would be possible to
        |maybe we|perhaps we|i'm ready to|i am ready to|i'm willing|i am willing|in exchange
        |in return|instead we|a trial|a test period""",
    Signal.COMMITMENT: """
        i promise|i commit|we commit|i'll make sure|i will make sure|you have my word
        |i give you my word|i guarantee|i'll see to it|i'll take care of it|i will take care of
        |count on me|you can count on|so to sum up|to sum up|so we agree that|so we agreed|so we said
        |to recap|let me recap|let me write|i'll put it in writing|i'll confirm""",
    Signal.ASKS_AGREEMENT: """
        does that work|does this work|would that work|would that let you|would this let you
        |would that help|would this help|would that do|would that be enough|have i forgotten anything
        |have i left anything out|did i forget anything|have i missed anything|anything i've missed|would this work|will that work|is that ok
        |is that okay|is this ok|is that all right|is that alright|is it ok|is it okay
        |do you agree|would you agree|do we agree|are we agreed|are you ok with
        |are you okay with|are you fine with|are you happy with|does that sound|does this sound
        |how does that sound
        |sound good|sounds good|would that suit|does that suit|does it suit|what do you think
        |what do you say|how do you feel about|would you accept|can you accept|can we agree
        |shall we agree|is that fair|does that seem|does this seem|would you be ok
        |would you be willing|can i count on you|does that help|is that acceptable|deal""",
    Signal.BLAME: """
        you always|you never|you have never done|you've never done|you have never given
        |you've never given|you have never helped|you've never helped|always the same people
        |always the same ones|it's your fault|it is your fault|this is your fault
        |that's your fault|that is your fault|your fault|because of you|you should have
        |you shouldn't have|you should not have|you didn't even|you don't even|you never even
        |you people|as usual|once again you|you're the problem|you are the problem|you're lazy
        |you are lazy|you're not serious|you are not serious|you're irresponsible
        |you are irresponsible
        |you're selfish|you are selfish|you only think|you don't care|you do not care
        |you don't listen|you never listen|you ruined|you messed|you screwed|you let me down
        |how could you|what's wrong with you|what is wrong with you|you can't do anything
        |you're incapable|you are incapable|blame you|you're responsible for this
        |it's all on you|you did this|you made me|every time you|you keep|your problem is""",
    Signal.PRESSURE: """
        or else|otherwise i will|otherwise i'll|otherwise we will|otherwise we'll|last warning
        |final warning|last chance|final offer|take it or leave it|you have no choice
        |you've no choice|no choice|you have to decide now|decide now|sign now
        |sign today|you must sign|you must decide|you must accept|i demand|i insist
        |i want it now|i'll go to|i will go to|i'll tell your|i will tell your
        |i'll talk to your boss|i'll report you|i will report you
        |i'll complain|i will complain|lawyer|sue|if you don't i|if you do not i|if you refuse
        |i'll quit|i will quit|i'm leaving if|i am leaving if|i'll resign|i will resign
        |you'll regret|you will regret|consequences|i'm warning you|i am warning you|i warn you
        |only today|offer ends|ends today|expires|you'd better|you better|hurry up
        |there will be trouble|you'll be fired|you will be fired|get fired|go to hr
        |before it's too late|everyone else has""",
    Signal.DISMISSAL: """
        just deal with it|whatever you say|not my fault|fault not mine|not the end of the world
        |isn't the end of the world|not my problem|that's your problem|that is your problem|not my job|not my business
        |calm down|relax|not a big deal|no big deal|it's nothing|it is nothing
        |you're exaggerating|you are exaggerating|you exaggerate|you're overreacting
        |you are overreacting|overreacting|get over it|stop complaining
        |stop whining|don't be so|you're too sensitive|you are too sensitive
        |i don't care|i do not care|who cares|that's ridiculous|that is ridiculous
        |nonsense|everyone is tired|everybody is tired|everyone has problems
        |everybody has problems|we all have|it could be worse|it's not that bad
        |it is not that bad|it can't be that bad|you'll get used
        |forget it|forget about it|don't worry about it|that's life
        |no time for this|you're wrong
        |you are wrong|that's not true|that is not true|that's false
        |toughen up|pull yourself together|try harder|make an effort
        |don't be dramatic""",
    Signal.EVASION: """
        we'll see|we will see|i'll see|i will see|tell us at some point|at some point maybe|let's talk about something else|another time
        |some other time|not now|later maybe|i'd rather not talk|let's not talk|can we change
        |let's change the subject|it's complicated|i don't know what to say|i don't know|no idea
        |it depends|i have no idea|i can't say|i cannot say|hard to say|no comment""",
}
"""By signal, separated by ``|``; a last word may end in ``*``."""

ENGLISH_SPEECH: Mapping[Speech, str] = {
    Speech.REFUSAL: """
        i can't|i cannot|i can not|i won't|i will not|i won't be able|i'm not able|i am not able
        |i am unable|i'm unable|we can't|we cannot|we won't|it's not possible|it is not possible
        |that's not possible|not possible
        |i have to say no|i must say no|i have to refuse|i must refuse|i have to decline
        |i'd rather not|i would rather not|i prefer not|i don't want to|i do not want to
        |impossible|no because|i couldn't accept|i could not accept|i'm going to say no""",
    Speech.REASON: """
        because|since|as we|as i|so that|otherwise|the reason|that would mean|it would mean
        |due to|given that|if i do|if we do|if i did|the rule|the policy|our policy|already
        |my team|we only have|i only have|the budget|it would""",
    Speech.FUTURE: """
        i will|i'll|we will|we'll|i am going to|i'm going to|we are going to|we're going to
        |you will|you'll|you send|i send|i call|i can send|i can call|i can have|he will
        |she will|they will|let's meet|let's talk again|let's speak again|we meet|we talk again
        |i shall|my colleague will|the technician will""",
    Speech.DEADLINE: """
        by monday|by tuesday|by wednesday|by thursday|by friday|by saturday|by sunday|on monday
        |on tuesday|on wednesday|on thursday|on friday|next monday|next tuesday|next wednesday
        |next thursday|next friday|this monday|this friday|monday|tuesday|wednesday|thursday
        |friday|tomorrow|tonight|today|this afternoon|this evening|this morning|this week
        |next week|next month|by the end|by tomorrow|by noon|before noon|at noon|within
        |in an hour|in two hours|in two weeks|in a week|in one week|in a month|in two days
        |in three days|before the end|end of the week|end of the day|end of the month|every week
        |every monday|every friday|each week|from monday|starting|o'clock|am|pm|this month
        |january|february|march|april|june|july|august|september|october|november|december""",
}
"""Promises and refusals."""
