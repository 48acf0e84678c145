import { formatNumber } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextArea } from '../../ui/forms/text-area.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { initiativePath } from './addresses.ts';
import { movesFrom } from './domain.ts';
import { messages } from './messages.ts';
import type { Initiative } from './queries.ts';
import { limits } from './schema.ts';

export interface TypedMove {
  readonly to?: string | undefined;
  readonly note?: string | undefined;
  readonly dueOn?: string | undefined;
}

export interface MoveFault {
  readonly field: 'to' | 'dueOn' | 'note';
  /** What the note must tell; undefined for one that is too long. */
  readonly missing?: 'decision' | 'learned' | undefined;
}

export interface PhasePageProps {
  readonly language: Language;
  readonly initiative: Initiative;
  readonly typed: TypedMove;
  readonly faults: readonly MoveFault[];
  readonly token: string | undefined;
}

/** Moving an initiative: each phase with what it means, so that the choice is made with open eyes. */
export const PhasePage = ({ language, initiative, typed, faults, token }: PhasePageProps) => {
  const m = messages[language];
  const { phase, stoppedIn, record, body } = initiative;
  const errorOf = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && faultWords(language, fault);
  };
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={faults.map((fault) => ({ fieldId: fault.field, message: faultWords(language, fault) }))}
      />
      <PageHeading
        kicker={<a href={localisedPath(language, initiativePath(record))}>{body.title}</a>}
        title={m.phaseTitle}
        lead={m.phaseNow(phase)}
      />
      <PostForm
        action={localisedPath(language, `/initiatives/${record.id}/phase`)}
        token={token}
        hidden={[{ name: 'from', value: phase }]}
      >
        <RadioGroup
          lang={language}
          name="to"
          label={m.phaseChoose}
          value={typed.to}
          error={errorOf('to')}
          choices={movesFrom(phase, stoppedIn).map((value) => ({
            value,
            label: m.phase[value],
            help: m.phaseHelp[value],
          }))}
        />
        <TextArea
          lang={language}
          name="note"
          label={m.phaseNote}
          help={m.phaseNoteHelp}
          value={typed.note}
          error={errorOf('note')}
          rows={5}
          maxLength={limits.decision}
        />
        {record.isPublic && <Notice lang={language} kind="info" title={m.phaseNotePublic} />}
        <TextField
          lang={language}
          name="dueOn"
          type="date"
          label={m.phaseDue}
          help={m.phaseDueHelp}
          value={typed.dueOn}
          error={errorOf('dueOn')}
          isOptional
        />
        <div class="nytte-actions">
          <Button icon="arrow">{m.phaseMove}</Button>
          <a href={localisedPath(language, initiativePath(record))}>{m.phaseLeave}</a>
        </div>
      </PostForm>
    </>
  );
};

function faultWords(language: Language, fault: MoveFault): string {
  const m = messages[language];
  if (fault.field === 'to') return m.phaseMissing;
  if (fault.field === 'dueOn') return m.phaseDueWrong;
  return fault.missing
    ? m.phaseNoteMissing[fault.missing]
    : m.phaseNoteTooLong(formatNumber(language, limits.decision));
}
