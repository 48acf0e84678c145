import type { Child } from 'hono/jsx';
import type { FieldFault } from '../../kernel/http/errors.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OwnRecord } from '../../kernel/records/records.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { ErrorSummary } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { PageHeading } from '../../ui/layout/page-parts.tsx';
import { recordPath } from './list-page.tsx';
import { messages } from './messages.ts';

export interface StepPageProps {
  readonly language: Language;
  readonly record: Pick<OwnRecord, 'kind' | 'id' | 'revision'>;
  readonly step: string;
  readonly steps: readonly string[];
  readonly words: { readonly heading: string; readonly lead: string };
  /** The heading of the step before. */
  readonly before: string | undefined;
  readonly fields: Child;
  readonly faults: readonly FieldFault[];
  readonly token: string | undefined;
  /** What the step's fields held when the form was drawn, as `seenOf` tells it. */
  readonly seen: string;
  readonly rowChanged?: 'add' | 'remove' | undefined;
}

/** One step of a form: one question, and the way on. */
export const StepPage = (props: StepPageProps) => {
  const { language, record, step, steps, words, faults, rowChanged } = props;
  const m = messages[language];
  const place = steps.indexOf(step);
  return (
    <>
      <ErrorSummary
        lang={language}
        errors={faults.map(({ field, message }) => ({ fieldId: field, message }))}
      />
      <PageHeading kicker={m.progress(place + 1, steps.length)} title={words.heading} lead={words.lead} />
      {rowChanged && <Notice lang={language} kind="info" title={m.rowChanged[rowChanged]} isStatus />}
      <nytte-autosave
        data-saved={m.autosave.saved}
        data-conflict={m.autosave.conflict}
        data-failed={m.autosave.failed}
      >
        <PostForm
          action={localisedPath(language, recordPath(record, `/edit/${step}`))}
          token={props.token}
          hidden={[
            { name: 'revision', value: String(record.revision) },
            { name: 'seen.step', value: props.seen },
          ]}
        >
          {/* Enter in a field presses the first button of a form: it must be the one that goes on. */}
          <button type="submit" name="do" value="next" hidden />
          {props.fields}
          <div class="nytte-actions">
            <Button name="do" value="next" icon="arrow">
              {place === steps.length - 1 ? m.toOverview : m.next}
            </Button>
            <Button name="do" value="leave" variant="tertiary">
              {m.leave}
            </Button>
          </div>
        </PostForm>
        <p class="nytte-autosave__told" role="status" />
      </nytte-autosave>
      {props.before && (
        <p>
          <a href={localisedPath(language, recordPath(record, `/edit/${steps[place - 1]}`))}>
            {m.back(props.before)}
          </a>
        </p>
      )}
    </>
  );
};
