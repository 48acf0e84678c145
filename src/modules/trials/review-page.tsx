import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock, PageHeading } from '../../ui/layout/page-parts.tsx';
import { languageOf } from './body.ts';
import { formMessages } from './form-messages.ts';
import { editPath, FaultLinks, Steps } from './form-page.tsx';
import { powerOf } from './power-of.ts';
import { PowerView } from './power-view.tsx';
import type { Registration, RegistrationFault } from './registration.ts';
import { RegistrationView } from './registration-view.tsx';
import { faultWords } from './registration-words.ts';
import { steps, type TrialDraft } from './schema.ts';

/** The last step: what is missing, what it says, and the lock. */
export const ReviewPage = (props: {
  readonly language: Language;
  readonly id: string;
  readonly draft: TrialDraft;
  readonly registration: Registration | undefined;
  readonly faults: readonly RegistrationFault[];
  readonly token: string | undefined;
}) => {
  const { language, id, draft, registration, faults, token } = props;
  const m = formMessages[language];
  const own = languageOf(draft);
  return (
    <>
      <PageHeading
        kicker={m.progress(steps.length, steps.length)}
        title={m.step.review}
        lead={m.stepLead.review}
      />
      <Steps language={language} id={id} step="review" />
      {registration ? (
        <>
          <Notice lang={language} kind="done" title={m.readyTitle} />
          <div class="nytte-need-preview">
            <h2 lang={own === language ? undefined : own}>{registration.spec.title}</h2>
            <RegistrationView
              language={language}
              registration={registration}
              lang={own === language ? undefined : own}
            />
          </div>
          <PowerView
            language={language}
            power={powerOf(registration.spec)}
            measure={registration.spec.primary}
          />
          <p class="nytte-prose">{m.lockLead}</p>
          <PostForm action={localisedPath(language, `/trials/${id}/register`)} token={token}>
            <Button>{m.lock}</Button>
          </PostForm>
        </>
      ) : (
        <FaultLinks
          language={language}
          faults={faults.map((fault) => {
            const { step, fieldId, message } = faultWords(language, fault);
            return { href: `${editPath(id, step)}#${fieldId}`, message };
          })}
        />
      )}
      <DetailsBlock summary={m.discard}>
        <p>{m.discardLead}</p>
        <PostForm action={localisedPath(language, `/trials/${id}/discard`)} token={token}>
          <Button variant="secondary">{m.discard}</Button>
        </PostForm>
      </DetailsBlock>
    </>
  );
};
