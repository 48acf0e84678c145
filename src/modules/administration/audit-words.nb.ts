/**
 * What the log says, by action; `{who}` and the like are filled in. A second form after `:` is for entries in which
 * something was replaced (`:again`) or that came from a sign-in (`:sign-in`).
 */
const sentences = {
  'member.role_given': '{who} ga {subject} rollen {role}.',
  'member.role_given:again': '{who} endret rollen til {subject} fra {was} til {role}.',
  'member.role_given:sign-in': '{subject} logget inn for virksomheten for første gang og ble {role}.',
  'member.removed': '{who} fjernet {subject}, som var {role}.',
  'member.left': '{who} sluttet i virksomheten.',
  'invitation.made': '{who} laget en invitasjon til rollen {role}.',
  'invitation.withdrawn': '{who} trakk tilbake en invitasjon til rollen {role}.',
  'invitation.accepted': '{who} brukte en invitasjon og ble {role}.',
  'organisation.review_rule_changed': '{who} endret om en kollega må godkjenne før noe publiseres.',
  'organisation.contact_changed': '{who} endret hvem kollegaer kan spørre om tilgang.',
  'organisation.requested': '{who} logget inn for {subject}, som ikke er i Nytte ennå.',
  'organisation.asked': '{who} spurte om å få inn {subject}.',
  'organisation.approved': '{who} slapp inn {subject}.',
  'organisation.refused': '{who} sa nei til {subject}.',
  'organisation.suspended': '{who} stengte {subject}.',
  'organisation.opened': '{who} åpnet {subject} igjen.',
  'organisation.merged_into': '{who} slo virksomheten sammen inn i {subject}.',
  'organisation.took_over': '{who} lot virksomheten ta over {subject}.',
  'administrator.appointed': '{who} utpekte en administrator for {subject}.',
  'platform_administrator.given': '{who} lot {subject} drive denne Nytte.',
  'platform_administrator.taken': '{who} tok fra {subject} retten til å drive denne Nytte.',
  'account.erased': '{who} slettet seg selv.',
  'audit.verified': '{who} kontrollerte loggen.',
  'content.loaded': '{who} leste inn innholdet {subject}.',
  'need.begun': '{who} begynte på {subject}.',
  'need.published': '{who} publiserte {subject}.',
  'need.changed': '{who} publiserte en ny utgave av {subject}.',
  'need.discarded': '{who} forkastet utkastet til {subject}.',
  'need.restored': '{who} hentet frem en tidligere versjon av {subject}.',
  'need.met': '{who} sa at {subject} er dekket.',
  'need.reopened': '{who} åpnet {subject} igjen.',
  'need.withdrawn': '{who} trakk tilbake {subject}.',
  'need.brief_kept': '{who} tok vare på kunnskapen om {subject}.',
  'need.joined': '{who} sluttet virksomheten til {subject}.',
  'need.left': '{who} meldte virksomheten av {subject}.',
  'record.begun': '{who} begynte på {subject}.',
  'record.published': '{who} publiserte {subject}.',
  'record.changed': '{who} publiserte en ny utgave av {subject}.',
  'record.discarded': '{who} forkastet utkastet til {subject}.',
  'record.restored': '{who} hentet frem en tidligere versjon av {subject}.',
  'record.withdrawn': '{who} trakk tilbake {subject}.',
  'record.review_void': '{who} endret {subject} mens det ventet på gjennomlesing.',
  'records.saved_in_bulk': '{who} lagret mange på én gang fra et regneark.',
  'review.asked': '{who} ba om gjennomlesing av {subject}.',
  'review.answered': '{who} svarte på gjennomlesingen av {subject}.',
  'correction.received': '{who} meldte fra om noe i {subject}.',
  'correction.answered': '{who} svarte på en melding om {subject}.',
  'initiative.begun': '{who} begynte på {subject}.',
  'initiative.published': '{who} publiserte {subject}.',
  'initiative.changed': '{who} endret {subject}.',
  'initiative.moved': '{who} flyttet {subject} til en ny fase.',
  'initiative.stopped': '{who} stanset {subject}.',
  'initiative.removed': '{who} slettet {subject}.',
  'trial.begun': '{who} begynte på {subject}.',
  'trial.changed': '{who} endret {subject}.',
  'trial.registered': '{who} registrerte og låste {subject}.',
  'trial.amended': '{who} la til en endring i {subject}.',
  'trial.assigned': '{who} fordelte deltakerne i {subject}.',
  'trial.data_added': '{who} la data til {subject}.',
  'trial.analysed': '{who} analyserte {subject}.',
  'trial.ended': '{who} avsluttet {subject}.',
  'trial.stopped': '{who} stoppet {subject}.',
  'trial.discarded': '{who} kastet utkastet til {subject}.',
  'benefit.planned': '{who} planla {subject}.',
  'benefit.changed': '{who} endret {subject}.',
  'benefit.baseline_set': '{who} satte nullpunkt for {subject}.',
  'benefit.measured': '{who} målte {subject}.',
  'benefit.realised': '{who} sa at {subject} er realisert.',
  'benefit.judged': '{who} vurderte {subject}.',
  'benefit.removed': '{who} fjernet {subject}.',
  'benefit_plan.saved': '{who} lagret {subject}.',
  'adoption.told': '{who} fortalte at virksomheten vurderer eller bruker {subject}.',
  'adoption.asked': '{who} stilte et spørsmål om {subject}.',
  'adoption.answered': '{who} svarte på et spørsmål om {subject}.',
  'sandbox_case.saved': '{who} lagret {subject}.',
  'sandbox_case.published': '{who} publiserte {subject}.',
  'sandbox_case.withdrawn': '{who} trakk tilbake {subject}.',
  'sandbox_case.discarded': '{who} forkastet utkastet til {subject}.',
  'act_application.saved': '{who} lagret {subject}.',
  'act_application.removed': '{who} slettet {subject}.',
  'api_client.created': '{who} laget en API-klient.',
  'api_client.secret_made': '{who} laget en ny hemmelighet for en API-klient.',
  'api_client.revoked': '{who} stengte en API-klient.',
  'api_client.seen_from_outside': 'En API-klient fra {who} kom for første gang.',
  'webhook.created': '{who} laget en webhook.',
  'webhook.switched_on': '{who} slo på en webhook.',
  'webhook.switched_off': '{who} slo av en webhook.',
  'webhook.removed': '{who} fjernet en webhook.',
  'webhook.failed': 'En webhook sluttet å svare og ble stanset.',
};

