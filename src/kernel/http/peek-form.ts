import { formTokenField } from './visitor.ts';

/** Our forms begin with their token: it stands well within so many bytes, whichever way the form is encoded. */
const peekedBytes = 1024;

const inUrlEncoded = new RegExp(`(?:^|&)${formTokenField}=([\\w-]+)(?:&|$)`);
const inMultipart = new RegExp(`name="${formTokenField}"\\r\\n\\r\\n([\\w-]+)\\r\\n`);

/**
 * The token at the beginning of a form, without reading the form. The answered request is the same as the given one,
 * whose body is then used up; what was not read of it waits with the sender.
 */
export async function peekFormToken(
  request: Request,
): Promise<{ readonly token: string | undefined; readonly request: Request }> {
  if (!request.body) return { token: undefined, request };
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const read: Uint8Array[] = [];
  let bytes = 0;
  let isAll = false;
  while (bytes < peekedBytes && !isAll) {
    const { done, value } = await reader.read();
    isAll = done;
    if (!value) continue;
    read.push(value);
    bytes += value.length;
  }
  const beginning = Buffer.concat(read).subarray(0, peekedBytes).toString('latin1');
  const token = (inUrlEncoded.exec(beginning) ?? inMultipart.exec(beginning))?.[1];
  const init = { body: rejoined(read, reader), duplex: 'half' };
  return { token, request: new Request(request, init) };
}

function rejoined(
  read: readonly Uint8Array[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of read) controller.enqueue(chunk);
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
