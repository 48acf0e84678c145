import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Person } from '../../kernel/identity/actor.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading, Prose } from '../../ui/layout/page-parts.tsx';
import { unnamed } from './domain.ts';
import { messages } from './messages.ts';
import type { Standing } from './standing.ts';

export interface WelcomePageProps {
  readonly language: Language;
  readonly person: Person;
  readonly csrfToken: string | undefined;
  readonly standing: Standing | undefined;
  readonly onwardsPath: string;
  /** What was wrong with the name that was typed. */
  readonly nameFault?: string | undefined;
}

/** What one is told after signing in: for whom one works, or why not yet. Who has no name is asked for it first. */
export const WelcomePage = (props: WelcomePageProps) => {
  const { language, person, onwardsPath } = props;
  const m = messages[language].welcome;
  if (person.name === unnamed) return <NamePage {...props} />;
  const isAlone = person.memberships.length === 0 && !props.standing;
  return (
    <>
      <PageHeading title={m.title(person.name)} />
      <Prose>
        {standingLines(props).map((line) => (
          <p>{line}</p>
        ))}
      </Prose>
      <div class="nytte-actions">
        <ButtonLink href={onwardsPath}>{m.onwards}</ButtonLink>
        {isAlone && (
          <ButtonLink href={localisedPath(language, '/organisation-request')} variant="secondary">
            {m.ask}
          </ButtonLink>
        )}
      </div>
      <DetailsBlock summary={m.operatorHeading}>
        <p>
          {m.operator} <code>{person.accountId}</code>
        </p>
      </DetailsBlock>
    </>
  );
};

const NamePage = ({ language, csrfToken, onwardsPath, nameFault }: WelcomePageProps) => {
  const m = messages[language].welcome;
  return (
    <>
      <PageHeading title={m.title(undefined)} lead={m.nameHelp} />
      <PostForm
        action={localisedPath(language, '/welcome/name')}
        token={csrfToken}
        hidden={[{ name: 'return', value: onwardsPath }]}
      >
        <TextField
          lang={language}
          name="name"
          label={m.nameLabel}
          autoComplete="name"
          maxLength={120}
          error={nameFault}
        />
        <Button>{m.nameSave}</Button>
      </PostForm>
    </>
  );
};

function standingLines({ language, person, standing }: WelcomePageProps): readonly string[] {
  const { welcome: m, role } = messages[language];
  const others = person.memberships
    .map((one) => one.organisationName)
    .filter((name) => name !== standing?.organisation);
  const elsewhere = others.length > 0 ? [m.others(formatList(language, others))] : [];
  if (!standing) return others.length > 0 ? elsewhere : m.none;
  const { organisation, state } = standing;
  if (state !== 'approved') {
    const told = { requested: m.waiting, refused: m.refused, suspended: m.suspended }[state];
    return [...told(organisation), ...elsewhere];
  }
  return [...(standing.role ? [m.member(organisation, role[standing.role])] : m.none), ...elsewhere];
}
