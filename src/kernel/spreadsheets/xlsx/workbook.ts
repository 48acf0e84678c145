import { SpreadsheetError } from '../faults.ts';
import type { Package } from './package.ts';
import { readWholeXml } from './xml.ts';

/** A sheet as the workbook lists it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Where in the package its cells are. */
  readonly path: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly is1904: boolean;
  readonly sharedStringsPath: string | undefined;
  readonly stylesPath: string | undefined;
}

interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles` … */
  readonly type: string;
  readonly path: string;
  readonly isExternal: boolean;
}

/**
 * Reads which sheets there are and where everything lies.
 * @throws SpreadsheetError for a package that is no .xlsx workbook, or one that holds macros.
 */
export async function readWorkbook(parts: Package): Promise<Workbook> {
  refuseOtherPackages(parts);
  const root = await readRelationships(parts, '');
  const main = root.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (!parts.has(main)) throw new SpreadsheetError('not_a_spreadsheet');
  const relationships = await readRelationships(parts, main);
  const pathOf = (type: string) => {
    const path = relationships.find((relationship) => relationship.type === type)?.path;
    return path !== undefined && parts.has(path) ? path : undefined;
  };
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  let is1904 = false;
  await readWholeXml(parts.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      listed.push({ name: attributes.name ?? '', isHidden, id });
    },
    close: () => {},
    text: () => {},
  });
  const sheets = listed.flatMap(({ name, isHidden, id }): WorkbookSheet[] => {
    const target = relationships.find((relationship) => relationship.id === id);
    return target?.type === 'worksheet' && parts.has(target.path)
      ? [{ name, isHidden, path: target.path }]
      : [];
  });
  if (sheets.length === 0) throw new SpreadsheetError('no_sheet');
  return {
    sheets,
    is1904,
    sharedStringsPath: pathOf('sharedStrings'),
    stylesPath: pathOf('styles'),
  };
}

function refuseOtherPackages(parts: Package): void {
  const holds = (pattern: RegExp) => parts.paths.some((path) => pattern.test(path));
  // Excel 4.0 macros lie in sheets of their own, ActiveX controls run code as well.
  if (holds(/(?:^|\/)vbaProject[^/]*\.bin$|\/macrosheets\/|\/activeX\//i))
    throw new SpreadsheetError('macros');
  if (holds(/(?:^|\/)workbook\.bin$/i)) throw new SpreadsheetError('binary_workbook');
  if (parts.has('mimetype') && parts.has('content.xml')) throw new SpreadsheetError('opendocument');
  if (!parts.has('[Content_Types].xml')) throw new SpreadsheetError('not_a_spreadsheet');
}

async function readRelationships(parts: Package, of: string): Promise<Relationship[]> {
  const slash = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, slash);
  const path = `${folder}_rels/${of.slice(slash)}.rels`;
  if (!parts.has(path)) return [];
  const found: Relationship[] = [];
  await readWholeXml(parts.read(path), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || Target === undefined) return;
      found.push({
        id: Id ?? '',
        type: Type?.split('/').at(-1) ?? '',
        path: resolve(folder, Target),
        isExternal: TargetMode === 'External',
      });
    },
    close: () => {},
    text: () => {},
  });
  return found.filter(({ isExternal }) => !isExternal);
}

/** `../worksheets/sheet1.xml` seen from `xl/x/` is `xl/worksheets/sheet1.xml`; a first slash means the package. */
function resolve(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
