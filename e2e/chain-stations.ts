import { expect } from 'vitest';
import type { Traveller } from './traveller.ts';

export const next = 'main button[value="next"]:visible';
export const submit = 'main form .nytte-actions button:visible';

/** A need in words of one's own, step by step, until it is for all to see. */
export async function stateNeed({ keys, page, see, told, visit }: Traveller, title: string) {
  await visit('/needs/new');
  await see(/Hva er behovet/);
  await keys.write('#title', title);
  await keys.write('#today', 'En av fem kommer ikke til timen. Jordmor og helsesykepleier venter forgjeves.');
  await keys.press(next);
  if (page.url().includes('/similar')) {
    await see(/behov/);
    await keys.press('main .nytte-actions a[href$="/edit/who"]');
  }
  await see(/Hvem gjelder det/);
  await keys.write('#whom', 'Foreldre med små barn');
  await keys.press(next);
  await see(/om ingen gjør noe/);
  await keys.write('#knowMet', 'Ni av ti møter til timen.');
  await keys.press(next);
  await see(/Slik blir det/);
  await keys.press('button[value="publish"]');
  await see(new RegExp(title.slice(0, 20)));
  expect(await told()).toMatch(/Behovet er publisert/);
  return new URL(page.url()).pathname;
}

/** What is known of the need, and an initiative that meets it. */
export async function beginFromBrief({ keys, see, told }: Traveller, need: string) {
  await keys.press('main .nytte-actions a[href*="/brief?"]');
  await see(/behov/);
  await keys.press('main a[href*="/initiatives/new"]');
  await see(/./);
  expect(await told()).toContain(need);
  await keys.write('#title', 'SMS dagen før timen');
  await keys.write('#summary', 'Alle med time hos helsestasjonen får en SMS dagen før.');
  await keys.choose('visibility', 'public');
  await keys.press(submit);
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/Tiltaket er begynt.*Behovet det møter/);
}

export const nextStep = '.nytte-next :is(a, button)';

/** Takes the next step that the page names, and moves to the phase. */
export async function move({ keys, see, told }: Traveller, to: string, note?: string) {
  await keys.press(nextStep);
  await see(/./);
  await keys.choose('to', to);
  if (note) await keys.write('#note', note);
  await keys.press(submit);
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/Tiltaket er i en ny fase/);
  if (note) expect(await told()).toContain(note);
}

/** Who answers for the initiative. */
export async function nameOwner({ keys, see, told }: Traveller) {
  await keys.press(nextStep);
  await see(/./);
  await keys.select('ownerId', 'Kari Nordmann');
  await keys.write('#ownerRole', 'Leder for helsestasjonen');
  await keys.press(submit);
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/Ansvarlig: Kari Nordmann/);
}

/** What was decided before anybody saw a number, locked. */
export async function registerTrial({ keys, page, see, told }: Traveller) {
  await keys.press(nextStep);
  await see(/Hva vil dere finne ut/);
  await keys.write('#title', 'Får SMS flere til å møte?');
  expect(await page.locator('#need').inputValue()).toMatch(/En av fem kommer ikke/);
  await keys.write('#hypothesis', 'Flere møter når de får en SMS dagen før.');
  await keys.write('#change', 'En SMS klokken tolv dagen før timen.');
  await keys.write('#population', 'Alle med time i mars og april.');
  await keys.choose('dataBefore', 'none');
  await keys.press(next);
  await see(/Hva skal måles/);
  await keys.write('#primaryLabel', 'Andel som møter til timen');
  await keys.choose('primaryKind', 'proportion');
  await keys.choose('primaryBetter', 'higher');
  await keys.write('#primaryImportant', '8');
  await keys.press(next);
  await see(/Hvordan skal dere sammenligne/);
  await keys.choose('design', 'two_groups');
  await keys.press(next);
  await see(/Hvordan skal dere sammenligne/);
  await keys.write('#baseline', '80');
  await keys.write('#plannedSize', '400');
  await keys.press(next);
  await see(/Hva gjelder når tallene kommer/);
  await keys.choose('stoppingRule', 'fixed');
  await keys.write('#stopping', 'Når april er over.');
  await keys.choose('missingRule', 'complete_case');
  await keys.write('#adopt', 'Minst åtte prosentpoeng flere møter.');
  await keys.write('#adapt', 'Flere møter, men færre enn åtte prosentpoeng.');
  await keys.write('#stop', 'Ikke flere møter.');
  await keys.press(next);
  await see(/Se over og lås/);
  expect(await told()).toMatch(/Alt er på plass/);
  await keys.press('main form[action$="/register"] button');
  await see(/Får SMS flere til å møte/);
  expect(await told()).toMatch(/Forsøket er låst.*[0-9a-f]{64}/);
}

const patients = Array.from({ length: 800 }, (_, at) => `t${at}`).join('\n');