export type AuditSentences = Readonly<Record<keyof typeof sentences, string>>;

/** What the log says of its actors and subjects, in each language. */
export interface AuditWords {
  readonly sentences: AuditSentences;
  /** For an action that we have no words for: its code stands in the place. */
  readonly unknown: string;
  readonly erased: string;
  readonly system: string;
  readonly anonymous: string;
  readonly client: string;
  readonly organisation: string;
  /** A record, with or without its title. */
  readonly record: Readonly<Record<string, { readonly titled: string; readonly untitled: string }>>;
  readonly other: string;
}

export const nb: AuditWords = {
  sentences,
  unknown: '{who}: {action}, {subject}.',
  erased: 'en slettet konto',
  system: 'Nytte',
  anonymous: 'Noen som ikke var innlogget',
  client: 'en API-klient',
  organisation: 'en virksomhet',
  record: {
    need: { titled: 'behovet «{title}»', untitled: 'et behov' },
    innovation: { titled: 'innovasjonen «{title}»', untitled: 'en innovasjon' },
    instrument: { titled: 'virkemiddelet «{title}»', untitled: 'et virkemiddel' },
    initiative: { titled: 'tiltaket «{title}»', untitled: 'et tiltak' },
    trial: { titled: 'forsøket «{title}»', untitled: 'et forsøk' },
    benefit: { titled: 'gevinsten «{title}»', untitled: 'en gevinst' },
    benefit_plan: { titled: 'gevinstplanen «{title}»', untitled: 'en gevinstplan' },
    sandbox_case: { titled: 'sandkassesaken «{title}»', untitled: 'en sandkassesak' },
    act_application: { titled: 'søknaden «{title}»', untitled: 'en søknad etter forsøksloven' },
  },
  other: 'noe',
};
