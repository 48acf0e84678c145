import { readChange, readModification } from './changes.ts';
import type { NoticeFacts } from './facts.ts';
import { EformsFault } from './fault.ts';
import { alongEach, extensionsOf } from './find.ts';
import { noticeLanguage, readHead } from './head.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { readLots } from './lots.ts';
import { readOrganisations } from './organisations.ts';
import { readProcedure } from './procedure.ts';
import { Remarks } from './remarks.ts';
import { readResult } from './results.ts';
import { readRoles } from './roles.ts';
import type { Reading } from './values.ts';
import { readWithheld } from './withheld.ts';
import { readXml } from './xml/scan.ts';
import type { XmlTree } from './xml/tree.ts';

/** Raised when what the model says of the same notice changes. */
export const readerVersion = 1;

const documents: ReadonlySet<string> = new Set([
  'ContractNotice',
  'ContractAwardNotice',
  'PriorInformationNotice',
  'BusinessRegistrationInformationNotice',
]);

/**
 * The facts of one notice. Strange content is kept and remarked; throws `EformsFault` for what is no notice, no XML, too
 * large or dangerous.
 */
export function readNotice(input: Uint8Array | string, limits: Partial<Limits> = {}): NoticeFacts {
  return readFacts(readNoticeTree(input, limits));
}

/** A notice as a tree, for `readFields` and `readFacts`. Throws `EformsFault` like `readNotice`. */
export function readNoticeTree(input: Uint8Array | string, limits: Partial<Limits> = {}): XmlTree {
  const tree = readXml(input, { ...defaultLimits, ...limits });
  if (!documents.has(tree.root.name))
    throw new EformsFault(
      'not_a_notice',
      `The outermost element is ${tree.root.name.slice(0, 80)}: not a notice`,
    );
  return tree;
}

/** The facts of a notice that is a tree already. */
export function readFacts(tree: XmlTree): NoticeFacts {
  const { root } = tree;
  const remarks = new Remarks();
  const reading: Reading = { remarks, language: noticeLanguage(root) };
  const extension = extensionsOf(root);
  const results = alongEach(extension, 'efac:NoticeResult');
  const notice = readHead(root, extension, reading);
  const procedure = readProcedure(root, reading);
  const { lots, parts, groups } = readLots(root, reading);
  const lotIdentifiers = {
    lots: new Set(lots.map(({ id }) => id)),
    all: new Set([...lots, ...parts, ...groups].map(({ id }) => id)),
  };
  const organisations = readOrganisations(extension, reading);
  return {
    notice,
    procedure,
    lots,
    parts,
    groups,
    organisations: organisations.all,
    roles: readRoles(root, results, organisations, reading),
    result: readResult(results, lotIdentifiers, organisations, reading),
    change: readChange(extension, reading),
    modification: readModification(extension, reading),
    withheld: readWithheld(tree, reading),
    remarks: remarks.all(),
  };
}
