/** The door of the room. */

export { type DemonstrationNotice, keepDemonstrationNotices } from './demonstration.ts';
export { describeNotices, type FoundNotice, findNotices } from './find-notices.ts';
export { type ImportAccount, importNotices, noticeReading, noticeRowsOf } from './import-door.ts';
export { procurementMergeMover } from './merge.ts';
export { registerOcdsApi } from './ocds-api.ts';
export { ocdsPages } from './ocds-routes.tsx';
export { statisticsMergeMover } from './statistics/merge.ts';
export { organisationProcurement } from './statistics/organisation-section.tsx';
export { refreshStatistics } from './statistics/refresh.ts';
export { indicatorTable } from './statistics/table.ts';
export { tieNotice } from './tie-actions.ts';
export { needPurchaseSection, purchaseSection } from './tie-section.tsx';
export { procurementPersonalData } from './ties.ts';
