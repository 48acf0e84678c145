import type { Language } from '../i18n/language.ts';

/** A document as it is printed: plain texts in reading order, the same for Word and PDF. No markup reaches it. */
export interface PrintedDocument {
  readonly language: Language;
  readonly title: string;
  /** What it was made from and when, for the file's properties. */
  readonly description: string;
  /** Where it is found in Nytte; printed at the foot of each page. */
  readonly address: string;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | SourceBlock
  | PictureBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** When it is not the document's. */
  readonly language?: Language | undefined;
}

/** `quiet` is small and grey, `mark` tells of what failed, `quotation` is what somebody wrote, `lead` sums up. */
export type ParagraphTone = 'plain' | 'lead' | 'quiet' | 'mark' | 'quotation';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly label?: string | undefined;
  readonly tone?: ParagraphTone | undefined;
  readonly language?: Language | undefined;
}

export interface ListItem {
  readonly text: string;
  readonly label?: string | undefined;
  readonly language?: Language | undefined;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly isNumber?: boolean | undefined }[];
  /** As many cells in each as there are columns; numbers are already written in the document's language. */
  readonly rows: readonly (readonly string[])[];
}

export interface SourceBlock {
  readonly kind: 'source';
  readonly label: string;
  readonly text: string;
  /** `https://…`, or empty for a source without an address. */
  readonly url: string;
}

/** A drawing that stands alone: its colours and letters are attributes, since no style sheet reaches it here. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly svg: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  /** Of its own units: only their ratio counts, the picture is as wide as the text. */
  readonly width: number;
  readonly height: number;
}

export function heading(
  level: HeadingBlock['level'],
  text: string,
  language?: Language | undefined,
): HeadingBlock {
  return { kind: 'heading', level, text, language };
}

export function paragraph(text: string, more: Omit<ParagraphBlock, 'kind' | 'text'> = {}): ParagraphBlock {
  return { kind: 'paragraph', text, ...more };
}
