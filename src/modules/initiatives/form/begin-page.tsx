import type { Language } from '../../../kernel/i18n/language.ts';
import { localisedPath } from '../../../kernel/i18n/paths.ts';
import { Button } from '../../../ui/components/button.tsx';
import { RadioGroup } from '../../../ui/forms/choice-group.tsx';
import { ErrorSummary } from '../../../ui/forms/error-summary.tsx';
import { PostForm } from '../../../ui/forms/post-form.tsx';
import { PageHeading } from '../../../ui/layout/page-parts.tsx';
import { messages } from '../messages.ts';
import type { FormFault } from './body-of-typed.ts';
import { errorOfField, errorsOf } from './faults.ts';
import { AboutFields } from './form.tsx';
import type { TypedInitiative } from './typed.ts';
import { formWords } from './words.ts';

export interface BeginPageProps {
  readonly language: Language;
  readonly typed: TypedInitiative;
  /** The need that it is begun from, if the reader may read it. */
  readonly need: { readonly id: string; readonly title: string } | undefined;
  readonly innovation: { readonly slug: string; readonly title: string } | undefined;
  readonly faults: readonly FormFault[];
  readonly token: string | undefined;
}

/** Beginning an initiative: what the first phase needs, and no more. */
export const BeginPage = (props: BeginPageProps) => {
  const { language, typed, need, innovation, faults } = props;
  const m = formWords[language];
  const words = messages[language];
  return (
    <>
      <ErrorSummary lang={language} errors={errorsOf(language, faults)} />
      <PageHeading kicker={words.kicker} title={m.beginTitle} lead={m.beginLead} />
      <PostForm
        action={localisedPath(language, '/initiatives/new')}
        token={props.token}
        hidden={[
          ...(need ? [{ name: 'needId', value: need.id }] : []),
          ...(innovation ? [{ name: 'innovation', value: innovation.slug }] : []),
        ]}
      >
        {need && <p class="nytte-begun-from">{m.beginFromNeed(need.title)}</p>}
        {innovation && <p class="nytte-begun-from">{m.beginFromInnovation(innovation.title)}</p>}
        <AboutFields
          language={language}
          typed={typed}
          errorOf={(field) => errorOfField(language, faults, field)}
        />
        {innovation && (
          <RadioGroup
            lang={language}
            name="novelty"
            label={m.field.novelty.label}
            value={typed.novelty ?? 'adapted'}
            choices={(['adapted', 'copied'] as const).map((value) => ({
              value,
              label: words.noveltyWord[value],
              help: words.noveltyText[value],
            }))}
          />
        )}
        <div class="nytte-actions">
          <Button icon="arrow">{m.beginSubmit}</Button>
        </div>
      </PostForm>
    </>
  );
};
