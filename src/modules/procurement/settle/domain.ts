/**
 * Which of several versions, changes and copies of a notice counts. Pure: the same notices give the same answer in
 * whatever order they came, and however often. Rules: eForms BT-701, BT-757, BT-758 and BT-140, and the Norwegian
 * guidance on notice identifiers (a new version keeps the identifier; a change may have one of its own).
 */

/** What a notice is about. */
export const stages = [
  'planning',
  'call',
  'direct_award',
  'result',
  'modification',
  'change_only',
  'other',
] as const;
export type Stage = (typeof stages)[number];

/** Against the threshold of the EEA. */
export const thresholds = ['above', 'below', 'unknown'] as const;
export type Threshold = (typeof thresholds)[number];

/**
 * `latest`: the one that counts. `superseded`: a later version or change took its place. `duplicate`: same number and
 * version as one that counts, other content. `cancelled`: the purchase was called off by it.
 */
export const standings = ['latest', 'superseded', 'duplicate', 'cancelled'] as const;
export type Standing = (typeof standings)[number];

interface Kind {
  readonly formType: string | undefined;
  readonly subtype: string | undefined;
  readonly document: string | undefined;
}

const stageOfForm: Readonly<Record<string, Stage>> = {
  planning: 'planning',
  consultation: 'planning',
  competition: 'call',
  'dir-awa-pre': 'direct_award',
  result: 'result',
  'cont-modif': 'modification',
  change: 'change_only',
  completion: 'other',
  bri: 'other',
};

/** What OPP-070 says where BT-03 says nothing that is known. N4, N16 and N29 are retired Norwegian subtypes. */
const stageOfSubtype: Readonly<Record<string, Stage>> = {
  E1: 'planning',
  E2: 'planning',
  E3: 'call',
  E4: 'result',
  E5: 'other',
  E6: 'modification',
  CEI: 'call',
  T01: 'planning',
  T02: 'result',
  N4: 'planning',
  N16: 'call',
  N29: 'result',
};

const stageOfDocument: Readonly<Record<string, Stage>> = {
  ContractNotice: 'call',
  ContractAwardNotice: 'result',
  PriorInformationNotice: 'planning',
};

/** What a notice is about: by its form type (BT-03), else its subtype (OPP-070), else its root element. */
export function stageOf({ formType, subtype, document }: Kind): Stage {
  const byForm = formType === undefined ? undefined : stageOfForm[formType];
  return byForm ?? stageBySubtype(subtype) ?? stageOfDocument[document ?? ''] ?? 'other';
}

function stageBySubtype(subtype: string | undefined): Stage | undefined {
  if (subtype === undefined) return undefined;
  const named = stageOfSubtype[subtype];
  const number = /^\d{1,2}$/.test(subtype) ? Number(subtype) : 0;
  if (named || number === 0) return named;
  if (number <= 9) return 'planning';
  if (number <= 24) return 'call';
  if (number <= 28) return 'direct_award';
  if (number <= 37) return 'result';
  return number <= 40 ? 'modification' : undefined;
}

/**
 * Below the threshold are the voluntary subtypes E1–E6, Norway's own N4, N16 and N29, and what the customisation says
 * is national; above it the others that eForms knows for purchases. Anything else is not guessed.
 */
export function thresholdOf(
  subtype: string | undefined,
  norwegianProfile: 'eu' | 'national' | 'national-e' | undefined,
): Threshold {
  if (/^(E[1-6]|N4|N16|N29)$/.test(subtype ?? '')) return 'below';
  if (norwegianProfile === 'national' || norwegianProfile === 'national-e') return 'below';
  const number = /^\d{1,2}$/.test(subtype ?? '') ? Number(subtype) : 0;
  const isKnown = (number >= 1 && number <= 40) || /^(CEI|T01|T02)$/.test(subtype ?? '');
  return isKnown || norwegianProfile === 'eu' ? 'above' : 'unknown';
}

/** What is needed of a notice to settle it. */
export interface NoticeToSettle {
  readonly id: string;
  /** BT-701. */
  readonly identifier: string;
  /** BT-757. */
  readonly version: number;
  /** Hexadecimal; tells apart what nothing else does. */
  readonly contentHash: string;
  readonly publicationNumber: string | undefined;
  /** BT-758 in its two parts; the first may be a number of publication. */
  readonly changes: string | undefined;
  readonly changesVersion: number | undefined;
  /** BT-140. */
  readonly changeReason: string | undefined;
  /** When it was sent, or published where that is not known: milliseconds since 1970, exact to what is said. */
  readonly sentAt: number | undefined;
  readonly stage: string;
}

/** The standing of each of the notices, by id. Give whole families: see `listFamilies`. */
export function settle(notices: readonly NoticeToSettle[]): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const family of familiesOf(notices)) settleFamily(family, standing);
  return standing;
}

/** Notices that are versions, copies or changes of each other. */
function familiesOf(notices: readonly NoticeToSettle[]): NoticeToSettle[][] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up;
    parents.set(key, root);
    return root;
  };
  const join = (one: string, other: string) => {
    parents.set(rootOf(one), rootOf(other));
  };
  const identifierOf = identifiersByNumber(notices);
  for (const { identifier, changes } of notices) {
    if (!parents.has(identifier)) parents.set(identifier, identifier);
    if (changes !== undefined) {
      const original = identifierOf.get(changes) ?? changes;
      if (!parents.has(original)) parents.set(original, original);
      join(identifier, original);
    }
  }
  const families = new Map<string, NoticeToSettle[]>();
  for (const notice of notices) {
    const root = rootOf(notice.identifier);
    families.set(root, [...(families.get(root) ?? []), notice]);
  }
  return [...families.values()];
}

