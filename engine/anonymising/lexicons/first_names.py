"""Common first names of people who speak French or English, wherever they come from."""

from engine.reading.words import words

FIRST_NAMES = words(
    """
    aaliyah aaron abby abdel abdou abdoulaye abdul abigail abraham ada adam adama adele
    adeline adil adrian adrien agathe agnes ahmad ahmed aicha aida aidan aimee aisha
    aishatu aissata alain alan albane albert alejandro alessandro alessia alex alexander
    alexandra alexandre alexis alfie alfred ali alice alicia alina alistair alix allan
    allison alma alvaro alya amadou amal amanda amandine amar amara amelia amelie amin
    amina amine aminata amir amira amit amy ana anais anand anastasia andre andrea
    andreas andrei andrew andy angela angele angelina angelique angus anil anis anissa
    anita anja anna annabel anne annette annick annie anouk ansel anthony antoine
    antoinette anton antonia antonio anya arash archie ariane arjun armand arnaud arthur
    arun asha ashley ashok asif asma astrid aubin audrey augustin aurelie aurelien ava
    awa axel aya ayesha ayse aziz baptiste barbara barnaby barry basile bastien beata
    beatrice beatrix becky benedict benedicte benjamin benoit berengere bernadette
    bernard bertrand beth bethany betty beverley bilal binta bjorn blandine boris
    boubacar brahim brandon brenda brendan brian bridget brigitte bruce bruno bryan
    callum cameron camila camille carine carl carla carlos carmen caroline carolyn
    catherine cathy cecile cecilia cedric celeste celia celine chantal charlene charles
    charlie charlotte chen cheikh chiara chidi chinedu chloe chris christelle christian
    christiane christina christine christophe christopher ciaran cindy ciara claude
    claudette claudia claudine clarisse clemence clementine cleo clotilde colette colin
    conor constance coralie corentin corinne courtney craig cristina curtis cynthia
    cyril cyrille daisuke damien damon dan daniel daniela daniele danielle danny daphne
    darius darren dave david deborah debbie deepak deirdre delphine denis denise dennis
    derek diana diane didier diego dimitri dirk djamel djibril dmitri dominic dominique
    donald donna donovan dora doris dorothee dorothy doug douglas duncan dylan eamon ed
    eddie edgar edith edmund edouard eduardo edward edwige edwin eileen elaine eleanor
    eleonore elena eli elias elijah elise eliot elisabeth elizabeth ella ellen ellie
    elliot elodie eloise elsa emeka emilie emilien emily emma emmanuel emmanuelle enrico
    enzo eric erica erik erin ernest ernesto esteban estelle esther ethan etienne
    eugene eugenie euan eva evan eve evelyn evelyne ewa ewan fabien fabienne fabio
    fabrice fadi fanny fares farid farida farouk fatima fatiha fatimata fatou fatoumata
    federico felicity felix femi fergus fernanda fernando filip fiona flavie fleur flora
    florence florent florian florianne francesca francesco francine francis francisco
    franck francois francoise frankie franz fred freddie frederic frederick frederique
    freya fritz gabriel gabriella gabrielle gael gaelle gaetan gareth gary gaspard
    gauthier gavin gemma genevieve geoff geoffrey geoffroy george georges georgia
    georgina gerald geraldine gerard germain ghislain ghislaine giacomo gilbert giles
    gilles gillian gina ginette giorgio giovanni gisele giulia giuseppe gladys glenn
    gloria gonzalo gordon graham gregoire gregory greta guilhem guillaume guillermo
    gunter gurpreet gustavo guy gwen gwenael gwenaelle habib hadrien hakim hamid hamza
    hana hanane hanna hannah hans harold harpreet harriet harry harvey hassan hatem
    hawa hayley heather hector heidi helen helena helene helga henri henrietta henrik
    henry herbert herve hicham hilary hilda hiroshi hocine hong howard hubert hugh
    hugo hugues humphrey hussein ian ibrahim idriss ifeoma ignacio igor ikram ilan
    ilyas imane imran ines inga ingrid irene irina irving isaac isabel isabella isabelle
    ishaan ismael ismail isobel ivan jackie jacob jacqueline jacques jade jaime jake
    jamal james jamie jamila jan jane janet janice janine jared jasmine jason javier
    jay jayden jean-pierre jeanne jeannine jeff jeffrey jemima jennifer jenny jeremie
    jeremy jerome jerry jess jesse jessica jessie jia jill jimmy jin jing joachim joan
    joanna joanne joao joe joel joelle johan johann johanna john johnny jonas jonathan
    jordan jorge jose josef joseph josephine josette josh joshua josiane juan juanita
    judith judy julian juliana julie julien julienne juliet juliette julio julius
    justine kadiatou kamal kamel kamila karen karim karima karin karine karl karolina
    kate katarzyna katell katherine kathleen kathryn kathy katia katie katrin kavita
    kayla keira keith kelly ken kenji kenneth kenza kevin khadija khadidja khaled
    khalid kieran kilian kim kimberly kiran koffi krishna kristen kristina krzysztof
    kumar kwame kyle kylian laetitia laila lakshmi lamia lana lance landry lara larry
    lars latifa laura laure laurence laurent laurie lauren layla lea leah leanne leila
    lena lenny leo leon leona leonard leonie leonor leopold leroy leslie leticia lewis
    li lia liam liesl lila lilia liliane lilian lily lin lina linda lindsay line ling
    linh lionel lisa liz lloyd lois loic lorena lorenzo loretta lorna lorraine lottie
    lou louane louis louisa louise luc luca lucas lucia lucie lucien lucienne lucy
    ludivine ludovic luigi luis luisa lukas luke luna lydia lydie lynda lynn mabel
    madeleine madison mael maelle maelys magali magalie maggie mahmoud maia maite
    malcolm malia malik malika mamadou manon manuel manuela marcel marcela marceline
    marcelle marco marcos marcus margaret margaux margherita margot marguerite maria
    mariam mariama mariana marianne marie marie-claire marie-christine marielle marina
    mario marion marisa marius marjorie marlene marta martha martin martina martine
    marwan mary maryam maryline maryse mateo mathias mathieu mathilde mathis matilda
    matt matteo matthew matthias matthieu maud maude maureen maurice mauricio max
    maxence maxime maximilian maxine maya medhi megan mehdi mehmet mei melanie melina
    melissa melody mercedes meriem meredith meryem mia michael michal michel michele
    micheline michelle mickael miguel mike mikhail milan mila milena millie mina minh
    miranda mireille miriam mitchell moana mohamed mohammad mohammed mohand moira molly
    momo mona monica monika monique morgan morgane mouna mounir moussa muhammad muriel
    murielle mustafa mustapha myriam nabil nabila nacer nada nadege nadia nadine nadir
    naima najat najib nancy naomi narges nasser natacha natalia natalie natasha nathalie
    nathan nathanael neha neil nelly nelson nia niamh nicholas nick nicky nicola nicolas
    nicole nigel nikhil niklas nikola nils nina nisha nkechi noa noah noel noelle noemie
    nora norah norbert norman nour nuno oceane octave odette odile oksana olaf oleg olga
    oliver olivia olivier olu oluwaseun omar oscar osman otto oumar oumou oussama
    ousmane owen pablo padraig paloma pamela paola paolo pascal pascale patrice patricia
    patrick paul paula paulette pauline paulo pavel pedro peggy penelope penny perrine
    pete peter petra phil philip philippa philippe phillip philomene phoebe pia piotr
    pippa prakash praveen priscilla priti priya priyanka quentin rabah rachel rachid
    rachida radia rafael rahul rainer raj rajesh ralph rama ramon ramona rania raphael
    raphaelle raquel rashid raul ravi raymond raymonde rebecca regina reginald regine
    regis reine remi remy renata renaud rene renee reza rhys ricardo richard rick rita
    robert roberta roberto robin roch rodolphe rodrigo rodney roger rohan roland romain
    roman romane romeo romuald ronald ronan rosa rosalie rosalind rosalyn rosanna roseline
    rosemary rosie ross roxane roy ruben rudy rupert russell ruth ryan saad sabine
    sabrina sacha sadia saida said salah salim salima sally salma salome sam samantha
    samia samir samira sammy samuel samy sandeep sandra sandrine sandy sanjay sara sarah
    sasha saul scott sean sebastian sebastien selim selina selma serena serge sergei
    sergio severine shaina shane shanice shannon sharon shaun shauna sheila shelley
    shirley shreya sibylle sidonie siegfried sigrid silvia simeon simon simona simone
    sinead siobhan sofia sofiane sohail solange soledad solene sonia sophia sophie
    soraya souad soufiane souleymane stacey stan stanislas stefan stefano stella
    stephan stephane stephanie stephen steve steven stewart stuart suresh susan susanna
    suzanne suzie svetlana sven sylvain sylvaine sylvia sylviane sylvie tamara tamsin
    tania tanguy tanya tara tariq tatiana ted terence teresa teri terry tessa thaddeus
    thea thelma theo theodore theresa therese thibault thibaut thierry thomas tiago
    tiffany tilda tim timothee timothy tina tobias toby todd tom tomas tomasz tommy
    toni tony tracey tracy trevor tristan tyler uma umar ursula usman valentin valentina
    valentine valerie vanessa varun vera veronica veronique vicky victoria vijay vikram
    vincent virginia virginie viviane vivian vivien vivienne vladimir walid walter wanda
    wayne wei wendy werner wesley wilfried willemijn william willow wilma winifred
    winston wolfgang xavier xiao yacine yael yan yann yannick yasmin yasmina yasmine
    yassine yohan yolande youcef younes youssef yuki yuri yusuf yves yvette yvon yvonne
    zachary zahra zainab zak zara zeynep zineb zoe zofia zohra zoran
    """
)
"""Plain forms: lower case, without accents."""

