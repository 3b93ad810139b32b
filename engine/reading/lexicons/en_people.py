"""English cues of requests, refusals, working life and dealings with people."""

from engine.reading.cues import Cue, Phrases

ENGLISH_PEOPLE: Phrases = {
    Cue.WORK: """
        work*|job|jobs|company|companies|team*|client*|customer*|colleague*|manager*|boss
        |supervisor|project*|deadline*|meeting*|office|supplier*|contract*|invoice*|account*
        |sale*|stock|warehouse|order*|deliver*|shift*|ward|patient*|nurse*|doctor*|hospital
        |code|software|bug*|server*|database|release|deploy*|production|product*|budget*
        |training|internship|apprentice*|school|degree|studies|experience*|skill*|career
        |position|role|responsib*|task*|report*|data|excel|tool*|machine*|factory|plant
        |workshop|site|shop|store|restaurant*|kitchen|cook*|waiter*|waitress|service*|process*
        |quality
        |safety|audit*|public|citizen*|department|council|file|files|case|cases|staff
        |employee*|employer*|hire*|recruit*|interview*|salary|business|market*|campaign*
        |complaint*|phone|email*|call*|ticket*|issue*|problem*|solution*|conflict*|feedback
        |leader*|manage*|organis*|organiz*|plan*|goal|goals|target*|result*|volunteer*|class*
        |teacher*|student*|pupil*|driver*|truck*|lorry|construction|plumb*|electric*|mechanic*
        |hotel*|guest*|reception*|cashier|till|accounting|bank*|insurance|lawyer*|engineer*
        |developer*|technician*|sector|industry|profession*|challenge*|motivat*|learn*
        |communicat*|listen*|crew|certificate*|licence*|license*|qualif*|foreman
        |supervis*|maintenance|inspection*|inspector*|colleagues|paperwork
        |payroll|clinic|school|lesson*|aisle|forklift|delivery|van|depot""",
    Cue.CHITCHAT: """
        weather|sunny|rain|raining|football|soccer|match|movie*|film|films|netflix|series
        |pizza|pasta|lasagna|recipe|cake|cakes|dinner|lunch|breakfast|my cat|my dog|cat|dog|cats
        |dogs
        |beach|holiday|holidays|vacation|video game*|playstation|singer|song|songs|music
        |horoscope|zodiac|astrology|moon|planet|planets|dinosaur*|president|election*
        |bitcoin|lottery|unicorn*|dragon*|tomato*|chocolate|banana*|garlic|oven|sauce|ice cream
        |tv|snow|snowing|sunshine
        |barbecue|bbq|forecast|the game|playoffs|goalie|goalkeeper|striker|touchdown
        |world cup|premier league|quarterback|penalty shoot|offside|baseball|hockey
        |basketball|tennis|golf|marathon|birthday|wedding|garden|gardening|flowers
        |grandchildren|grandkids|my cousin|my brother|my sister|neighbour's|neighbor's
        |tiktok|youtube|instagram|celebrity|concert|festival|beer|beers|wine|pub|sunset
        |fishing|camping|knitting|crossword|bucketing|pouring down|lashing down|drizzl*
        |my battery|my wifi|car park|parking space|parking spot|the barrier|a parking ticket|the traffic|keyboard
        |can you hear|the sun|horoscope*|star sign|scorpio|capricorn|gemini|virgo|pisces|aries""",
    Cue.DIFFICULTY: """
        problem*|difficult*|issue*|hard|obstacle*|complicated|conflict*|crisis|mistake*|error*
        |delay*|late|complain*|complaint*|angry|upset|furious|unhappy|refus*|broke|broken
        |broke down|breakdown|crash*|missing|lost|fail*|bug*|urgent*|emergency|pressure
        |understaffed|sick|absent|bankrupt*|cancel*|blocked|stuck|risk*|shortage|strike
        |objection*|disagree*|argument|tension*|struggl*|challeng*|wrong|overloaded|overwhelmed""",
    Cue.OTHERS: """
        colleague*|coworker*|co workers|team*|manager|boss|client*|customer*|patient*|family
        |supplier*|partner*|intern|apprentice*|colleague|nurse*|doctor*|developer*|engineer*
        |department*|staff|driver*|technician*|user*|student*|teacher*|parent*|citizen*
        |together|everyone|everybody|each other|neighbour*|guest*|director|accountant*""",
    Cue.INTERACTION: """
        asked|listened|explained|agreed|told|suggested|proposed|offered|discussed|talked
        |spoke|met|shared|helped|supported|trained|coached|convinced|negotiated|thanked
        |apologised|apologized|called|phoned|invited|informed|reassured|consulted
        |coordinated|showed|taught|introduced|sat down|gave feedback|involved|delegated
        |distributed|divided|split the|backed|covered for|mediated|compromise|common ground
        |rang|rung|texted|emailed|warned|wrote to|asking|listening|explaining""",
    Cue.LISTENING: """
        i asked|i listened|i let her|i let him|i let them|asked her|asked him|asked them
        |asked what|asked why|asked how|asked questions|listened to|i repeated|i rephrased
        |i reformulated|repeated back|i checked with|i wanted to understand|to understand
        |tried to understand|heard|what she said|what he said|what they said|she told me
        |he told me|they told me|she explained|he explained|they explained|her needs
        |his needs|their needs|point of view|i took notes|understood that""",
    Cue.MOTIVE: """
        i want to|i would like to|i'd like to|i am looking for|i'm looking for|interested in
        |i am interested|i'm interested|i chose|i applied|applying|what attracts me|attracts me
        |attracted me|appeals to me|what i like|i like the|i want|my plan|my project|next step
        |in the long run|long term|later i|because|i enjoy|i love|your company|your team
        |your school|your hospital|your service|this job|this position|this role|the job|here
        |that is why|that's why|makes me want|made me want|i decided to|i saw that you|i read that
        |on your website|i spoke with|i talked to|public service""",
    Cue.FILLER: """
        um|uh|erm|er|hmm|well|you know|i mean|like|so yeah|yeah|okay|ok|right|actually|basically
        |sort of|kind of|let me think|let's see|i guess""",
    Cue.REASON: """
        because|so that|in order to|since|as i|due to|the reason|that is why|that's why
        |to avoid|to make sure|to be sure|therefore""",
}
