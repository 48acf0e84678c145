import { z } from 'zod';
import { formRoute, type Page, type PageRoute, pageRoute, seeOther } from '../../kernel/http/page-route.ts';
import { osloDay } from '../../kernel/i18n/format.ts';
import { listMembers } from '../../kernel/identity/members.ts';
import { may } from '../../kernel/identity/permissions.ts';
import { listOrganisationsById } from '../../kernel/organisations/queries.ts';
import { withRows } from '../../kernel/records/kind.ts';
import { EditConflict, type OwnRecord } from '../../kernel/records/records.ts';
import { type Initiative, initiativePath } from '../initiatives/public.ts';
import { beginBenefit, publishBenefit, removeBenefit, saveBenefit } from './actions.ts';
import { benefitPath } from './addresses.ts';
import { BenefitForm } from './benefit-form.tsx';
import { BenefitPage } from './benefit-page.tsx';
import { differences, type Theirs } from './conflict-notice.tsx';
import { type BenefitDraft, benefitDraft, type DraftFault, draftOfBenefit } from './drafts.ts';
import { measuringPages, partsFor } from './measure-routes.tsx';
import { messages } from './messages.ts';
import { listMeasurements, publishedBody, readableBenefit, writableBenefit } from './queries.ts';
import { DraftRefused } from './refusals.ts';
import {
  type Asked,
  type BenefitRoom,
  doField,
  nothing,
  revisionField,
  rowChangeOf,
  writableInitiative,
} from './room.ts';
import { limits } from './schema.ts';

/** Benefits: each on its page, written, measured and judged. */
export function benefitPages(room: BenefitRoom): PageRoute[] {
  return [...newPages(room), ...editPages(room), ...readPages(room), ...measuringPages(room)];
}

const benefitFormBody = benefitDraft.extend({ revision: revisionField, do: doField });
const rowLists = { risks: limits.rows, shares: limits.shares } as const;

function newPages(room: BenefitRoom): PageRoute[] {
  const path = '/initiatives/:id/benefits/new';
  return [
    pageRoute({
      name: 'benefits.new',
      path,
      permission: 'benefit.write',
      query: nothing,
      handler: async (request) => {
        const initiative = await writableInitiative(room, request);
        return benefitForm(room, request, initiative, { record: undefined, draft: benefitDraft.parse({}) });
      },
    }),
    formRoute({
      name: 'benefits.begin',
      path,
      permission: 'benefit.write',
      body: benefitFormBody,
      handler: async (request) => {
        const initiative = await writableInitiative(room, request);
        const { revision: _, do: button, ...typed } = request.input;
        const change = rowChangeOf(button);
        const draft = change ? withRows(typed, change, rowLists) : typed;
        const record = await beginBenefit(room, request.actor, { initiativeId: initiative.record.id, draft });
        return afterSaving(room, request, initiative, { record, draft, button });
      },
    }),
  ];
}

function editPages(room: BenefitRoom): PageRoute[] {
  const path = '/benefits/:id/edit';
  return [
    pageRoute({
      name: 'benefits.edit',
      path,
      permission: 'benefit.write',
      query: nothing,
      handler: async (request) => {
        const { record, initiative } = await writableBenefit(room.db, request.actor, request.params.id ?? '');
        return benefitForm(room, request, initiative, { record, draft: await draftIn(room, record) });
      },
    }),
    formRoute({
      name: 'benefits.save',
      path,
      permission: 'benefit.write',
      body: benefitFormBody,
      handler: async (request) => {
        const { record, initiative } = await writableBenefit(room.db, request.actor, request.params.id ?? '');
        const { revision = -1, do: button, ...typed } = request.input;
        const at = { id: record.id, revision };
        const change = rowChangeOf(button);
        const draft = change ? withRows(typed, change, rowLists) : typed;
        try {
          if (button === 'discard' || button === 'remove') {
            await removeBenefit(room, request.actor, { ...at, whole: button === 'remove' });
            return toPlan(request, initiative, 'removed');
          }
          const saved = await saveBenefit(room, request.actor, { ...at, draft });
          return await afterSaving(room, request, initiative, { record: saved, draft, button });
        } catch (error) {
          if (!(error instanceof EditConflict)) throw error;
          const theirs = differences(draft, await draftIn(room, error.theirs), (name) =>
            labelOf(request, name),
          );
          return benefitForm(room, request, initiative, { record: error.theirs, draft, theirs, status: 409 });
        }
      },
    }),
  ];
}

