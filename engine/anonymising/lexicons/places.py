"""Towns, regions and countries, by their French and English names."""

from engine.reading.words import words

PLACES = words(
    """
    aberdeen abidjan abuja accra agen ain aisne aix aix-en-provence ajaccio albania
    albanie albi alencon alger algeria algerie alabama alaska allemagne allier alsace
    amiens amsterdam andorre angers angleterre anglesey angola angouleme ankara annecy
    annemasse antibes antwerp anvers aquitaine ardeche ardennes argentina argentine
    argenteuil ariege arizona arkansas arles armenia armenie arras asnieres athenes
    athens atlanta aube aubagne aubervilliers auch auckland aude aulnay aurillac
    australia australie austria autriche auvergne auxerre avallon aveyron avignon
    azerbaijan bahrain bamako bangalore bangkok bangladesh barcelona barcelone barnet
    barnsley bastia bath bayeux bayonne beauvais bedford bedfordshire beirut belfast
    belfort belgique belgium belgrade benin bergerac berkshire berlin bern berne besancon
    bethune beyrouth beziers biarritz birkenhead birmingham blackburn blackpool blois
    bobigny bogota bolivia bolivie bolton bombay bondy bordeaux bosnia boston boulogne
    bourges bourgogne bourgoin bournemouth bradford brazil bresil brest bretagne brighton
    brisbane bristol brittany brive bromley brooklyn brussels bruxelles bucharest
    budapest bulgaria bulgarie burgundy burkina burnley bury caen cahors cairo calais
    calcutta california californie calgary calvados cambodge cambodia cambridge
    cambridgeshire camden cameroon cameroun canada cannes canterbury cantal capbreton
    carcassonne cardiff carlisle casablanca castres catalogne cayenne cergy chad
    chalons chambery champigny charente charleroi charleville chartres chateauroux
    chatellerault chatham chelmsford chelsea cheltenham cherbourg cheshire chester
    chesterfield chicago chile chili china chine cholet chypre clermont clermont-ferrand
    clichy cognac colchester colmar cologne colombes colombia colombie colorado compiegne
    conakry congo connecticut copenhagen copenhague corbeil cork cornwall correze corse
    cotonou coventry crawley crete creteil crewe croatia croatie croydon cuba cumbria
    cyprus czechia dagenham dakar dallas damas damascus danemark darlington dartford
    dax delhi denain denmark denver derby derbyshire detroit devon dieppe digne dijon
    dinan dinard djibouti doha dole doncaster dorchester dordogne dorset douai douala
    doubs dover drancy draguignan dresden dreux drome dubai dublin dudley dundee
    dunkerque dunkirk durham ealing eastbourne ecosse ecuador edinburgh edimbourg egypt
    egypte england epernay epinal epsom espagne essen essex essonne estonia estonie
    ethiopia ethiopie evreux evry exeter fecamp finistere finland finlande florida
    floride foix fontainebleau forbach fougeres france franche-comte frankfurt francfort
    frejus gabon galway gambia gap gard gascogne gateshead geneva geneve georgia gers
    ghana gibraltar gironde glasgow gloucester gloucestershire grasse greece grece
    greenwich grenoble grimsby guadeloupe guatemala gueret guernsey guildford guinee
    guinea guingamp guyane hackney haguenau haiti halifax hamburg hambourg hampshire
    hanoi harrogate harrow hastings hautes-alpes havana haye helsinki hereford hertford
    hertfordshire hollande hongrie houston huddersfield hull hungary hyeres iceland
    illinois india inde indiana indonesia indonesie indre inverness iowa ipswich iran
    iraq irak ireland irlande isere islande islington israel istanbul italy italie ivry
    jakarta jamaica jamaique japan japon jersey jerusalem johannesburg jordanie jura
    kansas karachi kazakhstan kent kentucky kenya kettering kiev kinshasa kosovo kuwait
    kyiv kyoto lagos lambeth lancashire lancaster landes languedoc lannion laon laos
    laval lebanon leeds leicester leicestershire leipzig lens leuven lewes lewisham
    liban libreville libya libye liege lille lima limerick limoges limousin lincoln
    lincolnshire lisbon lisbonne lisieux liverpool loire loiret lome london londres
    longwy lorient lorraine louisiana lourdes louvain lozere luton luxembourg lyon
    macon madagascar madrid maine malaga malaisie malawi malaysia mali malmo malta malte
    manchester manche manitoba marne maroc marrakech marseille martigues martinique
    maryland massachusetts massy maubeuge maurice mauritania mauritanie mayenne mayotte
    meaux melbourne melun mende menton merseyside metz meudon meurthe meuse mexico
    mexique miami michigan middlesbrough midlands milan milano millau minnesota
    mississippi missouri mogadishu moldova monaco mongolia montana montargis montauban
    montbeliard montelimar montenegro montlucon montpellier montreal montreuil
    montrouge morbihan morlaix morocco moscow moscou moselle moulins mozambique mulhouse
    mumbai munich nairobi namibia namur nancy nanterre nantes naples narbonne
    nebraska nepal netherlands nevada nevers newcastle newham newport nicosia niger
    nigeria nievre nimes niort noirmoutier norfolk normandie normandy northampton
    northamptonshire norvege norway norwich nottingham nottinghamshire noumea oakland
    occitanie ohio oise oklahoma oldham oman ontario orleans orly orne osaka oslo ottawa
    ouagadougou oxford oxfordshire pakistan palestine pamiers panama pantin paraguay
    paris pau pays-bas peckham pekin beijing pennsylvania perigueux peronne perou
    perpignan perth peru pessac peterborough philadelphia philippines phoenix picardie
    plymouth poissy poitiers poitou poland pologne pontarlier pontoise portland porto
    portsmouth portugal poole prague preston pretoria privas provence puteaux qatar
    quebec quimper quito rabat rambouillet reading redditch reims rennes reunion reze
    rhone roanne rochdale rochefort rodez romania rome roubaix rouen roumanie russia
    russie rwanda saint-denis saint-etienne saint-malo saint-nazaire saintes salford
    salisbury salvador san-francisco santiago santo sao-paulo saone sarcelles sardaigne
    sarreguemines sarthe saudi saumur savoie scarborough schiltigheim scotland seattle
    sedan seine senegal senlis seoul serbia serbie sete sevenoaks seville sevres
    shanghai sheffield shrewsbury shropshire sicile sicily singapore singapour slough
    slovakia slovaquie slovenia slovenie solihull somalia somalie somerset somme
    soissons southampton southend southport southwark spain stains stevenage
    stockholm stockport stoke strasbourg stratford sudan soudan suede suffolk suisse
    sunderland surrey sussex swansea sweden swindon switzerland sydney syria syrie
    tahiti taiwan tamworth tanger tanzania tanzanie tarbes tarn taunton tchad tehran
    teheran telford tennessee texas thailand thailande thionville tibet togo tokyo
    toronto toul toulon toulouse tourcoing tours tower-hamlets troyes tulle tunis
    tunisia tunisie turin turkey turquie uganda ouganda ukraine uruguay utah utrecht
    uzes valence valencia valenciennes vancouver vanves vannes varsovie vaucluse vaulx
    vendee vendome venezuela venice venise venissieux verdun vermont versailles vesoul
    vichy vienna vienne vierzon vietnam villefranche villejuif villeurbanne vincennes
    virginia vitre vitry vosges wakefield walsall waltham wandsworth warrington warsaw
    warwick warwickshire washington waterford watford wembley westminster weymouth
    whitby wigan wiltshire wimbledon winchester winnipeg wisconsin woking wolverhampton
    worcester worcestershire worthing wrexham wyoming yaounde yemen yonne york yorkshire
    yvelines zagreb zambia zimbabwe zurich
    """
)
"""Plain forms; a name of several words is written with hyphens."""

ALSO_WORDS = words(
    """
    ain aube aude bath bury cantal chad chelsea chili cork crewe dole dover essen florence
    gap gard georgia gers harrow hull indre jersey jordan landes laval lens liege lincoln
    loire lot lorraine maine manche marne mali mans maurice melun milan moulins nancy
    newport nice niger norfolk oman orne perth phoenix poole preston reading reunion
    sedan seine santo saudi sete saintes somme stains stoke sure tarn toul tours tulle
    turkey valence verdun vienne virginia vitre washington york
    """
)
"""Places that are words or first names too: they need a capital or a preposition."""

COUNTRY_PARTS = words(
    """
    kingdom states arabia zealand korea africa faso unis uni bas ivoire afrique coree
    arabie royaume etats pays emirats emirates
    """
)
