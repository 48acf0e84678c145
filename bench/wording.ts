import { readNotice } from '../src/modules/procurement/eforms/read.ts';
import { noticesAreAtHand, testingNotices } from '../src/modules/procurement/testing-notices.ts';
import {
  detectWording,
  type WordingText,
  wordingVersion,
} from '../src/modules/procurement/wording/detect.ts';
import { wordingSignals } from '../src/modules/procurement/wording/rules.ts';
import { noticeLabels } from '../src/modules/procurement/wording/testing-notice-labels.ts';
import {
  devSentences,
  heldOutSentences,
  type LabelledSentence,
} from '../src/modules/procurement/wording/testing-sentences.ts';
import {
  type Counts,
  countSignals,
  precisionOf,
  recallOf,
  type Share,
  sumCounts,
} from '../src/modules/procurement/wording-quality.ts';
import type { Measurement } from './report/measurement.ts';
import { decimals, percent, table } from './report/table.ts';

/** How well wording is detected, with 95 per cent Wilson intervals, and how fast. */
export async function measureWording(): Promise<Measurement> {
  const held = countsOf(heldOutSentences);
  const dev = countsOf(devSentences);
  const lots = noticeLots();
  return {
    sections: [
      `Rules \`${wordingVersion}\`. Held-out sentences are what is told of; the rules were made with the others.`,
      qualityTable(`Held out (${heldOutSentences.length} sentences)`, held),
      qualityTable(`Made with (${devSentences.length} sentences)`, dev),
      lots
        ? qualityTable(
            `Lots of real notices (${lots.items.length}), also used to mend the rules`,
            lots.counts,
          )
        : 'The lots of real notices are left out: ../shared/data is not at hand.',
      speedLine(
        lots?.texts ??
          [heldOutSentences, devSentences].flat().map(({ text }) => [{ language: undefined, text }]),
      ),
    ],
  };
}

function countsOf(sentences: readonly LabelledSentence[]) {
  return countSignals(
    wordingSignals,
    sentences.map(({ text, signals }) => ({
      labelled: signals,
      found: signalsOf([{ language: undefined, text }]),
    })),
  );
}

const signalsOf = (texts: readonly WordingText[]) => detectWording(texts).map(({ signal }) => signal);

/** The lots that a person has read, with what was found in them. */
function noticeLots() {
  if (!noticesAreAtHand) return undefined;
  const lots = testingNotices().flatMap(({ name, bytes }) => {
    const facts = readable(bytes);
    return [...(facts?.lots ?? []), ...(facts?.parts ?? []), ...(facts?.groups ?? [])].map((lot) => ({
      labelled: noticeLabels.find(({ file, lot: id }) => file === name && id === lot.id)?.signals ?? [],
      texts: [
        lot.title,
        lot.description,
        ...lot.strategicText,
        ...lot.performanceTerms,
        ...lot.additionalInformation,
      ].flatMap((text) => text ?? []),
    }));
  });
  const items = lots.map(({ labelled, texts }) => ({ labelled, found: signalsOf(texts) }));
  return { items, counts: countSignals(wordingSignals, items), texts: lots.map(({ texts }) => texts) };
}

/** Some of the official examples are made to be refused. */
function readable(bytes: Uint8Array) {
  try {
    return readNotice(bytes);
  } catch {
    return undefined;
  }
}

function qualityTable(title: string, counts: Readonly<Record<string, Counts>>): string {
  const rows = [...Object.entries(counts), ['all', sumCounts(Object.values(counts))] as const];
  return `${title}\n\n${table(
    ['signal', 'right', 'wrong', 'missed', 'precision', 'recall'],
    rows.map(([signal, one]) => [
      signal,
      one.right,
      one.wrong,
      one.missed,
      shareWords(precisionOf(one)),
      shareWords(recallOf(one)),
    ]),
  )}`;
}

const shareWords = (found: Share | undefined): string =>
  found ? `${percent(found.share)} [${percent(found.low)}, ${percent(found.high)}]` : '–';

function speedLine(items: readonly (readonly WordingText[])[]): string {
  const characters = items.flat().reduce((sum, { text }) => sum + text.length, 0);
  const rounds = 5;
  const started = performance.now();
  for (let round = 0; round < rounds; round++) for (const texts of items) detectWording(texts);
  const ms = performance.now() - started;
  const perItem = (ms * 1000) / (rounds * items.length);
  return `${decimals(perItem, 0)} µs a lot of ${decimals(characters / items.length, 0)} characters.`;
}
