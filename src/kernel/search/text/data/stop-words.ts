/** Words that say nothing of what a need is about, by language. A word may stand in more than one. */
export const stopWords = {
  nb: `og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt
    ha hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle
    vil bli ble blitt kunne inn når være kom noen noe ville dere deres kun ja etter ned skulle denne for deg si
    sine sitt mot å meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni
    mellom vår vårt våre hver hvem vors hvis både bare fordi før mange også slik vært begge siden henne hennes
    hos ham mye får fikk få må måtte bør burde gjør gjøre gjorde gjort går gikk gå gi gir ga gitt kommer komme
    tar ta tok tatt ser se så sett sier sa ikke enn jo nei altså dermed derfor imidlertid samt blant innen
    under gjennom rundt mens dersom fortsatt ofte alltid aldri kanskje nok litt veldig svært ganske helt mer
    mest flere flest mindre færre andre annen annet annerledes per via slike slikt enkelte hele fortsatte inkludert
    foran bak utenfor innenfor utover innover framfor istedenfor stedet grunn ifølge iblant deretter samtidig
    allerede ennå igjen hverandre ens vises viser vist gjelder gjelde synes tror mener ønsker ønske ønsket ønskelig
    trenger trenge trengs trengte behøver vite vet visste lage finne finnes fins fant ligger ligge stå står
    sitter har hatt holder bruker brukes få fått lar la latt slipper prøver forsøker klarer klare greier
    ser ut egne eget egen dag dags bra greit hjelpe særlig spesielt generelt typisk eksempelvis feks osv etc mv
    bl a dvs ca pga ift iht mtp evt resp hhv jf nr stk to tre fire fem seks sju syv åtte ni ti én første andre tredje fjerde
    først etterpå likevel stadig faktisk egentlig gjerne nettopp omtrent nesten neste sist siste tilbake fleste
    aller enda etterhvert etterkant underveis deretter dessuten samlet øvrig øvrige bestemt bestemme begynne
    begynt holde holder burde skulle la fram frem framover fremover rundt omkring sammen alene alt mest minst
    ganger gangen prøvd prøve prøver undersøkt forstår forstå føler kjenner syns synes spør spurte fortell si
    hører hørt sender sendes settes sette setter legge legger lagt trolig visst sikkert heller verken korkje somme
    uansett overfor vedrørende angående knyttet forbindelse grad særskilt
    mine mi mitt di dine imens halvannen skjedde skjer endelig slår lager tror mener tenker såpass orker orke snart tidligere senere nylig iblant sjelden sjeldent sjeldnere tross selvom omfattende store stort mindre`,
  nn: `og i eg det at ein eit den til er som på dei med han av ikkje der så var meg seg men har om vi min mitt
    ha hadde ho no over då ved frå du ut sin dykk oss opp ein kan hans kvar eller kva skal sjølv her alle vil
    verta vart vorte bli blei blitt kunne inn når vere vera kom nokon nokre noko ville dykkar berre ja etter ned
    skulle denne for deg seie sine sitt mot å kvifor dette desse utan korleis ingen din ditt blir vert same
    kven kvifor slik mellom vår vårt våre kvar dersom både fordi før mange også vore begge sidan henne hennar
    hjå hos mykje får fekk få må måtte bør burde gjer gjere gjera gjorde gjort går gjekk gå gje gjev gav gjeve gir
    kjem kome koma tek ta tok teke ser sjå såg sett seier sa enn jau nei altså difor derfor samt blant innan
    under gjennom rundt medan framleis ofte alltid aldri kanskje nok litt veldig svært ganske heilt meir mest
    fleire flest mindre færre andre annan anna per via slike slikt enkelte heile saman
    ynskjer ønskjer ynskje ønskje treng trenge trengst veit visste lage finne finst fann ligg stå står sit
    held brukar bruker fått lèt la freistar prøver klarer greier eigne eige eigen særleg spesielt kor
    hjelpe òg einskilde ettersom slik ulike korkje anten somme likevel stadig fyrst fyrste først gjerne eigentleg
    nettopp nesten neste sist siste attende tilbake fleste prøvd undersøkt omsider kring ikring rundt innimellom
    etterpå attåt imens imedan mi mine di dine sitt si sine vårt deira eiga eigne eigen ei halvannan verkar verke
    gjerast gjort gjorde skjedde endeleg lita litt snart framleis ferdig trudde trur tru meiner tenkjer slår tak
    nokså eitt annakvar likeins medan innanfor utanom saman alltid aldri difor attåt endå ennå berre ettersom hjå åleine skjer skjedd tidlegare seinare sjeldan veldig kjempe einast einaste`,
  en: `a about above after again against all also always am an and any are aren as at be because been before
    being below between both but by can cannot could couldn did didn do does doesn doing don down during each
    every few for from further get gets getting give gives given go goes going got had has hasn have haven having
    he help helps her here hers him his how however i if in into is isn it its itself just keep keeps know like
    lot lots made make makes making many may maybe me might more most much must my need needed needing needs
    never new no nor not now of off often on once one only or other others our ours out over own please
    put rather really same see seem seems several she should shouldn since so some somebody someone something
    still such take takes taking than that the their theirs them then there these they thing things this those
    through to too toward towards try trying two under until up upon us use used uses using very want wanted
    wants was wasn way ways we well were weren what when where whether which while who whom whose why will with
    within without won would wouldn yet you your yours able across already although among around away back
    become becomes come comes currently day days done easy easily enough especially even ever everyone
    find finding first good great instead last least less let look looking long main mainly
    part perhaps possible quite say says set show sometimes soon thus today together usually various
    wish work working works struggling struggle looking hard big small three four five today dont cant wont
    im ive weve were theyre its happen happened happens happening suggest suggests letting let tried try allow
    allows feel feels feeling bad afterwards actually really somehow maybe anyone anything anywhere nobody nothing
    none next yet late later early ago lately recently usually mostly simply else enough half third every else
    bring brings brought call called ask asks asked tell tells told think thinks thought believe seen saw went
    done did left leave leaves leaving left move right wrong sure lots pretty quite huge large small tiny fewer
    whole full open own close near far behind ahead towards onto upon per via than though although unless
    whenever wherever whatever whoever somewhere outside inside forward mean means meant seems seemed sign signs
    hear heard heard wonder wonders idea ideas sort kind kinds stuff ones two twice once again ahead pass
    follow follows following based include includes including rather either differently everything world neither instead least almost
   
    reason reasons cause causes point word words look looks fact matter matters end ends ended`,
} as const;
