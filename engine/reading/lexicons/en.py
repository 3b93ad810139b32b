"""English cues of an answer's parts."""

from engine.reading.cues import Cue, Phrases

ENGLISH: Phrases = {
    Cue.RESULT: """
        we cleared|i cleared|cleared it|as a result|the result was|the result is|the results were|result was|resulted in
        |in the end|at the end we|at the end i|in the end it|the outcome|the outcome was
        |so that in the end|which meant that|which meant we|which saved|this saved|that saved
        |saving us|which led to|this led to|that led to|leading to|thanks to that
        |thanks to this|we finished|i finished|we ended up with|ended up with|which reduced
        |this reduced|it reduced|which increased|this increased|which improved|it improved
        |went down|went up|went from|dropped from|dropped to|dropped by|fell from|fell to
        |fell by|rose from|rose to|rose by|grew from|grew to|grew by|increased by|decreased by
        |reduced by|improved by|cut by|down from|up from|since then we|since then the
        |since then nobody|since then no|we delivered on|delivered on time|on schedule
        |on budget|within budget|under budget|ahead of schedule|was a success|was successful
        |leave on time|left on time|leaves on time|it worked|that worked|this worked|it paid off|solved the problem|the problem was solved
        |problem solved|was resolved|got resolved|was solved|was fixed|were fixed|got fixed
        |was satisfied|were satisfied|was happy|were happy|was relieved|was very happy
        |were very happy|was pleased|were pleased|was delighted|thanked me|thanked us
        |she thanked|he thanked|they thanked|he stayed|she stayed|they stayed|stayed with us
        |came back to us|renewed|renewed the contract|renewed their contract|signed the contract
        |signed with us|we won|i won|we got the contract|i got the contract|got promoted
        |was promoted|i passed|we passed|passed the audit|passed with|got certified
        |was certified|no more complaints|no complaints|zero complaints|without a single
        |not a single|no accident|no accidents|zero accident|no incident|no incidents
        |we avoided|i avoided|we saved|i saved|we managed to|i managed to|i succeeded
        |we succeeded|succeeded in|i achieved|we achieved|we reached|i reached|we met the
        |met the deadline|met the target|hit the target|hit our target|beat the target
        |exceeded the|we sold|i sold|best in|is still used|still use it|still used today
        |still using|they still use|was adopted|were adopted|became the standard|is now the
        |now everyone|now everybody|now we have|finally we|finally the|finally it|in total
        |he was discharged|she was discharged|recovered|the patient recovered|got her money back
        |got his money back|got their money back|they accepted|he accepted|she accepted
        |client accepted|customer accepted|it failed|we failed|i failed|we lost|i lost
        |unfortunately we|unfortunately it|did not work|didn't work|was on time|went live
        |by the end of|at the end of the month|at the end of the day we|today the
        |it took us only|instead of|so we kept|we kept the|kept the client|kept the customer
        |it stopped|stopped happening|has not happened again|hasn't happened again
        |never happened again|did not happen again|didn't happen again|back to normal
        |everyone was paid|everything was ready|everything went|all went|it went well
        |went smoothly|without problem|without any problem|without incident|without error
        |gone from|gone down to|gone up to|came down from|came down to|come down to|is now a|is now the|are now|it's much better|is much better|works better|much better for|much faster|much easier|runs smoothly|has become|have become|became the|became a
        |dropped|doubled|tripled|halved|was halved""",
    Cue.VERIFIABLE: """
        signed|renewed|audit|certified|certificate|certification|promoted|passed the audit
        |no complaint*|zero complaint*|no accident*|zero accident*|no incident*|no error*
        |on time|ahead of schedule|under budget|within budget|still used|still use it
        |still use|they use it|adopted|rolled out|went live|published|award*|won the
        |five stars|rating|review*|reordered|came back|stayed|hired me|offered me
        |letter of|official|reconciled|to the cent|paid in full|discharged|graduated
        |diploma|degree|permanent contract|not a single|without a single|never happened again
        |has not happened|hasn't happened|didn't happen again|kept the contract|kept the client
        |other site*|other shops|other teams""",
    Cue.LEARNING: """
        what i took from|what i take from|what i have kept|what i kept|i took from it|i learned|i learnt|i have learned|i've learned|i've learnt|what i learned
        |what i learnt|it taught me|that taught me|this taught me|taught me that|taught me to
        |taught me how|the lesson|lesson i|lessons learned|my takeaway|the takeaway|i realised
        |i realized|i understood that|made me realise|made me realize|made me understand
        |since then i|ever since i|since that day i|from then on|next time|i would do
        differently|do it differently|do differently|if i had to do it again
        |if i had to redo|looking back|in hindsight|with hindsight|i now always|now i always
        |today i always|now i|these days i|i keep this|i kept that|i kept this|i apply it
        |i applied it|i reused|i used it again|i still do|i still apply|i took away
        |i take away|what i keep from|helped me understand|showed me that|it showed me
        |i came to understand|i have applied|i've applied|i changed the way|changed how i
        |i discovered that|after that i always|i do it every time now|what i have from
        |what i got from|what i get from it|i've done it since|i've done that since
        |i've done it ever since|i've done it the same|done the same since|done it same way
        |i do that every|i do that with every|i still do it|i still do that|stuck with me
        |stayed with me|what i know now|never since|i made it a rule|made it my rule
        |it's my rule|my rule now|now my rule|from that day|from that on|i do the same now
        |did the same at|done the same at|i've used it since|i've used it on
        |i've kept that|i've kept it|we've kept it|we still do|these days we|so now i
        |so now we|and now i|i always check now|i've checked|changed how we
        |changed the way|taught me|learnt to|learned to|learnt that|learned that
        |learnt not to|learned not to|lesson for me|lesson was""",
    Cue.TASK: """
        i had to|we had to|i was asked to|we were asked to|they asked me to|he asked me to
        |she asked me to|my manager asked me|my boss asked me|asked me to|my job was
        |my role was|my task was|my mission was|my responsibility|my responsibilities
        |i was responsible for|i was in charge|in charge of|responsible for|the goal was
        |the objective|our objective|my objective|our goal|my goal|the aim was|the target was
        |the deadline|deadline|needed to|i needed|we needed|it was up to me|i was supposed to
        |we were supposed to|was expected to|were expected to|the challenge was|had two weeks
        |had one week|had three days|had only|we only had|i only had|we had only|i had only
        |was to find|was to make|was to keep|was to get|was due|had to be|the mission
        |i was given|was given the task|was assigned|was tasked|the problem was to
        |the question was|we must|it was necessary""",
    Cue.TIME: """
        last year|last month|last week|last summer|last winter|last spring|last autumn|last fall
        |last monday|last tuesday|last wednesday|last thursday|last friday|last saturday
        |last sunday|last january|last february|last march|last april|last may|last june
        |last july|last august|last september|last october|last november|last december
        |last christmas|last semester|last quarter|in january|in february|in march|in april
        |in may|in june|in july|in august|in september|in october|in november|in december
        |of january|of february|of march|of april|of june|of july|of august|of september
        |of october|of november|of december|this january|this february|this march|this april
        |this june|this july|this september|this october|this november|a year ago
        |two years ago|three years ago|four years ago|five years ago|some years ago
        |a few years ago|years ago|a month ago|months ago|weeks ago|a week ago|days ago|ago
        |one day|one morning|one afternoon|one evening|one night|one time|one saturday
        |one sunday|one monday|one tuesday|one wednesday|one thursday|one friday|once
        |that day|that morning|that night|that evening|that afternoon|that week|that year
        |that time|the next day|the day after|the next morning|the same day|the day before
        |the following day|the following week|the next week|a week later|two weeks later
        |three weeks later|months later|weeks later|days later|hours later|the week after
        |yesterday|recently|this week|this year|this summer|this winter|this spring
        |during the summer|during the pandemic|during covid|during lockdown|during christmas
        |in my previous job|at my previous job|in my last job|at my last job
        |in my previous company|in my last company|at my previous company|at my last company
        |in my last position|in my previous position|in my first job|in my current job
        |my first job|during my internship|during my apprenticeship|during my placement
        |during my studies|during my degree|my last internship|when i worked|when i was working
        |when i was a|when i was an|when i was at|when i was in|while i was|my first week
        |my first day|my second year|in my second year|in my first year|my third year
        |at the beginning of|at the end of last|in the middle of|a while back|a while ago
        |there was this|there was a time|there was one|there was a|i remember when|i remember a
        |i remember one|i remember the
        |on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday
        |black friday|christmas eve""",
    Cue.EPISODE: """
        one day|one morning|one afternoon|one evening|one night|one time|one saturday|one sunday
        |one monday|one tuesday|one wednesday|one thursday|one friday|once i|once we|once there|once an
        |that day|that morning|that night|that evening|the next day|the day after|the next morning
        |the same day|the week after|the following week|yesterday|last night|last week|last month
        |in the middle of|there was a|there was an|there was this|there was one|i remember when
        |i remember a|i remember one|this one time|last monday|last tuesday|last wednesday
        |last thursday|last friday|last saturday|last sunday|last summer|last winter|last spring""",
    Cue.HABIT: """
        usually|always|generally|in general|often|sometimes|normally|typically|every time
        |each time|every day|whenever|most of the time|as a rule|my approach is|my method is
        |what i do is|what i usually do|the way i work|i tend to|i like to|i try to|i make sure
        |it happens|it happens a lot|when that happens|when this happens|when it happens
        |when a customer|when a client|when someone|when somebody|when there is|when there's
        |when there are|if there is|if there's|when people|when you|if you|if someone
        |if a customer|if a client|in those cases|in that case|in these situations
        |in such situations|in this kind of|on a daily basis|day to day|regularly|all the time
        |from time to time|every monday|every morning|every week|every month|each morning|each week|i am used to|i'm used to|for me it is always|never|i never|half the time|nine times out of|more often than not|anytime
        |any time somebody|any time someone|as soon as someone|as soon as somebody|most days
        |most nights|some days|on a typical|on a normal day|every single""",
    Cue.HYPOTHESIS: """
        i would|i'd|we would|i will|i'll|i could|i might|would be to|if i were
        |if it happened|if that happened|if i had|if i was|i am going to|i'm going to
        |i imagine|i suppose|hypothetically""",
    Cue.OPINION: """
        i think|i believe|in my opinion|in my view|for me|to me|it is important|it's important
        |is important|are important|very important|is essential|is key|is crucial|the key is
        |you have to|you need to|you must|one must|one should|you should|we should|people should
        |everyone should|everybody should|a manager should|a good manager|a good leader
        |a good employee|a good nurse|a good developer|a good team|it is necessary
        |it is necessary to|it depends|i feel that|i find that|i consider|i am convinced
        |i'm convinced|i agree|i disagree|honestly|the most important|what matters|matters most
        |matters a lot|is about|it's all about|communication is|trust is|respect is
        |teamwork is|nobody should|should|must|sadly|it's a question of|is a matter of|should be|must be|has to be|have to be""",
    Cue.TRAIT: """
        i am someone who|i'm someone who|i am a person who|i'm a person who|i am the kind of
        |i'm the kind of|i am a|i'm a|i am an|i'm an|i am very|i'm very|i am really|i'm really
        |i am quite|i'm quite|i am pretty|i'm pretty|i am always|i'm always|my strengths
        |my strength is|my main strength|my biggest strength|my weakness|my main quality
        |my qualities|my best quality|my personality|i consider myself|i see myself as
        |i would describe myself|i'd describe myself|people say i|people say that i
        |my friends say|my colleagues say|i have good|i have great|i have strong|i have a good
        |i have a strong|i have a great|by nature|hard working|hardworking|hard worker
        |motivated|dynamic|organised|organized|rigorous|punctual|autonomous|curious|creative
        |patient|reliable|flexible|adaptable|serious|honest|loyal|friendly|sociable|positive
        |passionate|team player|perfectionist|detail oriented|proactive|ambitious|empathetic
        |calm|responsible person|good listener|people person|quick learner|fast learner
        |communication skills|people skills|interpersonal|leadership skills|i am good at
        |i'm good at|i like working|i love working|i enjoy working|disciplined|determined
        |resilient|versatile|polite|open minded|trustworthy|self motivated|problem solver
        |i'm the type|i am the type|i'm not the type|i'm not one to|i'm not one for|i'm known for
        |i'm one of those|my style|stubborn|bossy|approachable|humble|shy|outgoing|bubbly
        |meticulous|thorough|methodical|tidy|fussy|pragmatic|enthusiastic|optimistic
        |dedicated|sense of humour|sense of humor|easy going|easygoing|level headed|hands on
        |go getter|self starter|all rounder|dependable|conscientious|diligent|tenacious
        |outspoken|chatty|talkative|demanding|impatient|can do attitude|work ethic|respectful
        |good with people|good with my hands|people would say|they'd say i|would say i'm""",
    Cue.PATH: """
        my name is|i'm applying|i am applying|i'd like to do something|i'm looking for something
        |i am looking for something|i'm looking for a job|i'm looking for somewhere|i qualified
        |i've been a|i've been an|i have been a|i have been an|i've been in|i have been in
        |i've been working|i have been working|i've been on|i've been at|years of experience
        |i finished a|i finished college|i finished school|i left school|since i left school
        |i've had a|at sixth form|at college|at university|i graduated|i trained as|before that i was
        |before that i did|i did a degree|i have a degree|i'm in the second year|i am in the second year|i'm a qualified|by trade""",
    Cue.EXAMPLE: """
        for example|for instance|such as|like for example|among others|including|examples
        |i have worked|i've worked|i have done|i've done|i have experience|i've had
        |i have used|i've used|i use|i know how to|years of experience|i have managed
        |i've managed|i hold|i have a degree|i have a diploma|i studied|i graduated|i trained
        |i did a|i did an|i completed|my experience|currently i|i currently|i manage
        |i have been working|i've been working|i have been|i've been|namely|first of all
        |there are|several""",
}
