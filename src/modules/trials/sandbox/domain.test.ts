import { describe, expect, it } from 'vitest';
import { completeDraft, draftOf } from './domain.ts';
import type { SandboxDraft } from './schema.ts';

const whole: SandboxDraft = {
  title: 'Lese journaler automatisk for å finne fallrisiko',
  question: 'Kan vi la en modell lese journalene?',
  rules: [{ law: 'Helsepersonelloven', section: '§ 45' }],
  dataUsed: 'Journalnotater om 200 pasienter.',
  authority: 'Datatilsynet',
  outcome: 'allowed_with_safeguards',
  safeguards: 'Modellen kjører lokalt.',
  reasoning: 'Formålet er det samme.',
  mayRely: 'At formålet avgjør.',
  mayNotRely: 'Omfanget var lite.',
  startedOn: '1.3.2026',
  endedOn: '2026-06-30',
  sources: [{ title: 'Sluttrapport', url: 'https://example.org/rapport', year: '2026', isOwn: 'yes' }],
};

const faults = (draft: SandboxDraft) => {
  const read = completeDraft(draft);
  return 'faults' in read ? read.faults.map(({ field }) => field) : [];
};

describe('what is demanded of a case before it is published', () => {
  it('is nothing more when it is whole, and days and years are read as they are typed', () => {
    expect(completeDraft(whole)).toMatchObject({
      body: {
        startedOn: '2026-03-01',
        endedOn: '2026-06-30',
        sources: [{ title: 'Sluttrapport', year: 2026, isOwn: 'yes' }],
      },
    });
  });

  it('is the question, the rules, the answer, its limits and a source', () => {
    expect(faults({}).sort()).toEqual([
      'authority',
      'dataUsed',
      'mayNotRely',
      'outcome',
      'question',
      'reasoning',
      'rules',
      'sources',
      'title',
    ]);
  });

  it('is the safeguards where the answer rests on them, and no other time', () => {
    const { safeguards: _, ...without } = whole;
    expect(faults(without)).toEqual(['safeguards']);
    expect(faults({ ...without, outcome: 'not_allowed' })).toEqual([]);
  });

  it('is what others may rely on, unless the case is undecided', () => {
    const { mayRely: _, ...without } = whole;
    expect(faults(without)).toEqual(['mayRely']);
    expect(faults({ ...without, outcome: 'undecided' })).toEqual([]);
  });

  it('tells of a fault in a row at the place where it was typed, past rows that are empty', () => {
    const rules = [{}, { law: ' ' }, { section: '§ 1' }];
    expect(faults({ ...whole, rules })).toEqual(['rules.2.law']);
    const sources = [{}, { title: 'Rapport', url: 'javascript:alert(1)' }];
    expect(faults({ ...whole, sources })).toEqual(['sources.1.url']);
  });

  it('refuses days that are none or in the wrong order', () => {
    expect(faults({ ...whole, startedOn: 'i vår' })).toEqual(['startedOn']);
    expect(faults({ ...whole, startedOn: '1.7.2026' })).toEqual(['endedOn']);
  });

  it('comes back as the draft that it was made from', () => {
    const read = completeDraft(whole);
    if (!('body' in read)) throw new Error('It is whole.');
    expect(completeDraft(draftOf(read.body))).toEqual(read);
  });
});
