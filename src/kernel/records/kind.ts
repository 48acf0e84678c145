import type { Child } from 'hono/jsx';
import type { Db, Tx } from '../db/tables.ts';
import type { FieldFault } from '../http/errors.ts';
import type { FormValues } from '../http/form-body.ts';
import type { Language } from '../i18n/language.ts';
import type { Organisation } from '../organisations/queries.ts';
import type { Analyser } from '../search/text/analyser.ts';
import type { ComparableField } from './differences.ts';

/** Something typed that cannot be published as it stands, and the step of the form that it belongs to. */
export interface DraftFault extends FieldFault {
  readonly step: string;
}

/** Who keeps a published record, and since when its words are as they are. */
export interface Keeper {
  readonly organisation: Organisation;
  readonly recordId: string;
  readonly at: Date;
}

/** What a draft is judged in: whose it is, and what it replaces. */
export interface DraftSetting {
  readonly language: Language;
  readonly organisation: Organisation;
  /** The record's address: part of what is published. */
  readonly slug: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly today: string;
  /** The content that it was taken over from. */
  readonly original: unknown;
}

export interface StepProps<Draft> {
  readonly language: Language;
  readonly step: string;
  readonly draft: Draft;
  readonly organisation: Organisation;
  readonly faults: readonly FieldFault[];
}

/** A row of the public table, as far as the flow of own records needs to know it. */
export interface PublicRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly maintainedBy: string | null;
  readonly recordId: string | null;
  /** The organisations behind it, the main one first. */
  readonly organisationIds: readonly string[];
}

export type OwnRecordKindName = 'innovation' | 'instrument' | 'solution';

/**
 * One kind of record that organisations write: what a draft holds, how a form fills it, what is demanded before it is
 * published, and how it is made public. `Draft` is what was typed, as it was typed; `Content` is what content files hold.
 */
export interface OwnRecordKind<Draft, Content> {
  readonly kind: OwnRecordKindName;
  /** Where public pages lie, without language prefix. */
  readonly publicPath: (slug: string) => string;
  /** The names of everything that a draft may hold. */
  readonly draftFields: readonly string[];
  /** Reads a stored or sent draft. @throws ZodError for what is no draft. */
  readonly readDraft: (body: unknown) => Draft;
  readonly begin: (start: {
    language: Language;
    title: string;
    path?: string | undefined;
    organisation: Organisation;
  }) => Draft;
  readonly steps: (draft: Draft) => readonly string[];
  readonly stepFields: (step: string) => readonly string[];
  /** The draft with a step's fields replaced by what the form held. */
  readonly fillStep: (draft: Draft, step: string, form: FormValues) => Draft;
  /** Adds an empty row to a list, or takes one away. */
  readonly changeRows: (draft: Draft, change: RowChange) => Draft;
  readonly titleOf: (draft: Draft) => string;
  readonly languageOf: (draft: Draft) => Language;
  /** Whether it is told as what did not work. */
  readonly isSobering: (draft: Draft) => boolean;
  /** The same checks as content files meet; each fault in the reader's language. Content only when there are none. */
  readonly complete: (
    db: Db,
    draft: Draft,
    setting: DraftSetting,
  ) => Promise<{ readonly content: Content | undefined; readonly faults: readonly DraftFault[] }>;
  readonly draftOf: (content: Content) => Draft;
  /** Everything that a draft says, in words, for comparing two of them. */
  readonly compared: (db: Db, language: Language, draft: Draft) => Promise<ComparableField[]>;
  /** The fields of the draft behind a compared one, by name. */
  readonly fieldsBehind: (compared: string) => readonly string[];
  readonly stepWords: (language: Language, step: string, draft: Draft) => { heading: string; lead: string };
  /** The fields of one step. */
  readonly form: (db: Db, props: StepProps<Draft>) => Promise<Child>;
  /** The public page, as others will see it. */
  readonly preview: (
    db: Db,
    language: Language,
    content: Content,
    place: { readonly keeper: Keeper },
  ) => Promise<Child>;
  /** Writes the public row and makes it findable. Last in a transaction. @returns the id in the public table. */
  readonly project: (
    tx: Tx,
    analyser: Analyser,
    content: Content,
    place: { readonly id: string; readonly keeper: Keeper },
  ) => Promise<string>;
  /** Takes the public row away. */
  readonly withdraw: (tx: Tx, publicId: string) => Promise<void>;
  /** Gives the public row back to the content files, as they told it. */
  readonly giveBack: (tx: Tx, analyser: Analyser, publicId: string, content: Content) => Promise<void>;
  readonly findPublic: (db: Db, where: { slug: string } | { id: string }) => Promise<PublicRow | undefined>;
  /** What the public row says, as content. */
  readonly publicContent: (db: Db, id: string) => Promise<Content | undefined>;
}

export interface RowChange {
  readonly act: 'add' | 'remove';
  readonly list: string;
  readonly index: number;
}

/** A kind among others: each gets back only what it made itself, so what a draft and a content are need not be told. */
export type AnyOwnRecordKind = OwnRecordKind<unknown, unknown>;

export function eraseKind<Draft, Content>(kind: OwnRecordKind<Draft, Content>): AnyOwnRecordKind {
  return kind as unknown as AnyOwnRecordKind;
}

/** A list of texts as a person types them, one a line: without blank lines and doubles. */
export function linesOf(text: string | undefined): string[] {
  return distinct((text ?? '').split('\n'));
}

/** Words with commas or line ends between them. */
export function wordsOf(text: string | undefined): string[] {
  return distinct((text ?? '').split(/[\n,;]/));
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map(plainText))].filter((text) => text !== '');
}

/** A typed text as content files hold it: composed form, no control characters, no space around it. */
export function plainText(text: string | undefined): string {
  return (text ?? '')
    .normalize()
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** A number as people write it: `1 250,5`. Undefined for none; NaN for what is no number. */
export function numberOf(text: string | undefined): number | undefined {
  const plain = (text ?? '').replace(/\s/g, '').replace(/[−–]/g, '-');
  if (plain === '') return undefined;
  return /^-?\d{1,13}(?:[.,]\d{1,6})?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** What a button of a form asks for: `add:results`, `remove:results:2`. Undefined for buttons that change no rows. */
export function rowChangeOf(text: string | undefined): RowChange | undefined {
  const [, act, list, index] = /^(add|remove):([a-zA-Z]{1,30})(?::(\d{1,3}))?$/.exec(text ?? '') ?? [];
  if (list === undefined) return undefined;
  return { act: act as RowChange['act'], list, index: Number(index ?? -1) };
}

/** Adds or removes a row of a list among a draft's fields; a list that the draft does not have is left alone. */
export function withRows<Draft extends object>(
  draft: Draft,
  { act, list, index }: RowChange,
  lists: Readonly<Record<string, number>>,
): Draft {
  const most = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (most === undefined) return draft;
  const rows = (draft as Record<string, unknown>)[list];
  const now: readonly unknown[] = Array.isArray(rows) ? rows : [];
  if (act === 'add') return now.length >= most ? draft : { ...draft, [list]: [...now, {}] };
  return { ...draft, [list]: now.filter((_, place) => place !== index) };
}
