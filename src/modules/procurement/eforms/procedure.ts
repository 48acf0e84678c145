import type { ProcedureFacts } from './facts.ts';
import { alongEach, child, children, withList } from './find.ts';
import { readProject } from './project.ts';
import { code, codes, indicator, type Reading, text, texts, word } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

const crossBorderLaw = 'CrossBorderLaw';
const localLaw = 'LocalLegalBasis';

/** What holds for the whole procedure. */
export function readProcedure(root: XmlElement, reading: Reading): ProcedureFacts {
  const process = child(root, 'cac:TenderingProcess');
  const justifications = children(process, 'cac:ProcessJustification');
  const reasonCode = 'cbc:ProcessReasonCode';
  const directAward = withList(justifications, reasonCode, 'direct-award-justification');
  const accelerated = withList(justifications, reasonCode, 'accelerated-procedure');
  const { internalIdentifier, title, description, ...project } = readProject(
    child(root, 'cac:ProcurementProject'),
    'Procedure',
    reading,
  );
  return {
    identifier: word(child(root, 'cbc:ContractFolderID')),
    internalIdentifier,
    title,
    description,
    type: code(
      child(process, 'cbc:ProcedureCode'),
      'procurement-procedure-type',
      'BT-105-Procedure',
      reading,
    ),
    features: text(children(process, 'cbc:Description'), reading),
    accelerated: indicator(alongEach(accelerated, reasonCode)[0], 'BT-106-Procedure', reading),
    directAwardGrounds: codes(
      alongEach(directAward, reasonCode),
      'direct-award-justification',
      'BT-136-Procedure',
      reading,
    ),
    directAwardText: directAward.flatMap((justification) =>
      texts(children(justification, 'cbc:ProcessReason'), reading),
    ),
    legalGrounds: legalGrounds(root),
    ...project,
  };
}

function legalGrounds(root: XmlElement): readonly string[] {
  const references = children(
    child(root, 'cac:TenderingTerms'),
    'cac:ProcurementLegislationDocumentReference',
  );
  return references.flatMap((reference) => {
    const id = word(child(reference, 'cbc:ID'));
    if (id === crossBorderLaw) return [];
    const described = children(reference, 'cbc:DocumentDescription').map(word);
    return [id === localLaw ? undefined : id, ...described].filter((ground) => ground !== undefined);
  });
}
