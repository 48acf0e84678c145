import type { AuditEntry } from '../../kernel/audit/read.ts';
import type { Language, Localised } from '../../kernel/i18n/language.ts';
import { en } from './audit-words.en.ts';
import { type AuditSentences, type AuditWords, nb } from './audit-words.nb.ts';
import { nn } from './audit-words.nn.ts';
import { messages } from './messages.ts';

const words: Localised<AuditWords> = { nb, nn, en };

/** What those whom the log speaks of are called now, for one reader. */
export interface AuditNames {
  /** By account id; whoever is not there has been erased. */
  readonly accounts: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  /** By `kind:id`: the titles that the reader may see. */
  readonly records: ReadonlyMap<string, string>;
}

/** The actions that the log has words for. */
export const knownActions: readonly string[] = [
  ...new Set(Object.keys(nb.sentences).map((key) => key.split(':')[0] as string)),
];

/** What an entry says, as a plain sentence: who did what to what. An action without words is told by its code. */
export function sentenceOf(language: Language, entry: AuditEntry, names: AuditNames): string {
  const w = words[language];
  const template = templateOf(w.sentences, entry) ?? w.unknown;
  const parts: Readonly<Record<string, string>> = {
    who: actorName(language, entry.actor, names),
    subject: subjectName(language, entry, names),
    role: roleName(language, entry.detail.role),
    was: roleName(language, entry.detail.was),
    action: entry.action,
  };
  const sentence = fill(template, parts);
  return sentence.charAt(0).toLocaleUpperCase('nb') + sentence.slice(1);
}

/** What an action is called in the filter: its sentence without those whom it is about. */
export function actionName(language: Language, action: string): string {
  const template = words[language].sentences[action as keyof AuditSentences];
  if (!template) return action;
  const blanks = { who: '…', subject: '…', role: '…', was: '…', action };
  return fill(template, blanks).replace(/^… /, '').replace(/\.$/, '');
}

function templateOf(sentences: AuditSentences, { action, detail }: AuditEntry): string | undefined {
  const variant = detail.by === 'sign-in' ? 'sign-in' : detail.was ? 'again' : undefined;
  const known: Readonly<Record<string, string>> = sentences;
  return [variant && `${action}:${variant}`, action]
    .flatMap((key) => (key && Object.hasOwn(known, key) ? [known[key]] : []))
    .at(0);
}

/** Filled in one pass: what a name holds is never read as a place to fill. */
function fill(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => parts[name] ?? place);
}

/** Who an actor of the log is now. */
export function actorName(language: Language, actor: string, names: AuditNames): string {
  const w = words[language];
  const [kind, id = ''] = actor.split(/:(.*)/s);
  if (kind === 'account') return names.accounts.get(id) ?? w.erased;
  if (kind === 'client') return w.client;
  return kind === 'system' ? w.system : kind === 'anonymous' ? w.anonymous : actor;
}

function subjectName(language: Language, { subjectKind, subjectId }: AuditEntry, names: AuditNames): string {
  const w = words[language];
  if (subjectKind === 'account') return names.accounts.get(subjectId) ?? w.erased;
  if (subjectKind === 'organisation') return names.organisations.get(subjectId) ?? w.organisation;
  if (subjectKind === 'content') return subjectId;
  const record = Object.hasOwn(w.record, subjectKind) ? w.record[subjectKind] : undefined;
  if (!record) return w.other;
  const title = names.records.get(`${subjectKind}:${subjectId}`);
  return title === undefined ? record.untitled : fill(record.titled, { title });
}

function roleName(language: Language, role: unknown): string {
  const names: Readonly<Record<string, string>> = messages[language].role;
  return typeof role === 'string' && Object.hasOwn(names, role)
    ? (names[role] as string)
    : String(role ?? '');
}
