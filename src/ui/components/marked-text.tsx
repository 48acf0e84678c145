/** A piece of text; `marked` pieces are the concepts that matched. */
export type TextPart = string | { readonly marked: string };

export const MarkedText = ({ parts }: { readonly parts: readonly TextPart[] }) => (
  <>
    {parts.map((part) => (typeof part === 'string' ? part : <mark class="nytte-mark">{part.marked}</mark>))}
  </>
);
