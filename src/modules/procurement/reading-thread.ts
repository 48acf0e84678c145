import { Worker } from 'node:worker_threads';
import type { Rejection } from './import-account.ts';
import type { NoticeReader } from './read-many.ts';
import type { NoticeRows } from './store/rows.ts';

/** What is sent to the thread: the bytes of all in one piece, which is handed over and not copied. */
export interface ReadingRequest {
  readonly notices: readonly {
    readonly name: string;
    readonly contentHash: string;
    readonly publicationNumber: string | undefined;
    readonly publishedOn: string | undefined;
    readonly length: number;
  }[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What comes back, in the order asked; the documents in one piece as well. */
export interface ReadingAnswer {
  readonly read: readonly (ReadText | Rejection)[];
  readonly documents: Uint8Array<ArrayBuffer>;
  /** The memory of the request, to be used again. */
  readonly spare: ArrayBuffer;
}

/** Rows as JSON: made at once, so that nothing of a notice outlives its reading. */
export interface ReadText {
  readonly rows: string;
  /** Of the document. */
  readonly length: number;
}

/** Cut into pieces of these lengths, without copying. */
export function piecesOf(whole: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return whole.subarray(at - length, at);
  });
}

/** All in one piece that has its memory to itself, so that it can be handed over; in `spare` where that is large enough. */
export function joinPieces(pieces: readonly Uint8Array[], spare?: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  const whole = spare && spare.byteLength >= size ? new Uint8Array(spare, 0, size) : new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Megabytes. So large that what belongs to one notice dies young: with less the collector takes a tenth more. */
const nursery = 32;

/** Bytes. */
const mostSpare = 16_000_000;

/** Beside this file in the sources, beside its chunk in a bundle: see `scripts/build.mjs`. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? './reading-thread-entry.ts' : './notice-reader.js',
  import.meta.url,
);

/** Reads notices in a thread of its own, so that reading and writing use a core each. To be closed. */
export function openReadingThread(): NoticeReader {
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: nursery } });
  const waiting: PromiseWithResolvers<ReadingAnswer>[] = [];
  let broken: Error | undefined;
  // New memory for each batch would pile up until the collector comes.
  let spare: ArrayBuffer | undefined;
  worker.on('message', (answer: ReadingAnswer) => waiting.shift()?.resolve(answer));
  const end = (error: Error) => {
    broken ??= error;
    for (const one of waiting.splice(0)) one.reject(broken);
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread that reads notices has ended.')));
  return {
    async readMany(notices) {
      if (broken) throw broken;
      if (notices.length === 0) return [];
      const bytes = joinPieces(
        notices.map((notice) => notice.bytes),
        spare,
      );
      spare = undefined;
      const request: ReadingRequest = {
        notices: notices.map((notice) => ({
          name: notice.name,
          contentHash: notice.contentHash,
          publicationNumber: notice.publicationNumber,
          publishedOn: notice.publishedOn,
          length: notice.bytes.length,
        })),
        bytes,
      };
      const answer = Promise.withResolvers<ReadingAnswer>();
      waiting.push(answer);
      worker.postMessage(request, [bytes.buffer]);
      const { read, documents, spare: used } = await answer.promise;
      // One that a large notice needed is not kept.
      if (used.byteLength <= mostSpare) spare = used;
      const pieces = piecesOf(
        documents,
        read.map((one) => ('length' in one ? one.length : 0)),
      );
      return read.map((one, index) =>
        'length' in one
          ? { rows: JSON.parse(one.rows) as NoticeRows, document: pieces[index] ?? new Uint8Array() }
          : one,
      );
    },
    async close() {
      await worker.terminate();
    },
  };
}
