import { z } from 'zod';
import { formRoute, type Page, type PageRoute, pageRoute, seeOther } from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { actingOrganisationId } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { requireMay } from '../../kernel/identity/require.ts';
import type { SelectOption } from '../../ui/forms/select.tsx';
import { benefitPath } from './addresses.ts';
import { readDecimal, readOre } from './amounts.ts';
import { conclusionsOpen } from './domain.ts';
import { type DraftFault, isoDay } from './drafts.ts';
import { JudgePage, MeasurePage } from './measure-page.tsx';
import { judgeOutcome, measureBenefit } from './measuring.ts';
import { messages } from './messages.ts';
import { type Benefit, readableBenefit, writableBenefit } from './queries.ts';
import { DraftRefused } from './refusals.ts';
import { type Asked, type BenefitRoom, nothing } from './room.ts';
import { conclusions, limits, type MeasurementBody, measurementBody } from './schema.ts';
import { standingOf } from './standing-of.ts';

/** Measuring a benefit, and concluding what became of it. */
export function measuringPages(room: BenefitRoom): PageRoute[] {
  return [...measurePages(room), ...judgePages(room)];
}

/** What this reader may measure of a benefit: the owner's people the whole or any part, a partner its own part. */
export function partsFor({ actor, language }: Asked, { initiative, body, shares }: Benefit): SelectOption[] {
  const m = messages[language].benefit;
  const parts = shares.flatMap(({ organisationId, name }) =>
    organisationId ? [{ value: organisationId, label: m.part(name) }] : [],
  );
  const shared = body.shares.length > 0 ? parts : [];
  if (may(actor, 'benefit.write', initiative.target)) return [{ value: '', label: m.whole }, ...shared];
  if (!may(actor, 'benefit.measure', initiative.target)) return [];
  const own = actingOrganisationId(actor);
  return shared.filter(({ value }) => value === own);
}

const measureQuery = z.object({ corrects: z.uuid().optional().catch(undefined) });
const typedText = z.string().trim().optional().catch(undefined);
const measureForm = z.object({
  value: typedText,
  low: typedText,
  high: typedText,
  standardError: typedText,
  on: typedText,
  valueOre: typedText,
  source: typedText,
  sourceUrl: typedText,
  method: typedText,
  organisationId: typedText,
  corrects: typedText,
  correctionReason: typedText,
});
type MeasureForm = z.output<typeof measureForm>;

function measurePages(room: BenefitRoom): PageRoute[] {
  const path = '/benefits/:id/measure';
  return [
    pageRoute({
      name: 'benefits.measure',
      path,
      permission: 'benefit.measure',
      query: measureQuery,
      handler: async (request) => {
        const { corrects } = request.input;
        const today = osloDay(room.now());
        return measurePage(room, request, { typed: { on: today, corrects }, faults: [] });
      },
    }),
    formRoute({
      name: 'benefits.measure_save',
      path,
      permission: 'benefit.measure',
      body: measureForm,
      handler: async (request) => {
        const { actor, input, language, params } = request;
        const id = params.id ?? '';
        await writableBenefit(room.db, actor, id, 'benefit.measure');
        const read = readMeasurement(input);
        if (!read.body) return measurePage(room, request, { typed: input, faults: read.faults });
        try {
          await measureBenefit(room, actor, { id, body: read.body });
          return seeOther(language, `${benefitPath(id)}?done=measured`);
        } catch (error) {
          if (!(error instanceof DraftRefused)) throw error;
          return measurePage(room, request, { typed: input, faults: error.faults });
        }
      },
    }),
  ];
}