/** Who gets what, what came of it, and the answer. */
export async function runTrial({ keys, see, told }: Traveller) {
  await keys.press('main a[href$="/assign"]');
  await see(/Trekk hvem som får hva/);
  await keys.paste('#units', patients);
  await keys.write('#seed', '2026');
  await keys.press(submit);
  await see(/Får SMS flere til å møte/);
  expect(await told()).toMatch(/800 er fordelt ved loddtrekning med frø 2026/);
  await keys.press('main a[href$="/data"]');
  await see(/data/);
  await keys.tick('main details:has(form) summary');
  await keys.write('[name="groups.0.n"]:not([type="hidden"])', '400');
  await keys.write('[name="groups.0.events"]', '316');
  await keys.write('[name="groups.1.n"]', '400');
  await keys.write('[name="groups.1.events"]', '364');
  await keys.press('main details .nytte-actions button');
  await see(/Får SMS flere til å møte/);
  await keys.press('main form[action$="/analyse"] button');
  await see(/Får SMS flere til å møte/);
  expect(await told()).toMatch(/Det virker .*12 prosentpoeng, med 95 %-intervall fra 7,1 .* til 16,9/);
  await keys.press('main .nytte-actions a[href^="/initiatives/"]');
  await see(/SMS dagen før/);
  expect(await told()).toMatch(/Ett forsøk har gitt svar.*Det virker/);
}

const today = Date.now();
/** The day so many days ago, `YYYY-MM-DD`. */
const daysAgo = (days: number) => new Date(today - days * 86_400_000).toISOString().slice(0, 10);
export const thisYear = daysAgo(0).slice(0, 4);

/** Why, what, and the frame of the calculation. */
export async function planBenefits({ keys, see, told }: Traveller) {
  await keys.press(nextStep);
  await see(/Gevinstplan/);
  await keys.write('#justification', 'Timer står tomme mens andre venter.');
  for (const [list, text] of [
    ['goals', 'Alle barn får oppfølging i tide'],
    ['deliverables', 'SMS dagen før timen'],
    ['practices', 'Foreldre melder fra når de ikke kan komme'],
  ]) {
    await keys.press(`main button[value="add:${list}"]`);
    await keys.write(`[name="${list}.0.text"]`, text ?? '');
  }
  await keys.write('[name="horizonYears"]', '5');
  await keys.write('[name="originYear"]', thisYear);
  await keys.write('[name="priceYear"]', thisYear);
  await keys.select('originMeaning', 'Året analysen er gjort');
  await keys.select('parameters', 'R-109/21');
  await keys.press('main button[value="publish"]');
  await see(/gevinst/i);
  expect(await told()).toMatch(/Planen er publisert/);
}

/** A benefit with an owner, and how it is before anything is changed. */
export async function promiseBenefit({ keys, see, told }: Traveller) {
  await keys.press('main a[href$="/benefits/new"]');
  await see(/gevinst/i);
  await keys.write('#title', 'Flere møter til timen');
  await keys.write('#forWhom', 'Foreldre med små barn');
  await keys.select('effect', 'Frigjort tid');
  await keys.select('group', 'Egen virksomhet');
  await keys.write('#useOfTime', 'Flere hjemmebesøk');
  await keys.select('ownerId', 'Kari Nordmann');
  await keys.write('#ownerRole', 'Leder for helsestasjonen');
  await keys.write('#indicator', 'Andel som møter til timen');
  await keys.write('#unit', 'prosent');
  await keys.select('better', 'Høyere er bedre');
  await keys.write('#howMeasured', 'Telling i fagsystemet hver måned');
  await keys.write('#everyMonths', '6');
  await keys.write('#baselineValue', '80');
  await keys.day('#baselineOn', daysAgo(30));
  await keys.write('#baselineMethod', 'Telling i fagsystemet');
  await keys.write('#baselineSource', 'Månedsrapport');
  await keys.write('#targetValue', '88');
  await keys.day('#targetOn', daysAgo(3));
  await keys.write('#expectedLikely', '250 000');
  await keys.write('#fromYear', thisYear);
  await keys.press('main button[value="publish"]');
  await see(/Flere møter til timen/);
  expect(await told()).toMatch(
    /Gevinsten er publisert.*Nullpunktet er satt.*Kari Nordmann, Leder for helsestasjonen/,
  );
  await backToInitiative({ keys, see });
}

/** From a benefit by its plan. */
async function backToInitiative({ keys, see }: Pick<Traveller, 'keys' | 'see'>) {
  await keys.press('main a[href$="/benefits"]');
  await see(/gevinst/i);
  await keys.press('main a[href^="/initiatives/"]:not([href*="/benefits"])');
  await see(/SMS dagen før/);
}

/** What it is now, and what that is judged to be. */
export async function measure({ keys, see, told }: Traveller) {
  await keys.press('main a[href^="/benefits/"]');
  await see(/Flere møter til timen/);
  await keys.press('main a[href$="/measure"]');
  await see(/Registrer en måling/);
  await keys.write('#value', '91');
  await keys.day('#on', daysAgo(2));
  await keys.write('#source', 'Månedsrapport for helsestasjonen');
  await keys.press(submit);
  await see(/Flere møter til timen/);
  expect(await told()).toMatch(/Målingen er lagret/);
  await keys.press('main a[href$="/judge"]');
  await see(/./);
  await keys.choose('state', 'realised');
  await keys.write('#note', 'Målet er nådd.');
  await keys.press(submit);
  await see(/Flere møter til timen/);
  expect(await told()).toMatch(/Gevinsten er realisert/);
  await backToInitiative({ keys, see });
}
