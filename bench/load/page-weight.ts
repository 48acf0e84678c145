import { get } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

/** What a first visit to a page loads, in bytes. `sent` is as the server answers a browser that takes gzip and brotli. */
export interface PageWeight {
  readonly htmlSent: number;
  readonly htmlGzip: number;
  readonly htmlBrotli: number;
  readonly cssSent: number;
  readonly cssGzip: number;
  readonly cssBrotli: number;
  readonly scriptSent: number;
}

interface Answer {
  readonly sent: number;
  readonly plain: Buffer;
}

/** Loads a page with its styles and scripts, as a browser with an empty cache would. Fonts are not counted. */
export async function weighPage(url: string): Promise<PageWeight> {
  const html = await load(url);
  const text = html.plain.toString('utf8');
  const linked = (pattern: RegExp) =>
    Promise.all([...text.matchAll(pattern)].map((match) => load(new URL(match[1] ?? '', url).href)));
  const styles = await linked(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const scripts = await linked(/<script[^>]*src="([^"]+)"/g);
  if (styles.length === 0)
    throw new Error('The page has no stylesheet: something is wrong with the reading of it.');
  return {
    htmlSent: html.sent,
    htmlGzip: gzipSync(html.plain).length,
    htmlBrotli: brotliCompressSync(html.plain).length,
    cssSent: sum(styles, ({ sent }) => sent),
    cssGzip: sum(styles, ({ plain }) => gzipSync(plain).length),
    cssBrotli: sum(styles, ({ plain }) => brotliCompressSync(plain).length),
    scriptSent: sum(scripts, ({ sent }) => sent),
  };
}

function sum(answers: readonly Answer[], of: (answer: Answer) => number): number {
  return answers.reduce((total, answer) => total + of(answer), 0);
}

/** Plain `node:http`, since `fetch` unpacks what it gets and does not tell how long it was. */
function load(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(
      url,
      { headers: { 'accept-encoding': 'gzip, br', accept: 'text/html' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode !== 200) {
            reject(new Error(`${new URL(url).pathname} answered ${response.statusCode}.`));
            return;
          }
          const body = Buffer.concat(chunks);
          resolve({ sent: body.length, plain: unpack(body, response.headers['content-encoding']) });
        });
      },
    );
    request.on('error', reject);
  });
}

function unpack(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
