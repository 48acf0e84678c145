import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { Brief } from './brief.ts';
import type { InnovationHit } from './innovation-hits.ts';
import type { InstrumentHit } from './instrument-hits.ts';
import { likenessWords } from './likeness-words.ts';
import { messages } from './messages.ts';
import { proofWords } from './proof-words.ts';
import { noTrack } from './ranking/proof.ts';
import type { BriefResponse } from './schema.ts';
import { summaryOf } from './strength.ts';
import { whySentences } from './why.ts';

/** Every reason of an instrument hit in words: its words, who used it, and that it is for any need. */
export function instrumentWhy(language: Language, hit: InstrumentHit): string[] {
  const m = messages[language];
  return [
    ...whySentences(language, hit.why),
    ...(hit.usedBy.length > 0 ? [m.why.used(hit.usedBy.length)] : []),
    ...(hit.isGeneral ? [m.why.general] : []),
  ];
}

export function innovationWhy(language: Language, hit: InnovationHit): string[] {
  if (hit.proposedBy) return [messages[language].why.proposed(hit.proposedBy)];
  return whySentences(language, hit.why);
}

/** A brief as JSON, the same for the API and the command line. Scores are rounded to four decimals. */
export function presentBrief(brief: Brief, language: Language): BriefResponse {
  return {
    need: brief.need,
    summary: summaryOf(language, brief),
    madeAt: brief.madeAt.toISOString(),
    contentVersion: brief.contentVersion,
    organisation: brief.organisation
      ? { name: brief.organisation.name, organisationNumber: brief.organisation.organisationNumber }
      : null,
    cut: brief.analysis.cut,
    innovations: brief.innovations.map((hit) => presentInnovation(hit, language)),
    instruments: brief.instruments.map((hit) => ({
      id: hit.instrument.slug,
      title: hit.instrument.name,
      score: rounded(hit.score),
      why: instrumentWhy(language, hit),
      matches: hit.why.map(presentMatch),
      owners: [...hit.instrument.owners],
      status: hit.instrument.status,
      readOn: hit.instrument.readOn,
      url: localisedPath(language, `/instruments/${hit.instrument.slug}`),
    })),
    solutions: brief.solutions.map(({ solution, score, why }) => ({
      id: solution.slug,
      title: solution.title,
      score: rounded(score),
      why: whySentences(language, why),
      matches: why.map(presentMatch),
      providers: solution.organisations.map(({ namedAs }) => namedAs),
      kind: solution.kind,
      readOn: solution.readOn,
      url: localisedPath(language, `/solutions/${solution.slug}`),
    })),
    topics: brief.topics.map(({ topic, weight }) => ({
      id: topic.id,
      kind: topic.kind,
      label: topic.label[language],
      weight: rounded(weight),
    })),
    peers: brief.peers.map((peer) => ({
      name: peer.organisation.name,
      organisationNumber: peer.organisation.organisationNumber,
      likeness: rounded(peer.likeness?.score ?? 0),
      why: [
        ...(peer.likeness && brief.organisation
          ? [likenessWords(language, brief.organisation.name, peer.likeness)].filter(
              (text) => text !== undefined,
            )
          : []),
        ...peer.hits.map((hit) => messages[language].peerDone(hit.innovation.title)),
      ],
      innovations: peer.hits.map((hit) => hit.innovation.slug),
      url: localisedPath(language, `/organisations/${peer.organisation.slug}`),
    })),
  };
}

function presentInnovation(hit: InnovationHit, language: Language): BriefResponse['innovations'][number] {
  const { innovation } = hit;
  return {
    id: innovation.slug,
    title: innovation.title,
    score: rounded(hit.score),
    why: innovationWhy(language, hit),
    matches: hit.why.map(presentMatch),
    organisations: innovation.organisations.map(({ name }) => name),
    year: innovation.yearStart,
    phase: innovation.phase,
    outcome: innovation.outcome,
    results: innovation.results.map(({ text, status, kind }) => ({ text, status, kind })),
    proof: { level: hit.proof.level, text: proofWords(language, hit), ...(hit.track ?? noTrack) },
    likeness: hit.nearest ? rounded(hit.nearest.likeness.score) : null,
    url: localisedPath(language, `/innovations/${innovation.slug}`),
  };
}

function presentMatch(reason: InnovationHit['why'][number]) {
  return { ...reason, fields: [...reason.fields], share: rounded(reason.share) };
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
