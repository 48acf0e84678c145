import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Button, ButtonLink } from '../../ui/components/button.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { DetailsBlock } from '../../ui/layout/page-parts.tsx';
import type { NextStep } from './domain.ts';
import type { InitiativePageProps } from './initiative-view.ts';
import { messages } from './messages.ts';

/** Where each step is taken; sharing is a button that does it at once. */
const places: Readonly<Record<Exclude<NextStep, 'share'>, (id: string) => string>> = {
  new_date: (id) => `/initiatives/${id}/edit#dueOn`,
  link_need: (id) => `/initiatives/${id}/edit#group-need`,
  name_owner: (id) => `/initiatives/${id}/edit#ownerId`,
  plan_trial: (id) => `/trials/new?initiative=${id}`,
  plan_benefits: (id) => `/initiatives/${id}/benefits/edit`,
  set_baseline: (id) => `/initiatives/${id}/benefits`,
  measure: (id) => `/initiatives/${id}/benefits`,
  move: (id) => `/initiatives/${id}/phase`,
};

/** The one thing to do next, for those who can do it. */
export const NextStepCard = ({ language, initiative, rights, next, token }: InitiativePageProps) => {
  const m = messages[language];
  if (!next || !rights.canWrite) return null;
  const { heading, text, action } = m.nextWords[next];
  const { id } = initiative.record;
  return (
    <section class="nytte-next" aria-labelledby="next-heading">
      <div>
        <p class="nytte-kicker">{m.next}</p>
        <h2 id="next-heading">{heading}</h2>
        <p>{text}</p>
      </div>
      {next === 'share' ? (
        <PostForm
          action={localisedPath(language, `/initiatives/${id}/innovation`)}
          token={token}
          class="nytte-need-button"
        >
          <Button icon="arrow">{action}</Button>
        </PostForm>
      ) : (
        <ButtonLink href={localisedPath(language, places[next](id))} icon="arrow">
          {action}
        </ButtonLink>
      )}
    </section>
  );
};

/** The rest of what may be done, behind a click. */
export const MoreActions = ({ language, initiative, rights, next, token }: InitiativePageProps) => {
  const m = messages[language];
  if (!rights.canWrite) return null;
  const { id } = initiative.record;
  const to = (path: string) => localisedPath(language, `/initiatives/${id}${path}`);
  return (
    <DetailsBlock summary={m.more}>
      <ul class="nytte-need-more">
        <li>
          <a href={to('/edit')}>{m.edit}</a>
        </li>
        <li>
          <a href={to('/phase')}>{m.move}</a>
        </li>
        {initiative.phase !== 'stopped' && (
          <li>
            <a href={to('/phase?to=stopped')}>{m.stop}</a>
          </li>
        )}
        {rights.canShare && next !== 'share' && (
          <li>
            <PostForm action={to('/innovation')} token={token} class="nytte-need-button">
              <Button variant="secondary">{m.share}</Button>
            </PostForm>
          </li>
        )}
        {rights.canRemove && (
          <li>
            <PostForm action={to('/remove')} token={token} class="nytte-need-button">
              <p>{m.removeText}</p>
              <Button variant="secondary">{m.remove}</Button>
            </PostForm>
          </li>
        )}
      </ul>
    </DetailsBlock>
  );
};
