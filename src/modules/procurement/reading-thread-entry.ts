// The thread that `reading-thread.ts` opens: takes batches of notices, answers with their rows. No database, no files.
import { parentPort } from 'node:worker_threads';
import { noticeReading } from './notice-reading.ts';
import { readOne } from './read-many.ts';
import { joinPieces, piecesOf, type ReadingAnswer, type ReadingRequest } from './reading-thread.ts';

parentPort?.on('message', ({ notices, bytes }: ReadingRequest) => {
  const pieces = piecesOf(
    bytes,
    notices.map(({ length }) => length),
  );
  const documents: Uint8Array[] = [];
  const read = notices.map((notice, index): ReadingAnswer['read'][number] => {
    const made = readOne({ ...notice, bytes: pieces[index] ?? new Uint8Array() }, noticeReading);
    if ('reason' in made) return made;
    documents.push(made.document);
    return { rows: JSON.stringify(made.rows), length: made.document.length };
  });
  const answer: ReadingAnswer = { read, documents: joinPieces(documents), spare: bytes.buffer };
  parentPort?.postMessage(answer, [answer.documents.buffer, answer.spare]);
});
