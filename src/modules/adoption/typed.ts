import type { FieldFault } from '../../kernel/http/errors.ts';
import type { FormValues } from '../../kernel/http/form-body.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import type { FormError } from '../../ui/forms/error-summary.tsx';
import type { MeasuredBenefit } from './context.ts';
import { defaultVisibility } from './domain.ts';
import { messages } from './messages.ts';
import type { OwnAdoption } from './queries.ts';
import type { AdoptionBody, AdoptionForm, OwnEffect } from './schema.ts';

const effectNames = ['text', 'repeats', 'baseline', 'value', 'unit', 'better', 'year', 'source'] as const;
export type TypedEffect = Readonly<Partial<Record<(typeof effectNames)[number], string>>>;

const names = [
  'state',
  'year',
  'visibility',
  'note',
  'learned',
  'learnedFrom',
  'initiativeId',
  'benefitId',
  'calledOffFrom',
] as const;

/** What stands in the form, as text. */
export type Typed = Readonly<Partial<Record<(typeof names)[number], string>>> & {
  readonly revision: string;
  readonly effect: TypedEffect;
};

/** What a form brought, whatever it was. */
export function typedOf(values: FormValues): Typed {
  const pick = (from: FormValues, keys: readonly string[]) =>
    Object.fromEntries(
      keys.flatMap((name) => (typeof from[name] === 'string' ? [[name, from[name]]] : [])),
    ) as Record<string, string>;
  const effect = values.effect;
  const isBranch = typeof effect === 'object' && effect !== null && !Array.isArray(effect);
  return {
    ...pick(values, names),
    revision: typeof values.revision === 'string' ? values.revision : '0',
    effect: isBranch ? pick(effect as FormValues, effectNames) : {},
  };
}

/** What the form begins with: what the organisation has told, or nothing but this year. */
export function typedFrom(language: Language, own: OwnAdoption | undefined, thisYear: number): Typed {
  if (!own) return { revision: '0', year: String(thisYear), effect: {} };
  return {
    revision: String(own.revision),
    state: own.state,
    year: String(own.year),
    visibility: own.isPublic ? 'public' : 'organisation',
    ...(own.note ? { note: own.note } : {}),
    ...(own.learned ? { learned: own.learned } : {}),
    ...(own.learnedFrom ? { learnedFrom: own.learnedFrom } : {}),
    ...(own.initiativeId ? { initiativeId: own.initiativeId } : {}),
    ...(own.calledOffFrom ? { calledOffFrom: own.calledOffFrom } : {}),
    ...(own.effect?.benefitId ? { benefitId: own.effect.benefitId } : {}),
    effect: own.effect ? typedEffect(language, own.effect) : {},
  };
}

function typedEffect(language: Language, effect: OwnEffect): TypedEffect {
  const number = (value: number) => {
    const plain = String(value);
    return language === 'en' ? plain : plain.replace('.', ',');
  };
  return {
    text: effect.text,
    ...(effect.repeats ? { repeats: effect.repeats } : {}),
    baseline: number(effect.baseline),
    value: number(effect.value),
    unit: effect.unit,
    better: effect.lowerIsBetter ? 'lower' : 'higher',
    year: String(effect.year),
    source: effect.source,
  };
}

/** What a checked form tells. A benefit that was chosen gives the figures. */
export function bodyOf(form: AdoptionForm, benefits: readonly MeasuredBenefit[]): AdoptionBody {
  const { revision: _, visibility, benefitId, effect, ...rest } = form;
  const body = { ...rest, visibility: visibility ?? defaultVisibility(form.state) };
  const benefit = benefits.find(({ id }) => id === benefitId);
  if (benefit) {
    const { id, isPublic: _public, title, ...figures } = benefit;
    return {
      ...body,
      effect: { ...figures, text: effect?.text || title, repeats: effect?.repeats, benefitId: id },
    };
  }
  if (!effect) return { ...body, effect: undefined };
  const { better, ...figures } = effect;
  return { ...body, effect: { ...figures, lowerIsBetter: better === 'lower', benefitId: undefined } };
}

/** Faults with the name of the field before them, for the summary and beside the field. What is empty is missing. */
export function formErrors(language: Language, faults: readonly FieldFault[], typed: Typed): FormError[] {
  const { tell: m, fault } = messages[language];
  const labels: Readonly<Record<string, string>> = {
    state: m.state.label,
    year: m.year.label,
    visibility: m.visibility.label,
    note: m.note.label,
    learned: m.learned.label,
    learnedFrom: m.learnedFrom.label,
    initiativeId: m.initiative.label,
    benefitId: m.benefit.label,
    calledOffFrom: m.calledOffFrom.label,
    'effect.text': m.effectText.label,
    'effect.repeats': m.repeats.label,
    'effect.baseline': m.baseline.label,
    'effect.value': m.value.label,
    'effect.unit': m.unit.label,
    'effect.better': m.better.label,
    'effect.year': m.effectYear.label,
    'effect.source': m.source.label,
  };
  return faults.map(({ field, message }) => ({
    fieldId: field,
    message: `${(labels[field] ?? field).replace(/[?:]$/, '')}: ${isEmpty(typed, field) ? fault['is missing'] : (fault[message] ?? message)}`,
  }));
}

function isEmpty(typed: Typed, field: string): boolean {
  const [name = '', part] = field.split('.');
  const from: Readonly<Record<string, unknown>> = part === undefined ? { ...typed } : { ...typed.effect };
  const value = from[part ?? name];
  return value === undefined || value === '';
}
