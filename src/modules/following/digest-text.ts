import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { messages } from './messages.ts';
import type { NewsItem } from './news.ts';

/** More than this is read on My page. */
const mostItems = 20;
const groups = ['toAnswer', 'ours', 'followed'] as const;

/** A digest as a plain text: what must be answered first, then ours, then what is followed. */
export function digestText(
  language: Language,
  items: readonly NewsItem[],
  links: { readonly publicUrl: string; readonly unsubscribeUrl: string },
): { subject: string; text: string } {
  const m = messages[language];
  const ordered = groups.flatMap((group) => items.filter((item) => item.group === group));
  const shown = ordered.slice(0, mostItems);
  const myPage = links.publicUrl + localisedPath(language, '/me');
  const parts = groups.flatMap((group) => {
    const ofGroup = shown.filter((item) => item.group === group);
    if (ofGroup.length === 0) return [];
    const entries = ofGroup.map((item) =>
      [
        oneLine(item.subject.title),
        ...item.sentences,
        links.publicUrl + localisedPath(language, hrefOf(item)),
      ].join('\n'),
    );
    return [[m.news.groups[group].toLocaleUpperCase(language), ...entries].join('\n\n')];
  });
  const more = items.length - shown.length;
  return {
    subject: m.digest.subject(items.length),
    text: [
      m.digest.intro,
      ...parts,
      ...(more > 0 ? [`${m.digest.more(more)}\n${myPage}`] : []),
      ['———', m.digest.why, `${m.digest.change} ${myPage}`, `${m.digest.stop} ${links.unsubscribeUrl}`].join(
        '\n',
      ),
    ].join('\n\n'),
  };
}

/** What must be answered is answered from My page; the rest leads to what it is about. */
const hrefOf = ({ group, subject }: NewsItem) => (group === 'toAnswer' ? '/me#waiting' : subject.href);

/** A title is one line, or it could pass for more than a title. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