ALSO_WORDS = words(
    """
    abel aime ali amber andy angel ange april art aude august aurore autumn bea ben bev
    bill blanche bob brad brigitte brook buddy carol chance charity chase chase christian
    cindy claire claude clara clement colin constance constant crystal daisy dale dan
    dawn dean denis desire destiny dick dolly dominique don dot drew earl ed eden eve faith
    fanny faye fay felicity fleur flora florence florent florian ford fortune francis
    franck frank gene ginger glen grace grant guy hale hannah harmony harry hazel heath
    heather henry holly honor hope hunter iris ivy jack jade jasmine jay jean jim jo joy
    joe judy june juste justin kay ken kit lance laurel lee leo li lily lin line linda
    lou luc lucky luna mark marc mai major marine marina martial mason matt max may
    melody mercy merit mike milan miles mo mona morgan nelly nick noel norm olive oscar
    pablo page paris parker pascal pat patience paul pearl peg penny perle pierre piper
    poppy precious prudence ray ralph reed reine remy rich rick rita rob robin roman
    romane rose rosie ross roy ruby rusty said sally sam sandy scarlett scott serge
    silvestre skip sol solange spencer star stan stella sterling sue summer sunny tiffany
    tim toby tom toni tony trinity ty tyler val valentin valentine vic victoire victor
    violet violette virginia wade ward warren wayne will woody zen
    """
)
"""First names that are words too: they need a capital or a title beside them."""
