import { formatMoment } from '../../kernel/i18n/format.ts';
import { type Language, languages } from '../../kernel/i18n/language.ts';
import { localisedPath } from '../../kernel/i18n/paths.ts';
import type { OpenSession } from '../../kernel/identity/sessions.ts';
import { Button } from '../../ui/components/button.tsx';
import { KeyFacts } from '../../ui/components/key-facts.tsx';
import { RadioGroup } from '../../ui/forms/choice-group.tsx';
import { PostForm } from '../../ui/forms/post-form.tsx';
import { Select } from '../../ui/forms/select.tsx';
import { Section } from '../../ui/layout/page-parts.tsx';
import { deviceName } from './device-name.ts';
import { EntryList } from './entry-list.tsx';
import { messages } from './messages.ts';
import type { MyPageProps } from './my-page-props.ts';

const languageNames: Readonly<Record<Language, string>> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

/** The account, last on the page: who you are here, how you are told of news, where you are signed in, your data. */
export const AccountSection = (props: MyPageProps) => (
  <Section id="account" heading={messages[props.language].me.accountHeading}>
    <div class="nytte-account">
      <Identity {...props} />
      <Settings {...props} />
      <Sessions {...props} />
    </div>
  </Section>
);

const Identity = ({ language, account, person }: MyPageProps) => {
  const m = messages[language].me;
  const organisations = person.memberships.map(
    ({ organisationName, role }) => `${organisationName} (${m.roles[role]})`,
  );
  return (
    <div>
      <KeyFacts
        facts={[
          { term: m.name, value: account.name },
          { term: m.email, value: account.email ?? m.noEmail },
          ...(organisations.length > 0 ? [{ term: m.organisations, value: organisations.join(', ') }] : []),
        ]}
      />
      <p class="nytte-quiet">{m.fromProvider}</p>
      <h3>{m.dataHeading}</h3>
      <p>
        <a href={localisedPath(language, '/me/export')} download="nytte.json">
          {m.exportLink}
        </a>
        . {m.exportHelp}
      </p>
      <p>
        <a href={localisedPath(language, '/me/erase')}>{m.eraseLink}</a>
      </p>
    </div>
  );
};

const Settings = ({ language, account, token, sendsMail }: MyPageProps) => {
  const m = messages[language].me;
  if (!sendsMail || account.email === null) {
    return (
      <div>
        <h3>{m.settingsHeading}</h3>
        <p>{sendsMail ? m.noAddress : m.noMail}</p>
      </div>
    );
  }
  return (
    <div>
      <h3>{m.settingsHeading}</h3>
      <PostForm action={localisedPath(language, '/me/settings')} token={token}>
        <RadioGroup
          lang={language}
          name="digest"
          label={m.digest}
          value={account.wantsDigest ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: m.digestOn },
            { value: 'no', label: m.digestOff },
          ]}
        />
        <Select
          lang={language}
          name="language"
          label={m.language}
          value={account.language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Button variant="secondary">{m.saveSettings}</Button>
      </PostForm>
    </div>
  );
};

const Sessions = ({ language, sessions, currentSession, token }: MyPageProps) => {
  const m = messages[language].me;
  const nameOf = (session: OpenSession) => deviceName(session.userAgent) ?? m.unknownDevice;
  return (
    <div>
      <h3>{m.sessionsHeading(sessions.length)}</h3>
      <EntryList
        language={language}
        entries={sessions.map((session) => ({
          title: nameOf(session),
          meta: [
            session.tokenHash === currentSession
              ? m.thisSession
              : m.lastSeen(formatMoment(language, session.seenAt)),
          ],
          action: session.tokenHash !== currentSession && (
            <PostForm
              action={localisedPath(language, '/me/sessions/end')}
              token={token}
              class="nytte-entry__action"
              hidden={[{ name: 'session', value: session.tokenHash }]}
            >
              <Button variant="tertiary">
                {m.endSession} <span class="ds-sr-only">{nameOf(session)}</span>
              </Button>
            </PostForm>
          ),
        }))}
      />
      {sessions.length > 1 && (
        <PostForm action={localisedPath(language, '/me/sessions/end-others')} token={token}>
          <Button variant="secondary">{m.endOthers}</Button>
        </PostForm>
      )}
    </div>
  );
};
