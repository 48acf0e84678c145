import type { Instrument } from './instrument.ts';

/** An instrument for tests: complete and plausible, with what a test is about put in its place. */
export function instrumentFixture(changes: Partial<Instrument> = {}): Instrument {
  return {
    id: '01900000-0000-7000-8000-000000000001',
    slug: 'grensesamarbeid',
    language: 'nb',
    name: 'Grensesamarbeid',
    owners: ['Interreg'],
    ownerNote: null,
    category: 'economic',
    description: 'Støtte til samarbeid over grensen.',
    whoCanApply: ['municipality', 'research'],
    phases: ['idea', 'trial'],
    support: null,
    minAmountNok: 50_000,
    maxAmountNok: 200_000,
    maxSharePercent: 50,
    amountNote: null,
    ownContribution: { required: 'money', minSharePercent: 50 },
    requires: ['partner i nabolandet'],
    deadlineText: null,
    deadlines: [],
    status: 'rolling',
    statusNote: null,
    topics: [],
    keywords: ['grensesamarbeid', 'regional utvikling', 'nabolandet'],
    sources: [{ url: 'https://example.org/interreg', title: 'Grensesamarbeid' }],
    readOn: '2026-11-23',
    readingNote: 'Lest i sin helhet.',
    keptBy: null,
    ...changes,
  };
}
