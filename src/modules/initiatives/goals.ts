import type { Language } from '../../kernel/i18n/language.ts';

/** The Sustainable Development Goals by number, as the United Nations and the UN Association of Norway name them. */
const names: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'Utrydde fattigdom',
    'Utrydde sult',
    'God helse og livskvalitet',
    'God utdanning',
    'Likestilling mellom kjønnene',
    'Rent vann og gode sanitærforhold',
    'Ren energi til alle',
    'Anstendig arbeid og økonomisk vekst',
    'Industri, innovasjon og infrastruktur',
    'Mindre ulikhet',
    'Bærekraftige byer og lokalsamfunn',
    'Ansvarlig forbruk og produksjon',
    'Stoppe klimaendringene',
    'Livet i havet',
    'Livet på land',
    'Fred, rettferdighet og velfungerende institusjoner',
    'Samarbeid for å nå målene',
  ],
  nn: [
    'Utrydde fattigdom',
    'Utrydde svolt',
    'God helse og livskvalitet',
    'God utdanning',
    'Likestilling mellom kjønna',
    'Reint vatn og gode sanitærtilhøve',
    'Rein energi til alle',
    'Anstendig arbeid og økonomisk vekst',
    'Industri, innovasjon og infrastruktur',
    'Mindre ulikskap',
    'Berekraftige byar og lokalsamfunn',
    'Ansvarleg forbruk og produksjon',
    'Stoppe klimaendringane',
    'Livet i havet',
    'Livet på land',
    'Fred, rettferd og velfungerande institusjonar',
    'Samarbeid for å nå måla',
  ],
  en: [
    'No poverty',
    'Zero hunger',
    'Good health and well-being',
    'Quality education',
    'Gender equality',
    'Clean water and sanitation',
    'Affordable and clean energy',
    'Decent work and economic growth',
    'Industry, innovation and infrastructure',
    'Reduced inequalities',
    'Sustainable cities and communities',
    'Responsible consumption and production',
    'Climate action',
    'Life below water',
    'Life on land',
    'Peace, justice and strong institutions',
    'Partnerships for the goals',
  ],
};

export const goalNumbers = names.nb.map((_, index) => index + 1);

/** "3. God helse og livskvalitet". @param number 1–17. */
export function goalName(language: Language, number: number): string {
  return `${number}. ${names[language][number - 1] ?? ''}`.trim();
}