const labelOf = ({ language }: Asked, name: string): string => {
  const m = messages[language].form;
  return m.field[name]?.label ?? (name === 'risks' ? m.risks : m.shares);
};

const toPlan = ({ language }: Asked, { record }: Initiative, what: string): Response =>
  seeOther(language, `${initiativePath(record)}/benefits?done=${what}`);

/** Rows are added and removed in the saved draft; publishing tells what is missing beside each field. */
async function afterSaving(
  room: BenefitRoom,
  request: Asked,
  initiative: Initiative,
  {
    record,
    draft,
    button,
  }: { readonly record: OwnRecord; readonly draft: BenefitDraft; readonly button: string },
): Promise<Page | Response> {
  const change = rowChangeOf(button);
  if (change) return seeOther(request.language, `${benefitPath(record.id)}/edit#${change.list}`);
  if (button !== 'publish') return toPlan(request, initiative, 'saved');
  try {
    await publishBenefit(room, request.actor, { id: record.id, revision: record.revision });
    return seeOther(request.language, `${benefitPath(record.id)}?done=published`);
  } catch (error) {
    if (!(error instanceof DraftRefused)) throw error;
    return benefitForm(room, request, initiative, { record, draft, faults: error.faults, status: 422 });
  }
}

/** What is being written of a benefit, or what is published of it. */
async function draftIn({ db }: BenefitRoom, record: OwnRecord): Promise<BenefitDraft> {
  if (record.draft) return benefitDraft.parse(record.draft);
  const body = await publishedBody(db, record);
  return body ? draftOfBenefit(body) : benefitDraft.parse({});
}

async function benefitForm(
  room: BenefitRoom,
  { language, session }: Asked,
  initiative: Initiative,
  form: {
    readonly record: OwnRecord | undefined;
    readonly draft: BenefitDraft;
    readonly faults?: readonly DraftFault[];
    readonly theirs?: readonly Theirs[];
    readonly status?: 409 | 422;
  },
): Promise<Page> {
  const { record } = form;
  const m = messages[language].form;
  const ids = [initiative.record.organisationId, ...initiative.target.participantIds];
  const [members, organisations, measurements] = await Promise.all([
    listMembers(room.db, initiative.record.organisationId),
    listOrganisationsById(room.db, [...new Set(ids)]),
    record ? listMeasurements(room.db, [record.id]) : [],
  ]);
  return {
    title: record ? m.editTitle : m.newTitle,
    noIndex: true,
    status: form.status ?? 200,
    main: (
      <BenefitForm
        language={language}
        token={session?.csrfToken}
        action={
          record ? `${benefitPath(record.id)}/edit` : `/initiatives/${initiative.record.id}/benefits/new`
        }
        initiativeTitle={initiative.body.title}
        isNew={!record}
        isPublished={record !== undefined && record.publishedVersion !== null}
        canRemove={measurements.length === 0}
        revision={record?.revision}
        draft={form.draft}
        faults={form.faults ?? []}
        theirs={form.theirs ?? []}
        owners={members.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        organisations={organisations.map(({ id, name }) => ({ value: id, label: name }))}
      />
    ),
  };
}

const pageQuery = z.object({
  done: z.enum(['measured', 'judged', 'published']).optional().catch(undefined),
});

function readPages(room: BenefitRoom): PageRoute[] {
  return [
    pageRoute({
      name: 'benefits.benefit',
      path: '/benefits/:id',
      permission: 'benefit.read',
      query: pageQuery,
      handler: async (request) => {
        const { actor, language, input, params } = request;
        const benefit = await readableBenefit(room.db, actor, params.id ?? '');
        const { target } = benefit.initiative;
        return {
          title: benefit.body.title,
          noIndex: !benefit.initiative.record.isPublic,
          main: (
            <BenefitPage
              language={language}
              benefit={benefit}
              today={osloDay(room.now())}
              chain={await room.chain(actor, { kind: 'benefit', id: benefit.record.id })}
              canWrite={may(actor, 'benefit.write', target)}
              canMeasure={partsFor(request, benefit).length > 0}
              done={input.done}
            />
          ),
        };
      },
    }),
  ];
}
