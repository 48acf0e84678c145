import type { Db } from '../../kernel/db/tables.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { ButtonLink } from '../../ui/components/button.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { type InitiativeSection, initiativePath } from '../initiatives/public.ts';
import { benefitPath } from './addresses.ts';
import { messages } from './messages.ts';
import { findPlan, listBenefits } from './queries.ts';
import { mayWrite } from './room.ts';
import { expectedText, targetText } from './words.ts';

/** What the page of an initiative tells of its benefits: each with its state, and the way to plan and value. */
export const benefitSection =
  (db: Db): InitiativeSection =>
  async (initiative, { actor, language }) => {
    const [benefits, plan] = await Promise.all([
      listBenefits(db, actor, initiative),
      findPlan(db, initiative.record.id),
    ]);
    const canWrite = mayWrite(actor, initiative);
    if (benefits.length === 0 && !plan?.body && !canWrite) return undefined;
    const m = messages[language];
    const to = (suffix: string) => localisedPath(language, `${initiativePath(initiative.record)}${suffix}`);
    return (
      <Section
        id="benefits"
        heading={m.section.heading(
          benefits.length,
          benefits.filter(({ state }) => state === 'realised').length,
        )}
      >
        {benefits.length > 0 && (
          <ul>
            {benefits.map((benefit) => (
              <li>
                <a href={localisedPath(language, benefitPath(benefit.record.id))} lang={benefit.language}>
                  {benefit.body.title}
                </a>
                <br />
                <span class="nytte-quiet">
                  {[
                    m.state[benefit.state],
                    targetText(language, benefit.body) &&
                      `${m.benefit.targetLine}: ${targetText(language, benefit.body)}`,
                    expectedText(language, benefit.body),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div class="nytte-actions">
          <ButtonLink href={to('/benefits')} variant="secondary">
            {benefits.length === 0 && canWrite ? m.section.begin : m.section.more}
          </ButtonLink>
          {plan?.body && <a href={to('/value')}>{m.section.value}</a>}
        </div>
      </Section>
    );
  };
