/** The kinds of requirement that a reader asks for. `none_stated`: the source names no requirement. */
export const requirementKinds = [
  'partners',
  'research',
  'commitment',
  'own_resources',
  'user_needs',
  'benefits',
  'novelty',
  'sharing',
  'application',
  'applicant',
  'scope',
  'none_stated',
] as const;
export type RequirementKind = (typeof requirementKinds)[number];

/**
 * Words that tell what a requirement is about; it may be about several things. Our own reading of short texts in
 * bokmål, nynorsk and English: a requirement that no pattern meets is about what the project is (`scope`).
 */
const patterns: Readonly<Partial<Record<RequirementKind, RegExp>>> = {
  partners:
    /partner|sam[ae]rbeid|pilotkunde|første kunde|konsorti|næringsaktør|leverandør|på tvers|dialog mellom|kompetansemegler|avtale med|cooperat|collaborat|consorti/i,
  research: /forsk(?!rift)|doktorgrad|kunnskapsbasert|ny kunnskap|research/i,
  commitment:
    /forank|eier(?!andel)|eigar|innsatsvilje|utviklingsplan|plan for|politisk|ledelse|leiing|commitment/i,
  own_resources:
    /egen(?!dek)[a-zæøå]*(innsats|midler|finansiering)|eigen(innsats|finansiering)|eg(ne|en) (midler|ressurs)|medfinansiering|kroner per innbygger|co-?financ|own (funds|contribution)/i,
  user_needs: /behov(?!sprøv)|brukar|bruker|utfordring|problemstilling|user needs/i,
  benefits: /gevinst|(?<!utløsende )effekt(?!iviser)|samfunnsøkonomisk|resultater|resultat |benefit/i,
  novelty: /innovasjon|ny metode|nyskap|nytt for|ny teknologi|innovati/i,
  sharing: /\bdel(e|ing|a)\b|overførings|spredning|læring(?!eplass)|mange\b|sharing|transfer/i,
  application:
    /søknad|rapport|skriftlig|melde seg|framlegg|dokumentasjon|innlogging|undersøkelse|opptak|report/i,
  applicant:
    /(?:^|\W)bare (?!innen)|virksomhet(en)? som|virksomheten må|selvdefinert|registrert|statlig(e)? |søker for|rangerer|lokalisering|utbytte/i,
};

/** What the requirements of an instrument are about, in the order of `requirementKinds`. */
export function requirementKindsOf(requires: readonly string[]): RequirementKind[] {
  if (requires.length === 0) return ['none_stated'];
  const found = new Set<RequirementKind>(requires.flatMap(kindsOfOne));
  return requirementKinds.filter((kind) => found.has(kind));
}

/** What the support is not for limits the project; it does not ask for the thing it names. */
const exclusion = /^(?:(?:kan|må|skal|cannot|must) )?(?:ikke|ikkje|not)\b/i;

function kindsOfOne(requirement: string): RequirementKind[] {
  if (exclusion.test(requirement)) return ['scope'];
  const kinds = requirementKinds.filter((kind) => patterns[kind]?.test(requirement));
  return kinds.length > 0 ? kinds : ['scope'];
}
