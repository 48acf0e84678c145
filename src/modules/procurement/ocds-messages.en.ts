import type { OcdsMessages } from './ocds-messages.nb.ts';

export const en: OcdsMessages = {
  documentTitle: 'Procurement as OCDS',
  title: 'Fetch procurement as OCDS, with what is otherwise lost',
  lead: 'OCDS is an open standard for procurement data. Each notice is a release, and each purchase a record.',
  addsHeading: 'What we add',
  addsLead:
    'OCDS alone cannot tell how much innovation there is in procurement. So our releases have fields of their own, called “nytte”.',
  addsColumns: ['Fact', 'In OCDS alone', 'With our extension'],
  adds: [
    ['Procedure (BT-105)', 'An innovation partnership becomes “selective”', 'The code as the notice has it'],
    ['Strategic aim (BT-06)', '“None” is lost', '“none” is another thing than not reported'],
    ['Aim of the innovation (BT-776)', 'Only codes that OCDS knows', 'All codes, new and retired ones too'],
    ['Total value (BT-161)', 'Lost', 'Stated for each notice'],
    ['Winners', 'Suppliers', 'Also which tender won, and who leads a group'],
    ['Withheld (BT-195)', 'Which field', 'Also which part of the notice it is about'],
    ['Numbers', 'Often rounded', 'Every digit is kept'],
  ],
  schema: 'The schema of the extension (JSON Schema)',
  fetchHeading: 'How to fetch it',
  fetch: {
    releases: 'The releases from a year onwards, the newest first:',
    record: 'All of one purchase, both as it is now and as it has changed:',
    files: 'Everything as files, one a year, from an installation of your own:',
  },
  mergeHeading: 'How to merge releases',
  mergeLead:
    'The command follows the rules of OCDS 1.1, and works on releases from anybody. Files may be larger than memory. What cannot be used is told by file and line.',
  mergeCommand: 'Merge files and folders, to one line for each purchase:',
  idsHeading: 'How identifiers are made',
  idPoints: (prefix) => [
    `A purchase is called ${prefix} and then the identifier of the procedure (BT-04). The prefix is not registered with the Open Contracting Partnership.`,
    'A notice without a procedure, such as a prior information notice, is a purchase by itself.',
    'A release is called by the number and version of the notice.',
    'A Norwegian organisation is called NO-BRC and its number, and is the same in all releases. Others are named after the notice.',
    'Results, tenders and contracts begin with the number of the notice, so that two notices of one purchase are not mixed.',
  ],
  leftOutHeading: 'What is left out',
  leftOutPoints: [
    'Registrations of businesses, where nothing is procured.',
    'Notices without a number or a day. They are told when the files are made.',
    'Name, number and place of private persons.',
    'Demonstration data.',
  ],
  standard: 'The standard: merging in OCDS 1.1',
  mapping: 'The mapping from eForms: OCDS for eForms',
  openData: 'All open data',
};
