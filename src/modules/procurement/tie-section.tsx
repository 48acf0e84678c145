import type { Child } from 'hono/jsx';
import type { Db } from '../../kernel/db/tables.ts';
import { formatList } from '../../kernel/i18n/format.ts';
import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Actor } from '../../kernel/identity/actor.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { Button } from '../../ui/components/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/forms/error-summary.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { TextField } from '../../ui/forms/text-field.tsx';
import { DetailsBlock, PageHeading, Section } from '../../ui/layout/page-parts.tsx';
import type { InitiativeSection } from '../initiatives/public.ts';
import type { NeedSection } from '../needs/public.ts';
import { amountText } from './money.ts';
import { NoticeCard } from './notice-list-page.tsx';
import { noticeMessages } from './notice-messages.ts';
import type { TieOwner } from './tie-actions.ts';
import { listTied, type TiedNotice } from './ties.ts';

interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly token: string | undefined;
}

/** The purchases of an initiative, on its page, and the way to tie one to it. */
export function purchaseSection(db: Db): InitiativeSection {
  return async (initiative, reader) => {
    const owner: TieOwner = { kind: 'initiative', id: initiative.record.id };
    return purchases(db, owner, may(reader.actor, 'purchase.tie', initiative.target), reader);
  };
}

/** The same on the page of a need. */
export function needPurchaseSection(db: Db): NeedSection {
  return async ({ record }, reader) => {
    const { id, organisationId, isDemonstration } = record;
    const mayTie = may(reader.actor, 'purchase.tie', { organisationId, isDemonstration });
    return purchases(db, { kind: 'need', id }, mayTie, reader);
  };
}

async function purchases(
  db: Db,
  owner: TieOwner,
  mayTie: boolean,
  { language, token }: Reader,
): Promise<Child | undefined> {
  const tied = await listTied(db, owner);
  if (tied.length === 0 && !mayTie) return undefined;
  const m = noticeMessages[language].ties;
  return (
    <Section id="purchases" heading={m.heading(tied.length)} lead={tied.length === 0 ? m.none : undefined}>
      {tied.map((one) => (
        <Tied language={language} tied={one} owner={owner} token={mayTie ? token : undefined} />
      ))}
      {mayTie && (
        <DetailsBlock summary={m.tie}>
          <TieForm language={language} owner={owner} token={token} typed={undefined} errors={[]} />
        </DetailsBlock>
      )}
    </Section>
  );
}

const Tied = ({
  language,
  tied,
  owner,
  token,
}: {
  readonly language: Language;
  readonly tied: TiedNotice;
  readonly owner: TieOwner;
  readonly token: string | undefined;
}) => {
  const m = noticeMessages[language];
  const won = tied.winners.map(({ name, value, currency }) =>
    [name ?? m.page.person, amountText(language, value, currency)].filter(Boolean).join(', '),
  );
  return (
    <>
      <NoticeCard language={language} notice={tied.notice} headingLevel={3} />
      {won.length > 0 && <p>{`${m.ties.won} ${formatList(language, [...new Set(won)])}.`}</p>}
      {token && (
        <PostForm
          action={localisedPath(language, `${tiesPath(owner)}/remove`)}
          token={token}
          hidden={[{ name: 'tie', value: tied.tieId }]}
        >
          <Button variant="tertiary">{m.ties.untie(tied.notice.title ?? m.untitled)}</Button>
        </PostForm>
      )}
    </>
  );
};

/** Where the purchases of a record are changed. */
export const tiesPath = ({ kind, id }: TieOwner) =>
  kind === 'initiative' ? `/initiatives/${id}/purchases` : `/needs/${id}/purchases`;

export interface TieFormProps {
  readonly language: Language;
  readonly owner: TieOwner;
  readonly token: string | undefined;
  readonly typed: string | undefined;
  readonly errors: readonly FormError[];
}

const TieForm = ({ language, owner, token, typed, errors }: TieFormProps) => {
  const m = noticeMessages[language].ties;
  return (
    <PostForm action={localisedPath(language, tiesPath(owner))} token={token}>
      <TextField
        lang={language}
        name="notice"
        label={m.label}
        help={m.help}
        value={typed}
        maxLength={300}
        error={errors[0]?.message}
      />
      <Button variant="secondary">{m.tie}</Button>
    </PostForm>
  );
};

/** The form alone, with what was typed, when no notice was found. */
export const TiePage = (props: TieFormProps) => {
  const m = noticeMessages[props.language];
  return (
    <>
      <ErrorSummary lang={props.language} errors={props.errors} />
      <PageHeading kicker={m.kicker} title={m.ties.tie} />
      <TieForm {...props} />
    </>
  );
};
