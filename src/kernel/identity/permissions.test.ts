import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Actor,
  type ApiClient,
  anonymous,
  type Membership,
  type Person,
  type Role,
  roles,
  scopes,
} from './actor.ts';
import { type Action, may, mayEver, permissions, type Rule, type Target } from './permissions.ts';

const actions = Object.keys(permissions) as Action[];
const organisations = ['organisation-a', 'organisation-b', 'organisation-c'] as const;
const accounts = ['account-1', 'account-2'] as const;

const membership = (organisationId: string, role: Role): Membership => ({
  organisationId,
  organisationName: organisationId,
  organisationSlug: organisationId,
  role,
  requiresReview: false,
});

const memberships = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...organisations), fc.constantFrom(...roles)), {
    selector: ([organisationId]) => organisationId,
    maxLength: 3,
  })
  .map((pairs) => pairs.map(([organisationId, role]) => membership(organisationId, role)));

const person: fc.Arbitrary<Person> = fc
  .record({
    accountId: fc.constantFrom(...accounts),
    memberships,
    acting: fc.nat(2),
    isPlatformAdministrator: fc.boolean(),
    isDemonstration: fc.boolean(),
  })
  .map(({ acting, ...rest }) => ({
    kind: 'person',
    name: 'Somebody',
    actingFor: rest.memberships[acting % Math.max(1, rest.memberships.length)],
    ...rest,
  }));

const client: fc.Arbitrary<ApiClient> = fc.record({
  kind: fc.constant('client' as const),
  clientId: fc.constant('client-1'),
  organisationId: fc.constantFrom(...organisations),
  scopes: fc.subarray([...scopes]),
  isDemonstration: fc.boolean(),
});

const actor: fc.Arbitrary<Actor> = fc.oneof(fc.constant(anonymous), person, client);
const action = fc.constantFrom(...actions);
const target: fc.Arbitrary<Target> = fc.record(
  {
    organisationId: fc.constantFrom(undefined, ...organisations),
    isPublic: fc.boolean(),
    isDemonstration: fc.boolean(),
    accountId: fc.constantFrom(undefined, null, ...accounts),
    participantIds: fc.subarray([...organisations]),
  },
  { requiredKeys: [] },
);

/** The one thing that a reader without an account may send: that something in a published record is wrong. */
const openToAll = new Set<Action>([
  'public',
  'need.read',
  'record.read',
  'correction.send',
  'initiative.read',
  'trial.read',
  'benefit.read',
  'adoption.read',
  'challenge.read',
]);

