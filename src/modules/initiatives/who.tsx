import type { Language } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import { Section } from '../../ui/layout/page-parts.tsx';
import { markedLanguage } from './initiative-text.tsx';
import type { InitiativePageProps } from './initiative-view.ts';
import { messages } from './messages.ts';
import { type Participant, sectors } from './schema.ts';

/** Who is in it: the owner, those who take part by sector, and the employees' part said plainly. */
export const Who = (props: InitiativePageProps) => {
  const { language, initiative } = props;
  const { owner, body } = initiative;
  const m = messages[language];
  return (
    <Section id="who" heading={m.whoHeading}>
      <ul class="nytte-who">
        <li>
          <a href={localisedPath(language, `/organisations/${owner.slug}`)}>{owner.name}</a>
          <span class="nytte-quiet"> {m.owns}</span>
          <Responsible {...props} />
        </li>
      </ul>
      {sectors.map((sector) => (
        <SectorGroup
          {...props}
          heading={m.sector[sector]}
          participants={inSector(body.participants, sector)}
        />
      ))}
      <SocialPartners {...props} />
    </Section>
  );
};

const inSector = (participants: readonly Participant[], wanted: string): Participant[] =>
  participants.filter(({ sector }) => sector === wanted);

/** By role for everybody, by name for colleagues. */
const Responsible = ({ language, initiative, rights, ownerName }: InitiativePageProps) => {
  const m = messages[language];
  const { ownerRole } = initiative.body;
  const who = [ownerName, ownerRole].filter(Boolean).join(', ');
  if (!who && !rights.isOwn) return null;
  return (
    <p class="nytte-quiet">
      {m.responsible}: {who || m.noOwner}
    </p>
  );
};

const SectorGroup = ({
  language,
  slugs,
  heading,
  participants,
}: Pick<InitiativePageProps, 'language' | 'slugs'> & {
  readonly heading: string;
  readonly participants: readonly Participant[];
}) => {
  if (participants.length === 0) return null;
  return (
    <div class="nytte-who-group">
      <h3>{heading}</h3>
      <ul class="nytte-who">
        {participants.map((participant) => (
          <li>
            <Name language={language} participant={participant} slugs={slugs} />
            <span class="nytte-quiet"> {messages[language].part[participant.part]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Name = ({
  language,
  participant,
  slugs,
}: {
  readonly language: Language;
  readonly participant: Participant;
  readonly slugs: ReadonlyMap<string, string>;
}) => {
  const slug = participant.organisationId && slugs.get(participant.organisationId);
  if (!slug) return <span>{participant.name}</span>;
  return <a href={localisedPath(language, `/organisations/${slug}`)}>{participant.name}</a>;
};

const SocialPartners = ({ language, initiative }: InitiativePageProps) => {
  const m = messages[language];
  const { socialPartners, participants } = initiative.body;
  const isNamed = participants.some(
    ({ part, sector }) => part === 'social_partner' || sector === 'employees',
  );
  if (!socialPartners && isNamed) return null;
  return (
    <div class="nytte-who-group">
      <h3>{m.socialPartnersHeading}</h3>
      {socialPartners ? (
        <p class="nytte-said" lang={markedLanguage(language, initiative)}>
          {socialPartners}
        </p>
      ) : (
        <p class="nytte-quiet">{m.noSocialPartners}</p>
      )}
    </div>
  );
};
