/**
 * Words that nearly every record or need of the public sector has. They count, but must not lead: the
 * grade multiplies the weight of the word. Base forms in bokmål and English; the stemmer finds the rest.
 */
export const generalWords: ReadonlyArray<readonly [grade: number, words: string]> = [
  [
    0.12,
    `kommune kommunal fylkeskommune virksomhet etat offentlig sektor tjeneste prosjekt løsning tiltak behov
     utfordring problem arbeid arbeide jobbe bruk bruker innbygger måte mulighet mulig idé stor liten god dårlig
     bedre ny gammel gang år tid ting sak forhold område del sted hjelp viktig nødvendig ulik forskjellig
     vanskelig lett enkel fin snill innsats gjennomføre etablere skape sikre bidra oppleve føre gjøre starte fungere
     tilby jobb fokus ønske mål hensyn spørsmål svar situasjon eksempel resultat effekt virkning erfaring
     forbedre forbedring utvikle utvikling innføre tilrettelegge norsk norge land hverdag person menneske
     folk mye mangle mangel bør bruksområde tilfelle årsak innhold nivå form type slag sammenheng kjent
     public municipality municipal service project solution challenge problem people citizen resident
     improve improving better issue area case local council government county user state agency sector
     provide providing create creating reduce increase support want difficult time year many system
     need results experience example different important norway norwegian ensure achieve develop develope
     worker fine nice happy staff member lack avoid offer start run running place everyday often way process`,
  ],
  [
    0.35,
    `samarbeid samarbeide system digital verktøy ressurs kompetanse kvalitet tilbud ansatt medarbeider
     informasjon kunnskap rutine prosess organisering metode modell plan strategi ledelse leder økonomi penger
     kostnad dyrt billig spare effektiv effektivisere innovasjon nyskaping teknologi data tilgang oversikt
     oppgave ansvar krav rolle felles tverrfaglig samle dele møte stort høy lav rask treg lang kort redusere øke
     minske kutte mindre flere mangle aktør partner målgruppe gruppe team enhet avdeling sentral lokal
     nasjonal region søknad søke tilgjengelig trygg riktig hjem hjemme inne ute slutt slutte stilling sjekke fortelle snakke spørre sende ringe
     kjøpe selge betale bytte erstatte finne velge endre vise bryte hindre stoppe fylle skrive lese høre
     historie helhet helhetlig fokusere undersøke usikker begeistret klar ferdig tom full åpen lukket daglig ukentlig
     årlig vanlig spesiell egentlig enkelt tydelig konkret ekstra hovedsakelig feil rett kontor maskin person
     plutselig ansikt dør hode øye hånd sted bakgrunn grunnlag virke virkelighet mulighet periode halv hel del rekke
     januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag
     fredag lørdag søndag helg utføre anslå påvise rekkefølge gradvis delvis sterk systematisk uttrykke
     tall antall andel prosent million krone relevant aktuell følge støtte hjelpe gi motta bygge drive drift
     dag uke måned time uforutsigbar forutsigbar kontakt personlig individuell helhetlig sammensatt felles
     resource tool technology quality information knowledge employee cost money expensive cheap save efficient
     effective method model strategy digital data access overview task responsibility shared cooperation
     collaboration innovation management team group department home work job get person hour suggest understand change replace choose check review colleague
     big old empty large whole common real current extra main basic general local regional national sustainable`,
  ],
  [
    0.6,
    `barn ung ungdom voksen familie foreldre pasient helse omsorg skole bygg hus anskaffelse ventetid vente lære opplæring
     samfunn miljø health care school building child young family parent patient learning community`,
  ],
];
