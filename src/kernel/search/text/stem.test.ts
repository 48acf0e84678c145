import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemWord } from './stem.ts';
import { normaliseWord } from './tokens.ts';

const key = (word: string) => stemWord(normaliseWord(word));

describe('forms of one word share a key', () => {
  test.each(
    `kommune kommunen kommuner kommunene kommunens kommunane kommunar
    sykehus sykehuset sykehusene sjukehus sjukehuset sjukehusa
    skole skolen skoler skolene skule skulen skular skulane
    tjeneste tjenesten tjenester tjenestene teneste tenesta tenester tenestene
    løsning løsningen løsninger løsningene løysing løysinga løysingar løysingane
    hjemmetjeneste hjemmetjenesten heimeteneste heimetenester
    bolig boliger boligen bustad bustader bustaden
    virksomhet virksomheter virksomheten verksemd verksemder verksemda
    ledelse ledelsen leiing leiinga
    veiledning veiledningen rettleiing rettleiinga
    økning øke auke aukar økte
    offentlig offentlige offentleg offentlege
    daglig daglige dagleg daglege
    mulighet muligheter moglegheit moglegheiter
    trygghet tryggheten tryggleik
    ensomhet einsemd einsemda
    medvirkning medvirkningen medverknad
    innbygger innbyggere innbyggerne innbyggjar innbyggjarar innbyggjarane
    bruker brukere brukerne brukar brukarar brukarane
    lærer læreren lærere lærerne lærar lærarar lærarane
    utdanning utdanningen utdaning utdanne
    forskning forskningen forsking forske
    saksbehandling saksbehandlingen sakshandsaming
    anskaffelse anskaffelser anskaffelsene anskaffing
    undersøkelse undersøkelser undersøking undersøkinga
    digitalisering digitaliseringen digitalisere digitaliserte digitalisert
    behandling behandle behandles behandlet behandla
    utvikling utvikle utvikler utviklet utviklede utvikla
    bok boken boka bøker bøkene
    barn barnet barna barnas born
    by byen byer byene byar byane
    hånd hånden hender hendene hand
    hjem hjemmet heim heimen
    rom rommet rommene
    program programmet programmer programmene
    senter senteret sentre sentrene
    eldre eldres
    voksen voksne vaksen vaksne
    marked markedet marknad marknaden
    måned måneder månad månader
    vann vannet vatn vatnet
    strøm strømmen straum straumen
    ferge fergen ferger ferje ferjer ferja
    lønn lønnen løn løna
    regnskap regnskapet rekneskap rekneskapen
    tilskudd tilskuddet tilskot tilskotet
    tilbud tilbudet tilbod tilbodet
    utslipp utslippet utslepp utsleppet
    eiendom eiendommer eiendommen eigedom eigedomar
    enhet enheter eining einingar
    sykdom sykdommer sjukdom sjukdomar
    forebygging forebygge førebygging førebygge
    helseforetak helseforetaket helseføretak
    selvhjelp sjølvhjelp
    arbeidsplass arbeidsplasser arbeidsplassar
    videregående vidaregåande
    pårørende pårørendes pårørande
    kjøretøy kjøretøyer køyretøy
    høring høringer høyring høyringar
    ansatt ansatte ansettelse tilsett tilsette
    frivillig frivillige frivilleg frivillege
    sykefravær sykefraværet sjukefråvær
    hverdag hverdagen kvardag kvardagen
    framtid framtiden fremtid fremtiden
    utenforskap utanforskap utanforskapet
    lavterskeltilbud lågterskeltilbod`
      .split('\n')
      .map((line) => line.trim().split(' ')),
  )('%s and its forms', (...forms) => {
    expect(new Set(forms.map(key))).toEqual(new Set([key(forms[0] ?? '')]));
  });

  test('Swedish and German vowels and accents are folded', () => {
    expect(key('Naturvårdsverket')).toBe(key('naturvårdsverket'));
    expect(key('försäkring')).toBe(key('førsækring'));
    expect(key('idé')).toBe(key('ide'));
  });
});

describe('different words keep different keys', () => {
  test.each([
    ['ski', 'skille'],
    ['barn', 'barnevern'],
    ['lån', 'lønn'],
    ['lege', 'legge'],
    ['lærer', 'lære'],
    ['fastlege', 'fastleggelse'],
    ['helse', 'hel'],
    ['folkehelse', 'folk'],
    ['oppdrag', 'oppdragelse'],
    ['ordning', 'ord'],
    ['bygd', 'bygg'],
    ['regning', 'regn'],
    ['levere', 'leve'],
    ['vei', 'vegg'],
    ['kontor', 'konto'],
    ['skole', 'skulle'],
    ['skulder', 'skole'],
    ['pris', 'prest'],
    ['kunst', 'kunde'],
    ['hus', 'husk'],
    ['bil', 'bilde'],
    ['nav', 'navn'],
    ['stat', 'sted'],
    ['vakt', 'vaksine'],
    ['by', 'bygg'],
    ['kart', 'kar'],
    ['plan', 'plante'],
    ['arkiv', 'arv'],
    ['bank', 'benk'],
  ])('%s and %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

describe('stemWord', () => {
  const word = fc.stringMatching(/^[a-zæøå]{1,24}$/u);

  test('a stem is its own stem', () => {
    fc.assert(
      fc.property(word, (any) => stemWord(stemWord(any)) === stemWord(any)),
      { numRuns: 3000 },
    );
  });

  test('a stem is never empty and never throws', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const normal = normaliseWord(text);
        return normal.replaceAll('-', '') === '' || stemWord(normal).length > 0;
      }),
    );
  });

  test('hyphens do not tell words apart', () => {
    expect(key('e-post')).toBe(key('epost'));
    expect(key('KI-verktøy')).toBe(key('kiverktøyet'));
  });

  test('words with digits are left as they are', () => {
    expect(key('covid-19')).toBe('covid19');
    expect(key('5G')).toBe('5g');
  });
});
