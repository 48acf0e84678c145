import { readerVersion, readNotice } from './eforms/read.ts';
import type { NoticeReading } from './read-many.ts';
import { detectWording } from './wording/detect.ts';

/** The reader of this room, with its detection of wording. */
export const noticeReading: NoticeReading = {
  read: (bytes) => readNotice(bytes),
  version: readerVersion,
  signalsOf: (texts) => detectWording(texts).map(({ signal }) => signal),
};
