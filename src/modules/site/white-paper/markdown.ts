import { countByStatus, type Point, pointsByArea, type whitePaper } from './points.ts';
import { whitePaperWords } from './words.ts';

const { area: areaWords, status: statusWords } = whitePaperWords.en;

/** The text of docs/white-paper.md. */
export function whitePaperMarkdown({ source, points }: typeof whitePaper): string {
  const counts = countByStatus(points);
  return [
    `# What the white paper asks for, and where Nytte does it`,
    '',
    `${source} on an innovative public sector, as summed up in the Storting committee's recommendation. A point counts when a person can do it in the product on real input. The product shows the same table at \`/white-paper\`, in Norwegian and English.`,
    '',
    `**${counts.done} done, ${counts.partly} partly, ${counts.not_yet} not yet.**`,
    '',
    'Made by `node scripts/white-paper.mjs` from `src/modules/site/white-paper/points.json`: change it there.',
    ...pointsByArea(points).flatMap((group) => [
      '',
      `## ${areaWords[group.area]}`,
      '',
      '| id | the paper wants | status | in Nytte | part |',
      '|---|---|---|---|---|',
      ...group.points.map(row),
    ]),
    '',
  ].join('\n');
}

function row({ id, wants, status, inNytte, missing, tryAt, part }: Point): string {
  const told = [
    status === 'not_yet' ? `Planned: ${inNytte.en}` : inNytte.en,
    missing && `Missing: ${missing.en}`,
    tryAt && `Try it: \`${tryAt}\`.`,
  ];
  const cells = [id, wants.en, statusWords[status].toLowerCase(), told.filter(Boolean).join(' '), part];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
