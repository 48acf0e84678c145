import { formatDay } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select, type SelectOption } from '../../ui/forms/select.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import { benefitPath } from './addresses.ts';
import { valueText } from './amounts.ts';
import type { DraftFault } from './drafts.ts';
import { fieldSet, formErrors } from './field-set.ts';
import { messages } from './messages.ts';
import type { Benefit, Measurement } from './queries.ts';
import { type Conclusion, limits } from './schema.ts';

export interface MeasurePageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly benefit: Benefit;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly faults: readonly DraftFault[];
  /** What may be measured: the whole, or parts; one choice alone is not asked about. */
  readonly parts: readonly SelectOption[];
  readonly corrects: Measurement | undefined;
}

export const MeasurePage = (props: MeasurePageProps) => {
  const { language, benefit, faults, corrects, parts } = props;
  const m = messages[language].measure;
  const { of, day } = fieldSet(language, props.typed, faults);
  const { body } = benefit;
  const labels: Readonly<Record<string, string>> = {
    value: m.value(body.indicator, body.unit),
    on: m.on,
    low: m.low,
    high: m.high,
    standardError: m.standardError,
    valueOre: m.valueOre.label,
    source: m.source.label,
    sourceUrl: m.sourceUrl,
    method: m.method,
    organisationId: m.part.label,
    correctionReason: m.correctionReason,
  };
  return (
    <>
      <ErrorSummary lang={language} errors={formErrors(language, faults, (name) => labels[name] ?? '')} />
      <PageHeading
        kicker={body.title}
        title={corrects ? m.correctTitle : m.title}
        lead={
          corrects
            ? m.correctLead(valueText(language, corrects.value, body.unit), formatDay(language, corrects.on))
            : m.lead
        }
      />
      <PostForm
        action={localisedPath(language, `${benefitPath(benefit.record.id)}/measure`)}
        token={props.token}
        hidden={[
          ...(corrects ? [{ name: 'corrects', value: corrects.id }] : []),
          ...(parts.length === 1 && parts[0]?.value
            ? [{ name: 'organisationId', value: parts[0].value }]
            : []),
        ]}
      >
        <TextField {...of('value', m.value(body.indicator, body.unit))} inputMode="decimal" size={16} />
        <TextField {...day('on', m.on)} />
        {parts.length > 1 && <Select {...of('organisationId', m.part)} options={parts} />}
        <Section id="interval" heading={m.interval} lead={m.intervalLead} level={2}>
          <div class="nytte-field-pair">
            <TextField {...of('low', m.low)} inputMode="decimal" size={12} isOptional />
            <TextField {...of('high', m.high)} inputMode="decimal" size={12} isOptional />
          </div>
          <TextField {...of('standardError', m.standardError)} inputMode="decimal" size={12} isOptional />
        </Section>
        <TextField {...of('source', m.source)} maxLength={limits.line} />
        <TextField {...of('sourceUrl', m.sourceUrl)} type="url" isOptional />
        <TextArea {...of('method', m.method)} rows={3} maxLength={limits.text} isOptional />
        {body.effect !== 'unpriced' && (
          <TextField {...of('valueOre', m.valueOre)} inputMode="decimal" size={16} isOptional />
        )}
        {corrects && <TextField {...of('correctionReason', m.correctionReason)} maxLength={limits.line} />}
        <div class="nytte-actions">
          <Button icon="check">{m.submit}</Button>
          <a href={localisedPath(language, benefitPath(benefit.record.id))}>{m.cancel}</a>
        </div>
      </PostForm>
    </>
  );
};

export interface JudgePageProps {
  readonly language: Language;
  readonly token: string | undefined;
  readonly benefit: Benefit;
  /** What the measurements allow. */
  readonly open: readonly Conclusion[];
  readonly typed: { readonly state?: string | undefined; readonly note?: string | undefined };
  readonly faults: readonly DraftFault[];
}

export const JudgePage = ({ language, token, benefit, open, typed, faults }: JudgePageProps) => {
  const m = messages[language].judge;
  const { of } = fieldSet(language, typed, faults);
  const back = localisedPath(language, benefitPath(benefit.record.id));
  const labelOf = (name: string) => (name === 'state' ? m.state : m.note.label);
  return (
    <>
      <ErrorSummary lang={language} errors={formErrors(language, faults, labelOf)} />
      <PageHeading kicker={benefit.body.title} title={m.title} lead={m.lead} />
      {open.length === 0 ? (
        <>
          <Notice lang={language} kind="info" title={m.none} />
          <p>
            <a href={back}>{m.cancel}</a>
          </p>
        </>
      ) : (
        <PostForm action={`${back}/judge`} token={token}>
          <RadioGroup
            {...of('state', m.state)}
            choices={open.map((state) => ({ value: state, label: messages[language].state[state] }))}
          />
          <TextArea {...of('note', m.note)} maxLength={limits.text} />
          <div class="nytte-actions">
            <Button icon="check">{m.submit}</Button>
            <a href={back}>{m.cancel}</a>
          </div>
        </PostForm>
      )}
    </>
  );
};
