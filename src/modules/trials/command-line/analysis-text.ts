import type { Analysed, GroupEffect, GroupLevel, MeasureResult } from '../core/analysis/result.ts';
import type { Issue } from '../core/data/faults.ts';
import { asPercent, shown } from './numbers.ts';

/** An analysis to read on a screen. */
export function analysisText(result: Analysed): string {
  const { allocation, measures, conclusions } = result;
  const lines = [
    `${result.title} (${result.design})`,
    `${result.rowsRead} rows read, ${result.rowsUsed} take part; at most ${asPercent(result.missingShare)} of a group lacks the primary measure (${result.missingRule}).`,
    ...result.issues.map(issueLine),
    ...(allocation
      ? [
          `Groups ${allocation.observed.join(', ')}; drawn to be ${allocation.expected.map(shown).join(', ')}: p ${shown(allocation.pValue)}${allocation.isMismatch ? ', NOT AS DRAWN' : ''}.`,
        ]
      : []),
    ...measures.flatMap((measure) => measureLines(measure, measures[0]?.groups[0]?.code ?? '')),
    '',
    ...conclusions.map(
      ({ group, code, reason, cause }) =>
        `Conclusion, ${group}: ${code} (${reason}${cause === null ? '' : `: ${cause}`})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function issueLine({ code, column, handling, count, examples }: Issue): string {
  const rows = examples.flatMap(({ row, value }) => (row === null ? [] : [`${row} "${value}"`]));
  const where = rows.length > 0 ? `; first rows ${rows.join(', ')}` : '';
  return `  ${code}${column === null ? '' : ` in "${column}"`}: ${count}, ${handling}${where}`;
}

function measureLines(measure: MeasureResult, comparison: string): string[] {
  const { code, label, role, unit, better, minimumImportantEffect, clustering } = measure;
  return [
    '',
    `${role === 'primary' ? 'Primary' : 'Secondary'}: ${label ?? code}${unit === null ? '' : `, ${unit}`}; ${better} is better, ${shown(minimumImportantEffect)} matters.`,
    ...measure.groups.map((level) => levelLine(measure, level)),
    ...measure.effects.map((effect) => effectLine(effect, comparison)),
    ...(clustering?.icc === null || clustering === null
      ? []
      : [`  ICC ${shown(clustering.icc)}, ${shown(clustering.meanSize)} units a cluster`]),
    ...(measure.staggered?.byTime.map(
      ({ sinceStart, effect }) =>
        `  ${sinceStart} periods since the beginning: ${effect.status === 'estimated' ? `${shown(effect.estimate)} (${shown(effect.interval.low)} to ${shown(effect.interval.high)})` : effect.reason}`,
    ) ?? []),
  ];
}

function levelLine({ kind }: MeasureResult, { code, n, level, sd, clusters, missing }: GroupLevel): string {
  const value = level === null ? '–' : kind === 'proportion' ? asPercent(level) : shown(level);
  const spread = kind === 'proportion' || sd === null ? '' : `, SD ${shown(sd)}`;
  const inClusters = clusters === null ? '' : ` in ${clusters}`;
  return `  ${code}: ${value}${spread}; n ${n}${inClusters}, missing ${missing}`;
}

function effectLine({ group, effect, adjustedP }: GroupEffect, comparison: string): string {
  if (effect.status === 'cannot_tell') {
    const detail = Object.entries(effect.detail).map(([name, value]) => `${name} ${value}`);
    return `  ${group} − ${comparison}: cannot tell, ${effect.reason}${detail.length > 0 ? ` (${detail.join(', ')})` : ''}`;
  }
  const { estimate, interval, level, pValue, method, degreesOfFreedom, relative } = effect;
  const df = degreesOfFreedom === null ? '' : `, df ${shown(degreesOfFreedom)}`;
  const share =
    relative === null ? '' : `, ${relative.estimate > 0 ? '+' : ''}${asPercent(relative.estimate)}`;
  const holm = adjustedP === null || adjustedP === pValue ? '' : `, Holm ${shown(adjustedP)}`;
  return `  ${group} − ${comparison}: ${shown(estimate)} (${+(100 * level).toFixed(2)} % interval ${shown(interval.low)} to ${shown(interval.high)})${share}; p ${shown(pValue)}${holm} [${method}${df}]`;
}
