import { type AuditEntry, type AuditStreams, streamAuditEntries } from '../../kernel/audit/read.ts';
import { type CsvColumn, csvText } from '../../kernel/http/csv.ts';
import type { PageRequest } from '../../kernel/http/page-route.ts';
import { actorName, sentenceOf } from './audit-sentence.ts';
import { auditQueryOf, namesIn } from './audit-view.ts';
import type { AdministrationContext } from './context.ts';
import type { AuditFilter } from './schema.ts';

interface Exported {
  readonly streams: AuditStreams;
  readonly filter: AuditFilter;
  readonly format: 'csv' | 'jsonl';
}

/** The filtered log as a file, newest first, written as it is read: memory stays the same however long it is. */
export async function exportAudit(
  { db, describers }: AdministrationContext,
  { language, actor }: Omit<PageRequest, 'input'>,
  { streams, filter, format }: Exported,
): Promise<Response> {
  const query = await auditQueryOf(db, streams, filter);
  const encoder = new TextEncoder();
  async function* lines(): AsyncGenerator<string> {
    let isFirst = true;
    for await (const entries of streamAuditEntries(db, query)) {
      if (format === 'jsonl') {
        yield entries.map((entry) => `${JSON.stringify(recordOf(entry))}\n`).join('');
        continue;
      }
      const names = await namesIn(db, describers, actor, entries);
      const text = csvText(
        columnsOf((entry) => ({
          sentence: sentenceOf(language, entry, names),
          who: actorName(language, entry.actor, names),
        })),
        entries,
      );
      // Only the first batch begins with the names of the columns.
      yield isFirst ? text : text.slice(text.indexOf('\r\n') + 2);
      isFirst = false;
    }
    if (format === 'csv' && isFirst)
      yield csvText(
        columnsOf(() => ({ sentence: '', who: '' })),
        [],
      );
  }
  const source = lines();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await source.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/jsonl',
      'content-disposition': `attachment; filename="nytte-log.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** All that the hash covers, so that whoever has the file can work the chain out again. */
function recordOf(entry: AuditEntry) {
  const { stream, sequence, at, actor, action, subjectKind, subjectId, detail, previousHash, hash } = entry;
  return { stream, sequence, at, actor, action, subjectKind, subjectId, detail, previousHash, hash };
}

function columnsOf(
  words: (entry: AuditEntry) => { readonly sentence: string; readonly who: string },
): CsvColumn<AuditEntry>[] {
  return [
    { name: 'at', value: (entry) => entry.at.toISOString() },
    { name: 'who', value: (entry) => words(entry).who },
    { name: 'what', value: (entry) => words(entry).sentence },
    { name: 'action', value: (entry) => entry.action },
    { name: 'actor', value: (entry) => entry.actor },
    { name: 'subject_kind', value: (entry) => entry.subjectKind },
    { name: 'subject_id', value: (entry) => entry.subjectId },
    { name: 'detail', value: (entry) => JSON.stringify(entry.detail) },
    { name: 'stream', value: (entry) => entry.stream },
    { name: 'sequence', value: (entry) => entry.sequence },
    { name: 'previous_hash', value: (entry) => entry.previousHash },
    { name: 'hash', value: (entry) => entry.hash },
  ];
}
