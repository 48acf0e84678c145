import type { Language } from '../../kernel/i18n/language.ts';
import { uiMessages } from '../messages.ts';
import { MarkedText, type TextPart } from './marked-text.tsx';

export type InstrumentStatus = 'open' | 'rolling' | 'upcoming' | 'closed' | 'discontinued' | 'unknown';

export interface InstrumentCardProps {
  readonly lang: Language;
  readonly href: string;
  readonly name: string;
  readonly owner: string;
  readonly what: string;
  readonly status: InstrumentStatus;
  readonly whoCanApply?: string | undefined;
  readonly amount?: string | undefined;
  readonly ownShare?: string | undefined;
  readonly deadline?: string | undefined;
  readonly why?: readonly TextPart[] | undefined;
  /** When the facts were read, already written for the reader's language. */
  readonly readOn: string;
  readonly contentLang?: string | undefined;
  /** `compact` for the column beside a brief: name, owner, status and deadline only. */
  readonly size?: 'full' | 'compact';
  readonly headingLevel?: 2 | 3 | 4;
}

export const StatusMark = ({
  lang,
  status,
}: {
  readonly lang: Language;
  readonly status: InstrumentStatus;
}) => <span class={`nytte-status nytte-status--${status}`}>{uiMessages(lang).status[status]}</span>;

const Facts = (props: InstrumentCardProps) => {
  const words = uiMessages(props.lang);
  const facts = [
    { term: words.whoCanApply, value: props.whoCanApply },
    { term: words.amount, value: props.amount },
    { term: words.ownShare, value: props.ownShare },
    { term: words.deadline, value: props.deadline },
  ].filter((fact) => fact.value !== undefined && (props.size !== 'compact' || fact.term === words.deadline));
  if (facts.length === 0) return null;
  return (
    <dl class="nytte-row-facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
};

export const InstrumentCard = (props: InstrumentCardProps) => {
  const { lang, href, name, owner, what, status, why, readOn, size = 'full' } = props;
  const words = uiMessages(lang);
  const Heading = `h${props.headingLevel ?? 3}` as const;
  return (
    <article class={`nytte-card nytte-instrument nytte-card--${size}`}>
      <StatusMark lang={lang} status={status} />
      <Heading class="nytte-card__title" lang={props.contentLang}>
        <a href={href}>{name}</a>
      </Heading>
      <p class="nytte-meta">
        <span>{owner}</span>
      </p>
      {size === 'full' && <p lang={props.contentLang}>{what}</p>}
      {why && why.length > 0 && (
        <p class="nytte-why">
          <span class="nytte-why__label">{words.whyHere}</span> <MarkedText parts={why} />
        </p>
      )}
      <Facts {...props} />
      <p class="nytte-quiet">{size === 'full' ? words.factReadOn(readOn) : words.factReadOnShort(readOn)}</p>
    </article>
  );
};
