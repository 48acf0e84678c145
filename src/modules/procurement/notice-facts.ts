import { zstdDecompressSync } from 'node:zlib';
import type { NoticeFacts } from './eforms/facts.ts';
import { readNotice } from './eforms/read.ts';

/** Nothing that was stored is larger; what unpacks to more was damaged. */
const largestDocument = 64_000_000;

/** The XML of a stored notice as it was published. */
export function documentOf({ document }: { readonly document: Uint8Array }): Buffer {
  return zstdDecompressSync(document, { maxOutputLength: largestDocument });
}

/** All that a stored notice says. Persons are told of without name and number. */
export function factsOf(stored: { readonly document: Uint8Array }): NoticeFacts {
  const facts = readNotice(documentOf(stored));
  return {
    ...facts,
    organisations: facts.organisations.map((one) =>
      one.isNaturalPerson ? { ...one, name: undefined, numbers: [], organisationNumber: undefined } : one,
    ),
  };
}