describe('the permission table', () => {
  it('lets anonymous readers read what is published, tell of a fault in it, and nothing else', () => {
    fc.assert(
      fc.property(action, target, (one, about) => {
        if (!may(anonymous, one, about)) return;
        expect(openToAll).toContain(one);
        expect(one === 'public' || about.isPublic).toBe(true);
      }),
    );
  });

  it('never gives less for a higher role, one more organisation, or platform rights', () => {
    fc.assert(
      fc.property(person, fc.nat(2), action, target, (who, which, one, about) => {
        if (!may(who, one, about)) return;
        const index = which % Math.max(1, who.memberships.length);
        const raised = who.memberships.map((held, place) =>
          place === index
            ? { ...held, role: roles[Math.min(2, roles.indexOf(held.role) + 1)] as Role }
            : held,
        );
        const acting = raised.find(({ organisationId }) => organisationId === who.actingFor?.organisationId);
        expect(may({ ...who, memberships: raised, actingFor: acting }, one, about)).toBe(true);
        expect(may({ ...who, isPlatformAdministrator: true }, one, about)).toBe(true);
        const missing = organisations.find(
          (id) => !raised.some(({ organisationId }) => organisationId === id),
        );
        if (!missing) return;
        const more = [...who.memberships, membership(missing, 'reader')];
        expect(may({ ...who, memberships: more }, one, about)).toBe(true);
      }),
    );
  });

  it('never gives less for signing in, or for one more scope', () => {
    fc.assert(
      fc.property(fc.oneof(person, client), action, target, (who, one, about) => {
        const isOneWorld = who.isDemonstration === (about.isDemonstration ?? who.isDemonstration);
        if (isOneWorld && may(anonymous, one, about)) expect(may(who, one, about)).toBe(true);
        if (who.kind === 'client' && may(who, one, about)) {
          expect(may({ ...who, scopes: [...scopes] }, one, about)).toBe(true);
        }
      }),
    );
  });

  it('never lets a role in another organisation help with what is hidden', () => {
    fc.assert(
      fc.property(person, action, target, (who, one, about) => {
        const others = who.memberships.filter(
          ({ organisationId }) =>
            organisationId !== about.organisationId && !about.participantIds?.includes(organisationId),
        );
        const stranger: Person = { ...who, memberships: others, actingFor: others[0] };
        const nobody: Person = { ...stranger, memberships: [], actingFor: undefined };
        const hidden: Target = { ...about, isPublic: false };
        expect(may(stranger, one, hidden)).toBe(may(nobody, one, hidden));
      }),
    );
  });

  it('never lets a client of another organisation see or change what is hidden', () => {
    fc.assert(
      fc.property(client, action, target, (who, one, about) => {
        const isPart = about.participantIds?.includes(who.organisationId);
        if (about.organisationId === who.organisationId || isPart || about.isPublic) return;
        const nobody: ApiClient = { ...who, organisationId: 'nowhere', scopes: [] };
        expect(may(who, one, about)).toBe(one === 'public' && may(nobody, one, about));
      }),
    );
  });

  it('never lets a client do more than an editor of its organisation', () => {
    fc.assert(
      fc.property(client, action, target, (who, one, about) => {
        if (!may(who, one, about)) return;
        const held = membership(who.organisationId, 'editor');
        const editor: Person = {
          kind: 'person',
          accountId: 'account-3',
          name: 'Somebody',
          memberships: [held],
          actingFor: held,
          isPlatformAdministrator: false,
          isDemonstration: who.isDemonstration,
        };
        expect(may(editor, one, about)).toBe(true);
      }),
    );
  });

  it('gives a client without a scope only what is for all', () => {
    fc.assert(
      fc.property(client, action, target, (who, one, about) => {
        if (may({ ...who, scopes: [] }, one, about)) expect(openToAll).toContain(one);
      }),
    );
  });

  it('keeps demonstration and the real world apart', () => {
    fc.assert(
      fc.property(actor, action, target, (who, one, about) => {
        if (!may(who, one, about)) return;
        if (about.isDemonstration) expect(who.isDemonstration).toBe(true);
        if (about.isDemonstration === false && who.isDemonstration) {
          expect(one).toMatch(/^public$|\.(?:read|use)$/);
        }
      }),
    );
  });

  it('turns nobody away at the door who may do it with some record', () => {
    fc.assert(
      fc.property(actor, action, target, (who, one, about) => {
        if (may(who, one, about)) expect(mayEver(who, one)).toBe(true);
      }),
    );
  });

  it('opens the door only to who may do it with some record', () => {
    const everything = [undefined, ...organisations].flatMap((organisationId) =>
      [undefined, ...accounts].flatMap((accountId) =>
        [true, false].flatMap((isPublic) =>
          [undefined, true, false].map((isDemonstration): Target => {
            const world = isDemonstration === undefined ? {} : { isDemonstration };
            return { organisationId, accountId, isPublic, participantIds: [...organisations], ...world };
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(actor, action, (who, one) => {
        // A role held elsewhere than where one acts: choosing that organisation is what is lacking.
        const standpoints: Actor[] =
          who.kind === 'person' ? who.memberships.map((actingFor) => ({ ...who, actingFor })) : [];
        const could = [who, ...standpoints].some((stand) =>
          everything.some((about) => may(stand, one, about)),
        );
        if (mayEver(who, one)) expect(could).toBe(true);
      }),
    );
  });

  it('has no row that anybody may write by, but to tell of a fault', () => {
    const rows = Object.entries(permissions) as [Action, Rule][];
    const open = rows.filter(([, rule]) => rule.anyone || rule.published === 'anyone').map(([name]) => name);
    expect(new Set(open)).toEqual(openToAll);
  });

  it('lets an action on a record be done only by who may see that record', () => {
    const kinds = ['need', 'record', 'initiative', 'trial', 'benefit', 'adoption', 'challenge'] as const;
    fc.assert(
      fc.property(actor, action, target, (who, one, about) => {
        const kind = kinds.find((name) => one.startsWith(`${name}.`));
        if (!kind || !may(who, one, about) || about.isPublic === undefined) return;
        const canRead =
          who.kind === 'client' && !about.isPublic
            ? may({ ...who, scopes: [...scopes] }, `${kind}.read`, about)
            : may(who, `${kind}.read`, about);
        expect(canRead).toBe(true);
      }),
    );
  });
});

describe('who may what', () => {
  const own = organisations[0];
  const as = (role: Role, organisationId: string = own): Person => {
    const held = membership(organisationId, role);
    return { ...nobody, memberships: [held], actingFor: held };
  };
  const nobody: Person = {
    kind: 'person',
    accountId: accounts[0],
    name: 'Somebody',
    memberships: [],
    actingFor: undefined,
    isPlatformAdministrator: false,
    isDemonstration: false,
  };
  const people: Readonly<Record<string, Actor>> = {
    anonymous,
    'signed in': nobody,
    'reader elsewhere': as('reader', organisations[1]),
    'editor elsewhere': as('editor', organisations[1]),
    'administrator elsewhere': as('administrator', organisations[1]),
    reader: as('reader'),
    editor: as('editor'),
    administrator: as('administrator'),
    platform: { ...nobody, isPlatformAdministrator: true },
  };
  const whoMay = (one: Action, about: Target) =>
    Object.keys(people).filter((name) => may(people[name] as Actor, one, about));

  it('with a hidden record of an organisation, stands here in full', () => {
    const hidden = { organisationId: own, isPublic: false, isDemonstration: false, accountId: accounts[1] };
    const everybody = Object.keys(people);
    const signedIn = everybody.slice(1);
    const members = ['reader', 'editor', 'administrator'];
    const editors = ['editor', 'administrator'];
    const administrators = ['administrator'];
    expect(Object.fromEntries(actions.map((one) => [one, whoMay(one, hidden)]))).toEqual({
      public: everybody,
      'account.use': signedIn,
      'account.change': [],
      'organisation.request': signedIn,
      'organisation.read': members,
      'organisation.administer': administrators,
      'organisation.leave': [],
      'audit.read': ['administrator', 'platform'],
      'platform.administer': ['platform'],
      'need.read': members,
      'need.write': editors,
      'need.join': [],
      'need.follow': members,
      'record.read': members,
      'record.write': editors,
      'record.publish': editors,
      'record.review': editors,
      'record.follow': members,
      'correction.send': [],
      'correction.answer': editors,
      'correction.answer_unowned': ['platform'],
      'initiative.read': members,
      'initiative.write': editors,
      'initiative.follow': members,
      'trial.read': members,
      'trial.write': editors,
      'trial.read_data': editors,
      'benefit.read': members,
      'benefit.write': editors,
      'benefit.measure': editors,
      'adoption.read': members,
      'adoption.tell': editors,
      'adoption.ask': [],
      'adoption.answer': editors,
      'purchase.tie': editors,
      'assessment.read': members,
      'assessment.write': editors,
      'challenge.read': members,
      'challenge.write': editors,
      'challenge.follow': members,
      'challenge.respond': [],
      'response.read': members,
      'response.write': editors,
      'challenge.judge': members,
      'portfolio.read': members,
      'follow.use': signedIn,
      'event.read': members,
      'api_client.manage': administrators,
      'webhook.manage': administrators,
    });
  });

  it('with a hidden record that others take part in, is reading, following and measuring for them', () => {
    const hidden = { organisationId: own, isPublic: false, isDemonstration: false };
    const shared = { ...hidden, participantIds: [organisations[1]] };
    const gained = actions.flatMap((one) => {
      const more = whoMay(one, shared).filter((name) => !whoMay(one, hidden).includes(name));
      return more.length > 0 ? [[one, more]] : [];
    });
    const all = ['reader elsewhere', 'editor elsewhere', 'administrator elsewhere'];
    expect(Object.fromEntries(gained)).toEqual({
      'initiative.read': all,
      'initiative.follow': all,
      'trial.read': all,
      'benefit.read': all,
      'benefit.measure': all.slice(1),
    });
  });

  it('with a published one differs only in reading, following, joining and correcting', () => {
    const hidden = { organisationId: own, isPublic: false, isDemonstration: false };
    const published = { ...hidden, isPublic: true };
    const differ = actions.filter((one) => whoMay(one, hidden).join() !== whoMay(one, published).join());
    expect(differ).toEqual([
      'need.read',
      'need.join',
      'need.follow',
      'record.read',
      'record.follow',
      'correction.send',
      'initiative.read',
      'initiative.follow',
      'trial.read',
      'benefit.read',
      'adoption.read',
      'adoption.ask',
      'challenge.read',
      'challenge.follow',
      'challenge.respond',
    ]);
    expect(whoMay('need.join', published)).toEqual([
      'editor elsewhere',
      'administrator elsewhere',
      'editor',
      'administrator',
    ]);
    expect(whoMay('need.follow', published)).toEqual(Object.keys(people).slice(1));
  });
});
