/** Forms that no rule reaches: `key: forms`. A form may also end a compound (`lærebøker`) where marked `+`. */
export const irregularForms = `
bok+: bøker bøkene bøkenes bøkers
hånd: hender hendene hand handa hånda hånden
fot+: føtter føttene
tann+: tenner tennene tannen
natt+: netter nettene natten natta
rot+: røtter røttene
mann+: menn mennene mannen menns
far: faren fedre fedrene
mor: moren mora mødre mødrene
bror: broren brødre brødrene
søster: søstre søstrene søsteren
datter: døtre døtrene dattera datteren
klær: klærne kleda klede
tre+: trær trærne treet trea
by+: byer byen byene byar byane bys
sjø: sjøen sjøer
bo: bor bodde bu budde bur
gå: gående
barn: barnet barna barnas barns born borna barnets
menneske: mennesker menneskene menneska menneskes
gammel: gamle gammelt gamal
eldre: eldres
voksen: voksne voksnes voksent vaksen vaksne
åpen: åpne åpent open opne ope
åpn: åpning åpninger åpningen åpner åpnet åpna
liten: lite lita små
stor: større størst stort store
øk: øke øker økt økte økning økningen økninger auke auka aukar auking auken
ung: unge unges yngre yngst ungt
syk: syke sykt sykes sjuk sjuke sykere
ny: nye nytt nyere nyast
egen: egne eget
lang: lengre lengst lenger langt
tung: tyngre tungt
få: færre færrest
god: godt gode bedre best beste betre
kommun: kommunal kommunalt kommunale
stat: statlig statlige staten
bygg: bygde bygning bygninger bygningen bygningene bygningar
ansatt+: ansatte ansattes ansette ansetter ansettelse ansetting tilsette tilsett tilsetting
regnskap: rekneskap regnskapet regnskaper
lærer+: lærere lærerne læreren lærerens lærar lærarar lærarane læraren
leverer: levere leverte levert levering leveranse leveranser leverandør leverandører
ordning+: ordninger ordningen ordningene ordningar ordningane ordninga
avtal: avtale avtaler avtalen avtalene avtalt
budsjett: budsjettet budsjetter
senter+: senteret sentre sentrene sentra senterets
nummer+: nummeret numre numrene
sentrum: sentrumet
museum: museer museet museene museums
medium: medier media mediene
studium: studier studiet studiene
forsøk: forsøket forsøkene
utvalg: utval utvalet utvala utvalget
måned: måneder måneden månader månad
minutt: minutter
ku: kyr kyrne kua
ski: skia skiene
penger: pengar penga penge pengene pengane
ferie: ferier ferien
olje: oljen oljer
data: dataene dataa
møbel: møbler møblene
sykkel+: sykler syklene sykkelen sykling sykle syklist syklister
regel+: regler reglene reglar reglane regelen
fengsel: fengsler fengselet fengslene
fødsel+: fødsler fødslene fødselen fødslar
nøkkel: nøkler nøklene nøkkelen
artikkel: artikler artiklene artikkelen artiklar
varsel+: varsler varslene varselet varslar
middel: midler midlene midlar midlet middelet
virkemiddel: virkemidler virkemidlene verkemiddel
fattig: fattige fattigdom fattigdommen
ensom: ensomme einsam einsame ensomt
ensomhet: ensomheten einsemd einsemda
arbeidsledig: arbeidsledige ledighet arbeidsledighet arbeidsløs arbeidsløse arbeidsløyse arbeidsløshet
frivillig: frivillige frivilligheten frivillighet frivilligheit
hverdag: kvardag hverdagen kvardagen hverdager
søppel: søppelet søpla søppla
tillit: tilliten
kjøretøy: køyretøy kjøretøyer kjøretøyet
psykisk: psykiske psyken
fysisk: fysiske
mulig: mogleg mogeleg mulige
mulighet: moglegheit mogelegheit muligheter høve
adferd: atferd åtferd atferden
fremmed: framand framande fremmede
størrels: størrelse størrelsen storleik
demens: dement demente
urban: urbane urbant
direkte: direkta
human: humane
ekspert: eksperter ekspertene ekspertar
konsert: konserter konsertar konsertene
matte: matten
bygd: bygda bygdi bygdene bygder bygdas
regning+: regninger regningen regningene rekning regningane regningar
veileder: veiledere veilederen veilederne rettleiar rettleiarar
lagr: lagre lagrer lagret lagring lagringen lagra lagrar
lager: lageret lagrene
oppdragels: oppdragelse oppdragelsen oppseding
felles: fellesen
fall: faller falt fallet fallene fell
svensk: svenske
spørsmål: spørsmålet spørsmålene spørsmåla
kilde: kilder kilden kildene
vurder: vurdere vurderer vurdert vurderte vurdering vurderinger vurderingen
konkurrans: konkurranse konkurransen konkurranser konkurrere
asylsøker: asylsøkere asylsøkar asylsøkarar asylsøkerne
søker: søkere søkerne søkar søkarar
søknad: søknader søknaden søknadene søknadar
nabo: naboer naboen naboene naboar
foreldre: foreldrene foreldra forelder foreldres
pårørende: pårørendes pårørande
rør: røret rørene
lov: loven lover lovene lova lovar
hel: hele helt
helt: helten helter
rett: retten retter rettene
`;

/** Nouns whose own `-er`, `-el` or `-en` is no ending; nynorsk `-ar` counts as `-er`. */
export const keptEndings = `
senter nummer register kalender vinter sommer papir middag leder fjer lever leverer finger
filter charter partner computer server router meter liter kilometer center
cover skulder offer mønster mester semester orkester kloster teater sykepleier hjelpepleier
helsefagarbeider seminar kommentar eksamen eldre foreldre eier våpen søster datter penger åker lærer
kjøkken aften morgen vesen tiger feber svømmer charger scooter trailer sensor laser
kontainer konteiner container
`;

/** `-ning` words whose n belongs to the stem: `åpne`, `tegne`, `regne`, not `løse`. */
export const stemsInN = `åpn tegn regn ordn lign evn jevn sign egn rekn vitn vekn styrkn drukn havn navn merkn vern
  tærn trimn lagn øvn`;
