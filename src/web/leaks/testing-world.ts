import { appendAudit } from '../../kernel/audit/append.ts';
import { newId } from '../../kernel/db/ids.ts';
import type { Db } from '../../kernel/db/tables.ts';
import { inTransaction } from '../../kernel/db/transaction.ts';
import type { Role, Scope } from '../../kernel/identity/actor.ts';
import { findSession } from '../../kernel/identity/sessions.ts';
import { type TestPerson, testOrganisation, testPerson } from '../../kernel/identity/testing-people.ts';
import { hashToken, newToken } from '../../kernel/identity/tokens.ts';
import type { BriefContext } from '../../modules/evidence/public.ts';
import { plantAdoption } from './testing-adoption.ts';
import { plantBenefits } from './testing-benefits.ts';
import { plantBuying } from './testing-buying.ts';
import { plantChallenges } from './testing-challenges.ts';
import { plantInitiatives } from './testing-initiatives.ts';
import { plantNeeds } from './testing-needs.ts';
import { plantRecords } from './testing-own-records.ts';
import {
  type Planted,
  type PlantedKind,
  type PlantedThings,
  type Planting,
  plantedKinds,
  type World,
} from './testing-planting.ts';
import { plantRules } from './testing-rules.ts';
import { type Asker, type Owner, type Secret, Secrets } from './testing-secrets.ts';
import { plantTrials } from './testing-trials.ts';

/** Everything in two organisations and in a demonstration, with words that only some may meet. */
export async function plantWorld(context: BriefContext): Promise<World> {
  const { db } = context;
  const secrets = new Secrets();
  const askers: Asker[] = [{ name: 'nobody', headers: {} }];
  const things = {} as Record<Owner, PlantedThings>;
  const planted: Planting[] = [];
  for (const owner of ['alfa', 'beta', 'demo'] as const) {
    const planting = await plantOrganisation(context, secrets, owner);
    things[owner] = planting.things;
    planted.push(planting);
    askers.push(...(await askersOf(db, planting)));
    await plantNeeds(planting);
    await plantInitiatives(planting);
    await plantRecords(planting);
    await plantAdoption(planting);
    await plantRules(planting);
    await plantBuying(planting);
    await plantTrials(planting);
    await plantBenefits(planting);
    await plantChallenges(planting);
    await plantAdministration(planting);
  }
  askers.push(
    await asker(db, 'somebody without organisation', await testPerson(db, { name: 'Uten Virksomhet' })),
  );
  const platform = await testPerson(db, { name: 'Driver', isPlatformAdministrator: true });
  askers.push({ ...(await asker(db, 'platform administrator', platform)), isPlatform: true });
  return { secrets, askers, things };
}

async function plantOrganisation(context: BriefContext, secrets: Secrets, owner: Owner): Promise<Planting> {
  const { db } = context;
  const isDemonstration = owner === 'demo';
  const secret = (what: string, readers: Secret['readers']) => secrets.plant(owner, what, readers);
  // Real organisations are listed for all; that there are made-up ones is not told.
  const name = isDemonstration
    ? secret('name of the demonstration organisation', { demonstration: true })
    : `${owner} kommune`;
  const organisation = await testOrganisation(db, name, { isDemonstration });
  const person = async (role: Role) => {
    const mark = secret(`name of the ${role}`, { least: 'reader', platform: true });
    const email = secret(`e-mail of the ${role}`, { least: 'administrator', platform: true });
    const options = { name: mark, email: `${email}@example.org`, organisationId: organisation.id, role };
    const made = await testPerson(db, { ...options, isDemonstration });
    const own = secrets.all.find(({ word }) => word === email) as { readers: { account?: string } };
    own.readers = { ...own.readers, account: made.accountId };
    return made;
  };
  const people = {
    reader: await person('reader'),
    editor: await person('editor'),
    administrator: await person('administrator'),
  };
  const things = Object.fromEntries(
    plantedKinds.map((kind): [PlantedKind, Planted] => [kind, { hidden: [], shown: [] }]),
  ) as Record<PlantedKind, Planted>;
  things.organisation[isDemonstration ? 'hidden' : 'shown'].push(organisation.slug);
  things.organisationId.hidden.push(organisation.id);
  things.account.hidden.push(...Object.values(people).map(({ accountId }) => accountId));
  return { context, owner, organisation, people, things, secret };
}

