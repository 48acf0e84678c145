export { instrumentContentKind } from './content.ts';
export { applicantKindOf } from './domain.ts';
export type { Instrument } from './instrument.ts';
export { instrumentColumns, recordOf as instrumentRecordOf } from './open-data.ts';
export { instrumentTableColumns } from './own/flat-columns.ts';
export { instrumentKind } from './own/kind.tsx';
export { deadlineSentence, instrumentCardProps, statusSentence } from './presenter.ts';
export { countInstruments, listInstruments, listInstrumentsById } from './queries.ts';