function identifiersByNumber(notices: readonly NoticeToSettle[]): ReadonlyMap<string, string> {
  const byNumber = new Map<string, string>();
  for (const { identifier, publicationNumber } of notices) {
    if (publicationNumber === undefined) continue;
    const known = byNumber.get(publicationNumber);
    // Two that claim one number: the lesser identifier, so that the order of arrival decides nothing.
    if (known === undefined || identifier < known) byNumber.set(publicationNumber, identifier);
  }
  return byNumber;
}

function settleFamily(family: readonly NoticeToSettle[], standing: Map<string, Standing>): void {
  const versions = new Map<string, NoticeToSettle>();
  for (const notice of family) {
    const isPointer = notice.stage === 'change_only';
    const key = JSON.stringify([notice.identifier, notice.version, isPointer]);
    const known = versions.get(key);
    if (known === undefined || isLater(notice, known)) versions.set(key, notice);
  }
  for (const notice of family) standing.set(notice.id, 'duplicate');
  const counted = [...versions.values()];
  for (const { id } of counted) standing.set(id, 'superseded');
  // What only tells of a change has no facts of its own to take the place of those it changes.
  const bearers = counted.filter(({ stage }) => stage !== 'change_only');
  const pointers = counted.filter(({ stage }) => stage === 'change_only');
  const head = headOf(bearers);
  const lastWord = headOf(counted);
  for (const { id } of pointers) standing.set(id, 'latest');
  if (head) standing.set(head.id, 'latest');
  if (lastWord && isCancellation(lastWord)) {
    standing.set(lastWord.id, 'cancelled');
    if (head) standing.set(head.id, 'cancelled');
  }
}

/** The one that nothing came after: of its number the last version, changed by no other, and the last sent of those. */
function headOf(notices: readonly NoticeToSettle[]): NoticeToSettle | undefined {
  const last = new Map<string, NoticeToSettle>();
  for (const notice of notices) {
    const known = last.get(notice.identifier);
    const isNewer = known === undefined || notice.version > known.version;
    if (isNewer || (notice.version === known.version && isLater(notice, known))) {
      last.set(notice.identifier, notice);
    }
  }
  const lasts = [...last.values()];
  const identifierOf = identifiersByNumber(notices);
  const open = lasts.filter((notice) => !lasts.some((other) => isChangedBy(notice, other, identifierOf)));
  // Notices that change each other in a ring are all as good, or as bad.
  return (open.length > 0 ? open : lasts).reduce<NoticeToSettle | undefined>(
    (best, notice) => (best === undefined || isLater(notice, best) ? notice : best),
    undefined,
  );
}

function isChangedBy(
  notice: NoticeToSettle,
  other: NoticeToSettle,
  identifierOf: ReadonlyMap<string, string>,
): boolean {
  if (other.changes === undefined || other.identifier === notice.identifier) return false;
  const original = identifierOf.get(other.changes) ?? other.changes;
  if (original !== notice.identifier) return false;
  return other.changesVersion === undefined || other.changesVersion >= notice.version;
}

/** By when it was sent; what tells no time is before what does. Then by version, number and content, so that it is total. */
function isLater(one: NoticeToSettle, other: NoticeToSettle): boolean {
  const [mine, theirs] = [one.sentAt ?? -Infinity, other.sentAt ?? -Infinity];
  if (mine !== theirs) return mine > theirs;
  if (one.version !== other.version) return one.version > other.version;
  if (one.identifier !== other.identifier) return one.identifier > other.identifier;
  return one.contentHash > other.contentHash;
}

/** BT-140 `cancel`: the purchase is called off. `cancel-intent` only says that it may be. */
function isCancellation({ changeReason }: NoticeToSettle): boolean {
  return changeReason === 'cancel';
}

/** A notice of a procedure, as far as it is needed to find the call of a result. */
export interface NoticeOfProcedure {
  readonly id: string;
  readonly procedure: string;
  readonly stage: string;
  readonly standing: string;
  readonly sentAt: number | undefined;
}

/**
 * The call that each result, modification and direct award belongs to: the standing call of the same procedure (BT-04)
 * that was sent last before it, or where all were sent after it the first of them.
 */
export function callsOf(notices: readonly NoticeOfProcedure[]): ReadonlyMap<string, string | undefined> {
  const calls = new Map<string, NoticeOfProcedure[]>();
  for (const notice of notices) {
    if (notice.stage !== 'call' || !['latest', 'cancelled'].includes(notice.standing)) continue;
    calls.set(notice.procedure, [...(calls.get(notice.procedure) ?? []), notice]);
  }
  for (const of of calls.values()) of.sort(bySent);
  const found = new Map<string, string | undefined>();
  for (const notice of notices) {
    if (!['result', 'modification', 'direct_award'].includes(notice.stage)) continue;
    const candidates = calls.get(notice.procedure) ?? [];
    const before = candidates.filter(({ sentAt }) => (sentAt ?? -Infinity) <= (notice.sentAt ?? Infinity));
    found.set(notice.id, (before.at(-1) ?? candidates[0])?.id);
  }
  return found;
}

function bySent(one: NoticeOfProcedure, other: NoticeOfProcedure): number {
  const [mine, theirs] = [one.sentAt ?? -Infinity, other.sentAt ?? -Infinity];
  if (mine !== theirs) return mine < theirs ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
