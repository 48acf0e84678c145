/**
 * Nynorsk spellings (and bokmål side forms) and the bokmål spelling whose key they share: `from>to`, matched
 * anywhere in a word. `^` at the start binds to the start of the word, `$` to the end; a `(?…)` is a look-around.
 * A pair only has to be consistent: it may also change a bokmål word, as long as no other word becomes the same.
 */
export const nynorskPairs = `
sjuk>syk skul(?=e|ar\\b|an)>skol tenest>tjenest løys>løs heim>hjem ^auk(?=e|a|ing|ar)>øk veg(?!g|et)>vei
mjølk>melk mjøl>mel høyr>hør køyr>kjør kyrkj>kirk kyrkje>kirke ggj(?=[eai]|$)>gg lgj(?=[eai]|$)>lg rgj(?=e|a|i)>rg ngj(?=[eai](?!n)|$)>ng
nkj(?=[eai]|$)>nk rkj(?=[eai](?!nn)|$)>rk kkj(?=[eai]|$)>kk lkj(?=[eai]|$)>lk søkj>søk verksemd>virksomhet merksemd>merksomhet einsemd>ensomhet
einsam>ensom lønsam>lønnsom lønsemd>lønnsomhet verksam>virksom heit>het tryggleik>trygghet
openleik>åpenhet kjærleik>kjærlighet storleik>størrelse likleik>likhet (?<!fast|tann|allmenn|over|dyr|turnus|kommune|skole|barne|hus|bedrifts|vakt|^|øye|kvinne|spesialist|turnus|psykiater|fast|rus|studie|distrikts|forsknings|samfunns|skip|privat|smitteverns|nød)leg$>lig
(?<!fast|tann|allmenn|over|dyr|turnus|kommune|skole|barne|hus|bedrifts|vakt|^|øye|kvinne|spesialist|turnus|psykiater|fast|rus|studie|distrikts|forsknings|samfunns|skip|privat|smitteverns|nød)lege$>lig
legare$>ligere legast$>ligst leg(?=heit)>lig (?<=[a-zæøå]{3})ande$>ende vidare>videre
gåande>gående kvardag>hverdag ^kvit(?!t?ering)>hvit ^kvil>hvil ^kviss>hviss eigedom>eiendom eigar>eier
eigenskap>egenskap ^eigen>egen leige>leie leigar>leier eige$>eie frem(?!med)>fram handsam>behandl
rettlei>veiled vegleiing>veiledning vegleiar>veileder ^leiing>ledelse (?<=s)leiing>ledelse ^leiar>leder
(?<=[a-zæøå]s)leiar>leder leiarskap>lederskap leidning>ledning sein(?=t|e|k)>sen leik>lek meining>mening
fleir>fler einsleg>enslig bueining>boenhet ^eining>enhet einskap>enhet einskild>enkelt bustad>bolig
bustønad>bostøtte bu(?=støtte|form\\b|forma|tilb|fellesskap|set|miljø|rett|ande|ar)>bo tilbod>tilbud
forbod>forbud påbod>påbud tilskot>tilskudd utslepp>utslipp fråvær>fravær frå>fra fråfall>frafall
vatn>vann vass(?=verk|forsyn|kvalit|ledn|leidn|skad|mål|forbruk|kraft|bruk|skuter|lek)>vann laup>løp
straum>strøm flaum>flom draum>drøm raud>rød daud>død haust>høst ^aust>øst naud>nød kaup>kjøp
løn(?![ne])>lønn spel(?!l)>spill speling>spilling gjev>giv gjevar>giver medverk>medvirk verknad>virkning
medverknad>medvirkning påverknad>påvirkning innverknad>innvirkning påverk>påvirk innverk>innvirk setj(?!ene)>sett setnad>setning marknad>marked månad>måned stad(?!i)>sted
noreg>norge kjeld(?=e|a)>kild kjensl>følels hamn>havn jamn>jevn namn>navn morgon>morgen sommar>sommer
hovud>hoved auge>øye øyre>øre hand(?=bok|ter|hev|slag|verk)>hånd truverd>troverd truleg>trolig ^bru$>bro
^brua>bro golv>gulv ferj>ferg verj>verg oppgåv>oppgav gåve>gave ^låg(?!r)>lav åleine>alene saman>sammen
utanfor>utenfor utanland>utenland vaks(?=en|ne)>voks sysken>søsken ^gut(?=ar|en|$)>gutt sjølv>selv
attvinn>gjenvinn attbruk>gjenbruk reinhald>renhold reingjer>rengjør reins(?=e|ing)>rens hald>hold
førebygg>forebygg føretak>foretak føremål>formål føresetnad>forutsetning føresett>forutsett
førebu>forbered føreseg>foreskrift skilj>skill betr(?=e$|ing|a$|ar$)>bedr forbetr>forbedr ^op(?=en|n)>åp
gard(?!e|in|ist)>gård ulukk>ulykk rekneskap>regnskap (?<!st)rekn>regn rekning>regning undervising>undervisning
utdaning>utdanning forsking>forskning yrkje>yrke yrkjes>yrkes innvandrar>innvandrer borgar>borger
lækj>leg ettersyn>tilsyn frivilleg>frivillig brukar>bruker deltakar>deltaker deltaging>deltaking
deltagelse>deltakelse ungdommeleg>ungdommelig tiltakshavar>tiltakshaver nettstad>nettsted mogleg>mulig
mogeleg>mulig gjer(?=e|a|$)>gjør reiskap>redskap verkty>verktøy ynskj>ønsk ønskj>ønsk tenkj>tenk
trengj>treng skapande>skapende bygdeveg>bygdevei omsyn>hensyn lagnad>skjebne åtak>angrep åtgjerd>tiltak
tilrå>anbefal kunngjer>kunngjør etterspurnad>etterspørsel tilvising>henvisning tilvise>henvise
vising>visning innleving>innlevelse kjenneteikn>kjennetegn teikn>tegn teneleg>tjenlig samtykkj>samtykk
avgjerd>avgjørelse avgjer>avgjør einsidig>ensidig eintydig>entydig sjukmel>sykmel tryggjing>trygging
nærleik>nærhet verdsetj>verdsett heime>hjemme deltag>deltak mottag>mottak erfaringar>erfaringer
born(?=e)>barn
`;