const everyScope: Scope[] = [
  'needs:read',
  'needs:write',
  'records:read',
  'records:write',
  'initiatives:read',
  'initiatives:write',
  'events:read',
];

async function askersOf(db: Db, planting: Planting): Promise<Asker[]> {
  const { owner, people } = planting;
  const isDemonstration = owner === 'demo' ? { isDemonstration: true as const } : {};
  const members = await Promise.all(
    Object.entries(people).map(async ([role, one]): Promise<Asker> => {
      const made = await asker(db, `${role} of ${owner}`, one);
      return { ...made, owner, role: role as Role, ...isDemonstration };
    }),
  );
  const clients: [string, Scope[]][] = [
    ['every scope', everyScope],
    ['no scope', []],
  ];
  const made = clients.map(async ([what, scopes]): Promise<Asker> => {
    const token = await plantClient(db, planting, scopes);
    const headers = { authorization: `Bearer ${token}` };
    return { name: `client of ${owner} with ${what}`, headers, owner, scopes, ...isDemonstration };
  });
  return [...members, ...(await Promise.all(made))];
}

async function asker(db: Db, name: string, { headers, accountId }: TestPerson): Promise<Asker> {
  const found = await findSession(db, headers.cookie?.split('=')[1] ?? '');
  if (found?.state !== 'open') throw new Error(`The session of ${name} is not open.`);
  return { name, headers, accountId, csrfToken: found.session.csrfToken };
}

/** A client with a token, as the token endpoint gives it. */
async function plantClient(db: Db, planting: Planting, scopes: readonly Scope[]): Promise<string> {
  const { organisation, secret, things } = planting;
  const id = newId();
  const token = `nytte_token_${newToken()}`;
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000);
  const name = secret('name of an API client', { least: 'administrator' });
  await db
    .insertInto('api_clients')
    .values({
      id,
      organisation_id: organisation.id,
      name,
      scopes: [...scopes],
      created_by: planting.people.administrator.accountId,
      created_at: now,
      expires_at: later,
      revoked_at: null,
      last_used_at: null,
      issuer: null,
      outside_client_id: null,
      supplier_number: null,
    })
    .execute();
  await db
    .insertInto('api_tokens')
    .values({
      token_hash: hashToken(token),
      client_id: id,
      scopes: [...scopes],
      created_at: now,
      expires_at: later,
    })
    .execute();
  things.client.hidden.push(id);
  return token;
}

/** What an administrator keeps: an invitation, a webhook, an entry in the log. */
async function plantAdministration({
  context,
  organisation,
  people,
  things,
  secret,
}: Planting): Promise<void> {
  const { db } = context;
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000);
  const invitation = newId();
  const token = newToken();
  const invited = secret('e-mail of somebody invited', { least: 'administrator' });
  await db
    .insertInto('invitations')
    .values({
      id: invitation,
      organisation_id: organisation.id,
      token_hash: hashToken(token),
      role: 'editor',
      email: `${invited}@example.org`,
      invited_by: people.administrator.accountId,
      created_at: now,
      expires_at: later,
      accepted_at: null,
      accepted_by: null,
      withdrawn_at: null,
    })
    .execute();
  things.invitation.hidden.push(invitation);
  things.invitationToken.shown.push(token);
  const webhook = newId();
  await db
    .insertInto('webhooks')
    .values({
      id: webhook,
      organisation_id: organisation.id,
      url: `https://${secret('address of a webhook', { least: 'administrator' })}.example.org/`,
      hears: 'own',
      kinds: ['need.published'],
      secret: secret('secret of a webhook', {}),
      state: 'off',
      created_by: people.administrator.accountId,
      created_at: now,
      hears_since: now,
      failed_at: null,
    })
    .execute();
  things.webhook.hidden.push(webhook);
  await inTransaction(db, (tx) =>
    appendAudit(tx, {
      stream: `organisation:${organisation.id}`,
      actor: 'system:test',
      action: 'member.role_given',
      subjectKind: 'account',
      subjectId: people.reader.accountId,
      detail: { role: secret('detail in the log', { least: 'administrator', platform: true }) },
    }),
  );
}
