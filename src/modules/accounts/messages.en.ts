import type { AccountMessages } from './messages.nb.ts';

export const en: AccountMessages = {
  signIn: {
    documentTitle: 'Sign in',
    title: 'Sign in to write for your organisation',
    lead: 'You can read and search without signing in. Sign in to state a need, correct a case or follow what happens.',
    with: (provider) => `Sign in with ${provider}`,
    howHeading: 'How it works',
    how: (provider) => [
      `${provider} confirms who you are. Nytte never sees your password.`,
      'You are signed out automatically when you have been away for an hour, and after twelve hours at the latest.',
      'Nytte uses a cookie to recognise you while you are signed in. It is used for nothing else.',
    ],
    notSetUp: {
      title: 'Sign-in is not set up here',
      text: 'Whoever runs this Nytte service has not connected it to a sign-in service. You can read and search everything that is open.',
    },
    without: 'Continue without signing in',
    kept: {
      title: 'You were signed out. What you wrote has been kept.',
      text: 'Sign in again on this machine within a day, and you can send it. Nobody else can see it.',
    },
  },
  demonstration: {
    heading: 'Choose whom you want to be in the demonstration',
    lead: 'The people and organisations are made up. Everything you do stays on this machine.',
    as: (name) => `Sign in as ${name}`,
    none: 'There are no demonstration accounts yet. Run “npm run demo” to make them.',
    platform: 'platform administrator',
    noOrganisation: 'no organisation',
    refused: {
      title: 'The demonstration can be used on this machine only',
      text: 'The request came from outside or through a proxy. Open Nytte at http://localhost on the machine that runs it.',
    },
    unknown: {
      title: 'There is no such demonstration account',
      text: 'The demonstration may have been loaded again. Go back and choose another.',
    },
  },
  role: { reader: 'reader', editor: 'editor', administrator: 'administrator' },
  refused: {
    provider_unavailable: {
      title: 'Sign-in does not answer right now',
      text: 'We cannot reach the sign-in service. It is nothing you have done. Everything else in Nytte works as before. Try again in a few minutes.',
    },
    provider_refused: {
      title: 'The sign-in was refused',
      text: 'You are not signed in. Try again. If the answer is the same, whoever runs this Nytte service must look at its settings.',
    },
    cancelled: {
      title: 'You cancelled the sign-in',
      text: 'You are not signed in, and nothing has been stored about you.',
    },
    attempt_unknown: {
      title: 'This sign-in cannot be used',
      text: 'It has been used before, is older than ten minutes, or was begun in another browser. Begin again from here.',
    },
    token_invalid: {
      title: 'We cannot trust the answer we got',
      text: 'The answer from the sign-in service was not properly signed, or was meant for somebody else. Therefore you are not signed in. Try again. If it keeps happening, tell whoever runs this Nytte service.',
    },
    token_time: {
      title: 'The clocks do not agree',
      text: 'The answer from the sign-in service had expired or came from the future. Therefore you are not signed in. Try again. If it keeps happening, tell whoever runs this Nytte service.',
    },
    assurance_too_low: {
      title: 'You must sign in at a higher level of assurance',
      text: 'You are not signed in. Try again and choose a safer way to sign in, such as BankID.',
    },
    organisation_invalid: {
      title: 'The organisation number from the sign-in is not valid',
      text: 'The sign-in service gave an organisation number with a wrong check digit. Therefore you are not signed in. Choose another organisation, or tell whoever runs the sign-in where you work.',
    },
  },
  again: 'Try again',
  toFront: 'To the front page',
  signedOut: {
    title: 'You are signed out of Nytte',
    lead: 'Others at this machine cannot see what you have written.',
    alsoAt: (provider) => `Sign out of ${provider} too`,
    alsoWhy: (provider) =>
      `You may still be signed in at ${provider}. If you share the machine with others, sign out there too.`,
    in: 'Sign in again',
  },
  welcome: {
    title: (name) => (name ? `You are signed in, ${name}` : 'What is your name?'),
    nameLabel: 'Your name',
    nameHelp: 'The sign-in gave us no name. Colleagues see your name on what you write.',
    nameMissing: 'Write your name.',
    nameSave: 'Save the name',
    none: [
      'The sign-in did not say which organisation you belong to. You can read and follow, but not write for anybody.',
      'Does your organisation use Nytte? Ask an administrator there for an invitation. If it does not use Nytte yet, you can ask for it to be admitted.',
    ],
    ask: 'Ask for your organisation to be admitted',
    waiting: (organisation) => [
      `${organisation} is not part of Nytte yet. We have asked whoever runs the service to admit it.`,
      'You need do nothing more. When the organisation is approved, you may read its records. Until then you can read everything that is open.',
    ],
    refused: (organisation) => [
      `${organisation} is not approved to use this Nytte service.`,
      'You can read everything that is open. If you think this is wrong, contact whoever runs the service.',
    ],
    suspended: (organisation) => [
      `${organisation} may not write in this Nytte service for the time being.`,
      'You can read everything that is open. Whoever runs the service can tell you why.',
    ],
    member: (organisation, role) => `You work for ${organisation}. Your role there is ${role}.`,
    others: (organisations) =>
      `You still have access at ${organisations}. If you have left, an administrator there can take it away. You change organisation in the menu with your name.`,
    onwards: 'Continue',
    operatorHeading: 'For whoever runs Nytte',
    operator: 'Your account has this number:',
  },
  kept: {
    title: 'Do you want to send what you wrote?',
    titleNone: 'Nothing is waiting to be sent',
    lead: 'You were signed out before it arrived. Nothing has been sent yet.',
    leadNone: 'If you are signed out while you write, we keep the text here for a day.',
    from: (when) => `Written ${when}`,
    texts: 'This is what you wrote:',
    noTexts: (count) => (count === 1 ? 'One choice in a form.' : `${count} choices in a form.`),
    files: 'We cannot keep files. You must choose them again.',
    send: 'Send',
    discard: 'Throw it away',
    discarded: 'The text has been thrown away.',
    sent: (when) => `Sent after signing in again. Written ${when}.`,
    sendAgain: 'Send once more',
    where: 'See the page it was written on',
  },
};
