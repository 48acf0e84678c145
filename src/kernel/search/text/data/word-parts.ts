/**
 * Common building blocks of Norwegian compounds, besides the words of the lexicon and LOS. Base forms.
 */
export const wordParts = `
abonnement adgang administrasjon adresse aksjon aksje aktivitet alarm alder alderdom allmenn allergi ambulanse analyse angrep
anlegg ansatt ansvar anskaffelse apotek app arbeid arbeids areal arena arkiv arrangement arv asfalt asyl atferd avdeling
avfall avgift avlastning avløp avstand avtale avvik båt badeplass bakke bane bank barn barne barnehage bedrift bebyggelse
behandling behov bekymring belysning bemanning beredskap bibliotek bilde bil billett bistand blomst bok boks bolig bolk bord
bot botilbud brann brev bro bru bruk bruker bryter budsjett buss butikk by bydel bygd bygg bygge bygning båtplass
celle chat dag dagtilbud data database del deling deltaker demens demokrati design diagnose dialog digital direktorat dom
drift drikke dugnad dyr dør eiendom eier ekspert eksamen elev eldre elektronisk emne energi enhet ergoterapi etat
evaluering fag fall familie far farge fare fattig faktura feil felles ferdighet ferge ferie fest filter firma fisk fjell fjern
flagg flom flukt flykt flyktning folk folke fond fonn forebygging forelder foreldre forening forhold forkurs form formidling
formue forskning forsker forsikring forslag forsøk forsyning forvaltning fosterhjem frafall fravær fritid frivillig frokost
frukt fugl funksjon fylke fysioterapi fødsel følge fører gård gang garanti garasje gate gave gebyr gevinst gift gjeld gjenbruk
gjenvinning gjest glede graving gravplass gravferd grense grill gruppe grunn gulv hage hagearbeid hall handel handling hav havn
hastighet helg helse henvisning herberge historie hjelp hjelpe hjelpemiddel hjem hjemme hjerte hobby hotell hull hund hus
husleie hytte høring høst håndbok hånd idrett ide industri info informasjon inkludering inkontinens innbygger innhold innkjøp
inntekt innsamling innsats innsyn innvandrer integrering internett intervju investering is jakt jobb jord journal kaffe
kafé kafe kai kalender kamp kanal kandidat kapasitet kart kartlegging kasse keramikk kilde kirke kjede kjeller kjerne kjemi kjøkken
kjøp kjøre kjøretøy klage klasse klient klima klinikk klubb kloakk kode kolonne kommune kommunikasjon kompetanse konferanse konflikt
kontakt kontor kontrakt kontroll konto koordinator korps kort kost kostnad kraft kran kreft krise kropp kultur kunde kunnskap kunst
kurs kvalitet kveld kvinne kvote kø køyre lag lager laboratorium land landbruk landskap last lav lege legemiddel leilighet
leie leke lek leder ledelse lese lesing levering leverandør lisens liste liv livs lokale lokal lov lovgivning lund luft lunsj lyd
lykke lys lærer lære lærling læring lønn løp løsning lån låne makt mann marked maskin mat material medarbeider medisin
medlem medvirkning melding meny merke middag middel miljø milj minne mobbing mobil modell modul mor motor motta museum musikk mygg
mål måling måltid møte nabo nasjon natt natur navn nett nettside nettverk nivå norm norsk nummer nærings næring nød olje omgang område
omsorg omstilling oppdrag oppfølging oppgave opphold opplevelse opplæring oppvekst ordfører ordning ord organ organisasjon oversikt
overvåking overvåkning pakke papir park parkering partner pasient pause pedagog penger pensjon person personal personell plage
plan planlegging plass plast pleie pleier politi politikk pilot portal post prat praksis press pris privat program produkt produksjon
prosess prosjekt prøve psykisk psykolog publikum punkt pust rapport rapportering ramme redning register registrering regel regn regnskap
rehabilitering reise rekruttering renhold renovasjon restaurant rett retning ressurs reservasjon ring risiko robot rom rus
rute rutine rygg ryddet rydding rykte råd rådgiving rådgivning rådhus røyk sak saks saksbehandling sal salg sammensetning samarbeid samfunn samling
samtale sang sanering sats seng senter sensor service sikkerhet sikring sjø sjåfør skade skatt skap ski skilt skipp skjema skog skole skred skriv
skyss smitte snø sopp sorg sosial spill spesialist spesial språk spørsmål spor sport stab stasjon statistikk sted stilling stipend
stoff storby strand strategi strøm student studie styre styring stønad støtte støv støy støtte stønad sykdom syke syk sykefravær sykehjem
sykehus sykepleie sykepleier sykkel synlighet system søknad søke søster søppel tak takst tall tann tannlege tap taxi teater team tegn
teknikk teknologi telefon telt tema test tid tids tilbud tilgang tilgjengelighet tilskudd tilsyn tiltak time tjeneste tog
tolk tomt topp torg trafikk transport trapp trening treff tre trygd trygghet trygg tur turisme tur turer tvang tv type ulykke undersøkelse
undervisning ungdom ung universitet utdanning utdeling utleie utlån utlysning utredning utsatt utslipp utstyr utvalg utvikling vakt vaksine valg
vann vare varme varsel varsling vedlikehold vegg vei veiledning veileder vekst velferd vennskap venn vente verdi verksted verktøy
vern verge verv video vikar vind vindu vinter virksomhet virkemiddel visning vogn voksen vold vurdering væske vær våpen øvelse øre øye økonomi
åpning år års årsak åre penge finans søk generasjon kjøps besøk bestilling beboer bevaring bibliotekar bidrag binding bistandsbehov brannsikkerhet brukerstøtte byggesak
bygdeutvikling dekning dialog dokumentasjon dynamikk fellesskap ferdsel finansiering fjernvarme flerspråklig forbruk fordeling forebyggende foresatt
forvalter forurensning forelesning fravær frivillighet frivilligsentral garderobe gård helhet hendelse hindring hjelper hjertestans hjul hotell
husholdning husstand håndtering ildsted inneklima innsending innspill innsatsteam innvandring inspeksjon institusjon journalføring kommunestyre kommunikasjon
komite kriminalitet kroppsøving kulturskole kystsone kystlinje leder ledning leketøy leksehjelp lesehjelp luftforurensning lunsj lærebok lånekort mangfold
matlaging matsvinn medisinering mestring mobbing morsmål mottak måltid natteravn nemnd nettbrett nærmiljø nødnett omstilling oppkjøring oppmøte
oppmåling oppsigelse oppussing overgrep overvann planlegger post pumpe reparasjon representant revisjon rådgiver samordning samtykke sanitær sats satsing
selskap skjerming skolebuss skolegård skolevei skriving slitasje smerte solcelle sosialkontor spredning stemme streik stråling styrke
støyskjerm søvn tilflytting tilpasning tilrettelegging tolking torghandel transportør tømming uteområde utbygging utprøving utredning vakthold vannkvalitet
vannlekkasje vask vaktmester vedtak veivedlikehold venteliste vertskap vertskommune vikariat virksomhetsstyring volum våt økt ønske åpningstid
`;

/** Words that look like compounds of known parts but are not, or whose parts mislead. */
export const opaqueWords = `
sykehus sykehjem forhold samarbeid område arbeid rådhus menneske kompetanse utfordring virksomhet sammenheng hverandre
innhold tilbud oppdrag utvikling muligheter fremtid framtid overgang oppgave samfunn barsel personell selvstendig hovedsak
mandat landskap rapport support avgjørelse demokrati operatør transport import eksport automat format alternativ
beredskap budskap kunnskap forvaltning kultur natur interesse pandemi investor posisjon investering sertifisering
deltaker deltakelse veileder spørsmål bærekraft fullmakt framdrift rekkefølge urettferdig levering leverandør
organisering arrangement departement dokument instrument element moment fundament regjering forskning forsking utprøving
sikkerhet trygghet motivasjon informasjon situasjon standard standardisering relasjon intensjon
materiale personale kommunikasjon konkurranse konferanse referanse balanse finans instans tendens lisens
parlament studentene barnslig barnløs behandling handling forhandling håndtering
ungdom sykdom eiendom
`;
