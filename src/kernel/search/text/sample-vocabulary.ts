import { parseLexicon } from './lexicon.ts';
import type { LexiconGroup, TopicEntry } from './types.ts';

/** A small lexicon and topic vocabulary for tests, in the format of the real ones. */
const rows = [
  'concept\tnb\tnn\ten\teveryday\tbroader\trelated',
  'helse\thelse\t\thealth\t\t\t',
  'allmennlegetjeneste\tallmennlegetjeneste;fastlege\tallmennlegeteneste\tgeneral practitioner;GP\tlege;doktor\thelse\tlegevakt',
  'legevakt\tlegevakt\t\temergency room\t\thelse\t',
  'sykehus\tsykehus\t\thospital\t\thelse\t',
  'barnehage\tbarnehage\t\tkindergarten;nursery school\tbarnehageplass\t\t',
  'skolefravaer\tskolefravær;bekymringsfullt fravær\t\tschool absence;truancy\thjemme fra skolen\t\t',
  'velferdsteknologi\tvelferdsteknologi\t\twelfare technology\t\thelse\ttrygghetsalarm',
  'trygghetsalarm\ttrygghetsalarm\t\tpersonal alarm\t\tvelferdsteknologi\t',
  'digitalisering\tdigitalisering\t\tdigitalisation\t\t\t',
  'ferge\tferge\tferje\tferry\t\tsamferdsel\t',
  'samferdsel\tsamferdsel\t\ttransport\t\t\t',
  'eldre\teldre\t\tolder people;elderly\tbesteforeldre\t\t',
  'bank-seat\tbenk\t\tbench;bank\t\t\t',
  'bank-money\tbank\t\tbank\t\t\t',
  'redning\tredde;redning\t\trescue\t\t\t',
  'barn\tbarn\t\tchild\t\t\t',
  'lang\tlang\t\tlong\t\t\t',
  'langing\tlanging\t\tdrug dealing\t\t\t',
  'hjemmetjeneste\thjemmetjeneste;hjemmesykepleie\theimeteneste\thome care\thjelp i heimen\thelse\t',
];

export const sampleLexicon: LexiconGroup[] = parseLexicon([
  { name: 'sample.tsv', text: rows.join('\n') },
]).groups;

export const sampleTopics: TopicEntry[] = [
  { id: 'tema/helse', kind: 'theme', label: { nb: 'Helse', nn: 'Helse', en: 'Health' } },
  {
    id: 'ord/sykehus',
    kind: 'word',
    label: { nb: 'Sykehus', nn: 'Sjukehus', en: 'Hospital' },
    synonyms: { nb: ['Helseforetak'] },
    parents: ['tema/helse'],
  },
  { id: 'ord/hjemmetjeneste', kind: 'word', label: { nb: 'Hjemmetjeneste' } },
  { id: 'hendelse/fa-barn', kind: 'life-event', label: { nb: 'Å få barn', en: 'Having a child' } },
  {
    id: 'hendelse/alvorlig-sykt-barn',
    kind: 'life-event',
    label: { nb: 'Å ha et alvorlig sykt barn', nn: 'Å ha eit alvorleg sjukt barn' },
  },
  {
    id: 'hendelse/dodsfall-og-arv',
    kind: 'life-event',
    label: { nb: 'Dødsfall og arv', en: 'Deaths and inheritance' },
  },
];
