import type { ChangeFacts, ModificationFacts } from './facts.ts';
import { along, alongEach, child, children } from './find.ts';
import { code, indicator, type Reading, text, texts, word, words } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

/** What an earlier notice is changed by (`efac:Changes`); undefined where this notice changes none. */
export function readChange(extension: readonly XmlElement[], reading: Reading): ChangeFacts | undefined {
  const changes = alongEach(extension, 'efac:Changes');
  if (changes.length === 0) return undefined;
  const changed = word(alongEach(changes, 'efbc:ChangedNoticeIdentifier')[0]);
  // An identifier of a notice (BT-701) and its version (BT-757), with a hyphen between.
  const [, identifier, version] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{2})$/i.exec(changed ?? '') ?? [];
  const reasons = alongEach(changes, 'efac:ChangeReason');
  const single = alongEach(changes, 'efac:Change');
  return {
    changes: changed,
    changesIdentifier: identifier,
    changesVersion: version,
    reason: code(
      alongEach(reasons, 'cbc:ReasonCode')[0],
      'change-corrig-justification',
      'BT-140-notice',
      reading,
    ),
    reasonText: texts(alongEach(reasons, 'efbc:ReasonDescription'), reading),
    changed: single.map((change) => ({
      description: text(children(change, 'efbc:ChangeDescription'), reading),
      // Before SDK 1.7 they stood at the change itself.
      sections: [
        ...words(children(change, 'efbc:ChangedSectionIdentifier')),
        ...words(along(change, 'efac:ChangedSection', 'efbc:ChangedSectionIdentifier')),
      ],
    })),
    documentsChanged: documentsChanged(single, reading),
  };
}

/** BT-718 says whether; a date of change (BT-719) says so too. */
function documentsChanged(changes: readonly XmlElement[], reading: Reading): boolean | undefined {
  const said = alongEach(changes, 'efbc:ProcurementDocumentsChangeIndicator')
    .map((element) => indicator(element, 'BT-718-notice', reading))
    .filter((value) => value !== undefined);
  if (said.includes(true) || words(alongEach(changes, 'efbc:ProcurementDocumentsChangeDate')).length > 0)
    return true;
  return said[0];
}

/** How a contract was changed after it was made (`efac:ContractModification`). */
export function readModification(
  extension: readonly XmlElement[],
  reading: Reading,
): ModificationFacts | undefined {
  const modifications = alongEach(extension, 'efac:ContractModification');
  if (modifications.length === 0) return undefined;
  return {
    modifies: words(alongEach(modifications, 'efbc:ChangedNoticeIdentifier')),
    reasons: alongEach(modifications, 'efac:ChangeReason').map((reason) => ({
      code: code(child(reason, 'cbc:ReasonCode'), 'modification-justification', 'BT-200-Contract', reading),
      text: text(children(reason, 'efbc:ReasonDescription'), reading),
    })),
    summaries: alongEach(modifications, 'efac:Change')
      .map((change) => text(children(change, 'efbc:ChangeDescription'), reading))
      .filter((summary) => summary !== undefined),
  };
}