/** What was typed of a measurement, read; otherwise every field that cannot be. */
function readMeasurement(
  typed: MeasureForm,
):
  | { readonly body: MeasurementBody; readonly faults?: undefined }
  | { readonly body?: undefined; readonly faults: readonly DraftFault[] } {
  const faults: DraftFault[] = [];
  const tell = (field: string, code: DraftFault['code']) => {
    faults.push({ field, code });
    return undefined;
  };
  const decimal = (field: 'value' | 'low' | 'high' | 'standardError') => {
    const read = readDecimal(typed[field]);
    return read === null ? tell(field, 'not_a_number') : read;
  };
  const ore = readOre(typed.valueOre);
  const on = typed.on ? isoDay(typed.on) : undefined;
  const body = {
    value: decimal('value') ?? (typed.value ? undefined : tell('value', 'missing')),
    low: decimal('low'),
    high: decimal('high'),
    standardError: decimal('standardError'),
    on: on ?? tell('on', typed.on ? 'not_a_day' : 'missing'),
    valueOre: ore === null ? tell('valueOre', 'not_an_amount') : ore,
    source: typed.source || tell('source', 'missing'),
    sourceUrl: typed.sourceUrl || undefined,
    method: typed.method || undefined,
    organisationId: typed.organisationId || undefined,
    corrects: typed.corrects || undefined,
    correctionReason: typed.correctionReason || undefined,
  };
  const read = measurementBody.safeParse(body);
  if (faults.length > 0) return { faults };
  if (read.success) return { body: read.data };
  return {
    faults: read.error.issues.map(({ path, code }) => {
      const field = String(path[0]);
      const isLong = code === 'too_big';
      return { field, code: isLong ? 'too_long' : field === 'sourceUrl' ? 'not_an_address' : 'not_a_choice' };
    }),
  };
}

async function measurePage(
  room: BenefitRoom,
  request: Asked,
  { typed, faults }: { readonly typed: MeasureForm; readonly faults: readonly DraftFault[] },
): Promise<Page> {
  const { actor, language, session, params } = request;
  const benefit = await readableBenefit(room.db, actor, params.id ?? '');
  requireMay(actor, 'benefit.measure', benefit.initiative.target, { reading: 'initiative.read' });
  const corrects = benefit.measurements.find(({ id, isCorrected }) => id === typed.corrects && !isCorrected);
  const parts = partsFor(request, benefit);
  return {
    title: messages[language].measure.title,
    noIndex: true,
    status: faults.length > 0 ? 422 : 200,
    main: (
      <MeasurePage
        language={language}
        token={session?.csrfToken}
        benefit={benefit}
        typed={corrects ? { ...typed, organisationId: corrects.organisation?.id } : typed}
        faults={faults}
        parts={corrects ? parts.filter(({ value }) => value === (corrects.organisation?.id ?? '')) : parts}
        corrects={corrects}
      />
    ),
  };
}

const judgeForm = z.object({ state: typedText, note: typedText });

function judgePages(room: BenefitRoom): PageRoute[] {
  const path = '/benefits/:id/judge';
  return [
    pageRoute({
      name: 'benefits.judge',
      path,
      permission: 'benefit.write',
      query: nothing,
      handler: (request) => judgePage(room, request, { typed: {}, faults: [] }),
    }),
    formRoute({
      name: 'benefits.judge_save',
      path,
      permission: 'benefit.write',
      body: judgeForm,
      handler: async (request) => {
        const { actor, input, language, params } = request;
        const id = params.id ?? '';
        await writableBenefit(room.db, actor, id);
        const state = conclusions.find((one) => one === input.state);
        const faults: DraftFault[] = [
          ...(state ? [] : [{ field: 'state', code: 'missing' } as const]),
          ...(input.note ? [] : [{ field: 'note', code: 'missing' } as const]),
          ...((input.note?.length ?? 0) > limits.text ? [{ field: 'note', code: 'too_long' } as const] : []),
        ];
        if (!state || !input.note || faults.length > 0)
          return judgePage(room, request, { typed: input, faults });
        await judgeOutcome(room, actor, { id, state, note: input.note });
        return seeOther(language, `${benefitPath(id)}?done=judged`);
      },
    }),
  ];
}

async function judgePage(
  room: BenefitRoom,
  { actor, language, session, params }: Asked,
  { typed, faults }: { readonly typed: z.output<typeof judgeForm>; readonly faults: readonly DraftFault[] },
): Promise<Page> {
  const benefit = await readableBenefit(room.db, actor, params.id ?? '');
  requireMay(actor, 'benefit.write', benefit.initiative.target, { reading: 'initiative.read' });
  const open = conclusionsOpen(standingOf(benefit.body, benefit.measurements), osloDay(room.now()));
  return {
    title: messages[language].judge.title,
    noIndex: true,
    status: faults.length > 0 ? 422 : 200,
    main: (
      <JudgePage
        language={language}
        token={session?.csrfToken}
        benefit={benefit}
        open={open}
        typed={typed}
        faults={faults}
      />
    ),
  };
}
