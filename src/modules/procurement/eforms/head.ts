import { isKnownCode } from './dictionary/labels.ts';
import type { NoticeHead } from './facts.ts';
import { along, child, children } from './find.ts';
import type { Remarks } from './remarks.ts';
import { code, date, type Reading, time, word, words } from './values.ts';
import type { XmlElement } from './xml/tree.ts';

/** The language of the notice (BT-702(a)), which all other parts put first. */
export function noticeLanguage(root: XmlElement): string | undefined {
  return word(child(root, 'cbc:NoticeLanguageCode'));
}

/** What a notice says of itself. */
export function readHead(root: XmlElement, extension: readonly XmlElement[], reading: Reading): NoticeHead {
  const { remarks } = reading;
  const identifiers = children(root, 'cbc:ID');
  const named = word(identifiers.find((id) => id.attribute('schemeName') === 'notice-id'));
  // Some platforms leave the scheme out; such a notice can be told from others all the same.
  const identifier = named ?? word(identifiers.find((id) => id.attribute('schemeName') === undefined));
  if (named === undefined) remarks.add('missing_identifier', 'BT-701-notice', identifier);
  const customisation = word(child(root, 'cbc:CustomizationID'));
  const type = child(root, 'cbc:NoticeTypeCode');
  const formType = type?.attribute('listName')?.trim() || undefined;
  if (formType !== undefined) remarks.checked(formType, 'form-type', 'BT-03-notice');
  const issued = child(root, 'cbc:IssueDate');
  const publication = extension.flatMap((part) => children(part, 'efac:Publication'));
  return {
    identifier,
    version: word(child(root, 'cbc:VersionID')),
    document: root.name,
    customisation,
    sdkVersion: sdkVersion(customisation, remarks),
    norwegianProfile: norwegianProfile(customisation),
    subtype: subtype(extension, remarks),
    formType,
    noticeType: code(type, 'notice-type', 'BT-02-notice', reading),
    legalBasis: word(child(root, 'cbc:RegulatoryDomain')),
    languages: [
      ...words(children(root, 'cbc:NoticeLanguageCode')),
      ...words(along(root, 'cac:AdditionalNoticeLanguage', 'cbc:ID')),
    ],
    sentDate: date(issued, 'BT-05(a)-notice', reading),
    sentTime: time(child(root, 'cbc:IssueTime'), issued, 'BT-05(b)-notice', reading),
    publicationNumber: known(publication, 'efbc:NoticePublicationID', 'ojs-notice-id'),
    journalNumber: known(publication, 'efbc:GazetteID', 'ojs-id'),
    publicationDate: date(
      publication.flatMap((part) => children(part, 'efbc:PublicationDate'))[0],
      'OPP-012-notice',
      reading,
    ),
  };
}

/** Notices that were converted say `n.a.` where they have no number. */
function known(publication: readonly XmlElement[], name: string, scheme: string): string | undefined {
  const value = word(
    publication.flatMap((part) => children(part, name)).find((id) => id.attribute('schemeName') === scheme),
  );
  return value === 'n.a.' ? undefined : value;
}

/** Versions of the SDK that notices were published with; the reader is held against all that are at hand. */
const oldestSdk = 3;
const newestSdk = 15;

function sdkVersion(customisation: string | undefined, remarks: Remarks): string | undefined {
  const found = /^eforms-sdk-((\d+)\.(\d+))/.exec(customisation ?? '');
  const minor = Number(found?.[3]);
  if (found?.[2] !== '1' || !(minor >= oldestSdk && minor <= newestSdk))
    remarks.add('unknown_sdk', 'OPT-002-notice', customisation);
  return found?.[1];
}

/** With or without `#extended` before it: both are in real notices. */
function norwegianProfile(customisation: string | undefined): NoticeHead['norwegianProfile'] {
  const found = /#urn:fdc:anskaffelser\.no:\d{4}:eforms:(eu|national-e|national)$/.exec(
    customisation ?? '',
  )?.[1];
  return found === 'eu' || found === 'national' || found === 'national-e' ? found : undefined;
}

/** Below the thresholds in Norway until the codes E2, E3 and E4 took their place. */
const nationalSubtypes: ReadonlySet<string> = new Set(['N4', 'N16', 'N29']);

function subtype(extension: readonly XmlElement[], remarks: Remarks): string | undefined {
  const value = word(extension.flatMap((part) => along(part, 'efac:NoticeSubType', 'cbc:SubTypeCode'))[0]);
  if (value !== undefined && !nationalSubtypes.has(value) && !isKnownCode('notice-subtype', value))
    remarks.add('unknown_subtype', 'OPP-070-notice', value);
  return value;
}
