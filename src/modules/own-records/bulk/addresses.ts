import type { OwnRecordKindName } from '../../../kernel/records/kind.ts';

/** Where bulk in and out lies, without language prefix. */
export const bulkPaths = {
  upload: (kind: OwnRecordKindName) => `/records/${kind}/bulk`,
  report: (kind: OwnRecordKindName, upload: string) => `/records/${kind}/bulk/${upload}`,
  template: (kind: OwnRecordKindName, format: string) => `/records/${kind}/bulk/template.${format}`,
  own: (kind: OwnRecordKindName, format: string) => `/records/${kind}/export.${format}`,
  records: '/records',
} as const;
