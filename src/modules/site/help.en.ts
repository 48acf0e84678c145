import { en as chain } from './help-chain.en.ts';
import type { HelpTexts } from './help-texts.ts';

/** The help pages in English. */
export const en: HelpTexts = {
  documentTitle: 'Help',
  title: 'What do you want to do?',
  lead: 'Everybody can read and search without signing in. You sign in to write for your organisation.',
  all: 'All help',
  moreHeading: 'More help',
  pages: {
    ...chain,
    need: {
      name: 'State a need',
      title: 'Begin with what happens, not with what you want',
      lead: 'A good need tells who has a problem, and what it costs to do nothing. The solution comes later.',
      begin: { label: 'State a need', path: '/needs/new' },
      sections: [
        {
          id: 'steps',
          heading: 'How to do it',
          paragraphs: [],
          steps: [
            'Sign in, and choose “State a need”.',
            'Write what happens today, to whom, where and how often. Write as you would say it to a colleague.',
            'Write what it costs to do nothing, and how you would know that the need is met. If you do not know yet, it can wait.',
            'See whether others have the same need. Then you can join it instead of writing a new one.',
            'Choose who may see the need, and publish.',
          ],
        },
        {
          id: 'hint',
          heading: 'Were you told that you have written a solution?',
          paragraphs: [
            'The hint shows the words that made us think so. It does not stop you. Ask what gets better for somebody once the solution is there. That is usually the need.',
          ],
        },
        {
          id: 'draft',
          heading: 'The draft belongs to your organisation',
          paragraphs: [
            'Only members of the organisation see the draft. You can leave it and go on another day.',
            'A published need is either for your own organisation or for all. What you change later becomes a new version, and the old one can be read and brought back.',
          ],
        },
        {
          id: 'after',
          heading: 'When the need is published',
          paragraphs: [],
          points: [
            'Keep the evidence brief. Later you see what is new since then.',
            'Follow the need. You are then told when others join, and when something changes.',
            'Say so when the need is met, or withdraw it when it no longer holds.',
          ],
        },
      ],
    },
    case: {
      name: 'Add an innovation',
      title: 'Tell what you did, and what it gave',
      lead: 'Editors in an organisation can add and correct its own innovations and instruments.',
      begin: { label: 'Add an innovation', path: '/records/innovation/new' },
      sections: [
        {
          id: 'steps',
          heading: 'How to do it',
          paragraphs: [],
          steps: [
            'Choose “Add”, and write what the need was and what you did.',
            'Add the results one by one. Say whether each is measured, estimated or expected.',
            'Give at least one source that others can read. Nothing is published without a source.',
            'Look at the preview. That is how others will see it.',
            'Publish, or ask a colleague to review it first.',
          ],
        },
        {
          id: 'certainty',
          heading: 'Measured, estimated or expected?',
          paragraphs: ['Rather too careful than too sure: it makes the figures easier to trust.'],
          points: [
            'Measured: somebody has looked, and you can show how.',
            'Estimated: you have calculated or judged, but not measured.',
            'Expected: you hope for it, or somebody has promised it.',
          ],
        },
        {
          id: 'existing',
          heading: 'Is there something about you here already?',
          paragraphs: [
            'Then you can take it over and correct it. Readers, too, can tell of a fault from the page of a case. Their message comes to you, and they get an answer.',
          ],
        },
      ],
    },
    failure: {
      name: 'Tell what did not work',
      title: 'What did not work saves others from trying the same',
      lead: 'No effect is a result. Here it stands among the others, with the same respect.',
      begin: { label: 'Tell what did not work', path: '/records/innovation/new?path=did-not-work' },
      sections: [
        {
          id: 'what',
          heading: 'What is useful for others to know',
          paragraphs: [],
          points: [
            'What you expected, and what happened instead.',
            'What you think the reason was. You may be unsure.',
            'What you would do differently, or what would have had to be in place.',
            'Whether something was worth keeping all the same.',
          ],
        },
        {
          id: 'people',
          heading: 'Write about the work, not about people',
          paragraphs: [
            'Name nobody, and blame nobody. If in doubt, let a colleague read it before you publish.',
          ],
        },
      ],
    },
    review: {
      name: 'Let a colleague review',
      title: 'Two pairs of eyes before everybody can see it',
      lead: 'The organisation itself decides whether a colleague must approve before something is published. Its administrator turns this on and off.',
      begin: { label: 'See what is waiting', path: '/workplace' },
      sections: [
        {
          id: 'ask',
          heading: 'How to ask for it',
          paragraphs: [],
          steps: [
            'Finish the draft, and choose “Ask for review”.',
            'Another editor or administrator sees it on the page of the organisation.',
            'Your colleague approves it, or sends it back with a few words on what is missing.',
          ],
        },
        {
          id: 'answer',
          heading: 'When you are the one who reviews',
          paragraphs: [
            'You see what has changed since the last version, field by field. You cannot approve what you wrote yourself. If somebody changes the draft afterwards, the approval no longer counts.',
          ],
        },
      ],
    },
    spreadsheet: {
      name: 'Import many from a spreadsheet',
      title: 'Nothing is saved before you have seen every row',
      lead: 'If you have many innovations or instruments in a spreadsheet, you can bring them all in at once.',
      begin: { label: 'Import a spreadsheet', path: '/records/innovation/bulk' },
      sections: [
        {
          id: 'steps',
          heading: 'How to do it',
          paragraphs: [],
          steps: [
            'Download the template, as XLSX or CSV. Do not change the names of the columns.',
            'Fill in one row for each case, and upload the file.',
            'Read the report. It says what is wrong in which row, and what is in order.',
            'Correct the spreadsheet and upload it again, or save the rows that are in order.',
            'The rows become drafts. You publish them one by one, when you have looked them over.',
          ],
        },
        {
          id: 'limits',
          heading: 'What we do not read',
          paragraphs: [],
          points: [
            'Formulas: paste the values instead.',
            'Macros, and files with a password.',
            'Merged cells: write the value in each cell.',
          ],
        },
      ],
    },
    roles: {
      name: 'Roles and access',
      title: 'The administrator of your organisation gives roles',
      lead: 'You get your role from an administrator of your own organisation. If it has none, those who run the site can help.',
      begin: { label: 'See who has which role', path: '/administration' },
      sections: [
        {
          id: 'roles',
          heading: 'Each role may what those before it may',
          paragraphs: [],
          points: [
            'Reader: sees drafts, internal needs and history of the organisation.',
            'Editor: writes, publishes, reviews for colleagues and answers those who tell of a fault.',
            'Administrator: invites, gives and takes roles, reads the log of changes and gives other systems access.',
          ],
        },
        {
          id: 'invite',
          heading: 'How to invite a colleague',
          paragraphs: [],
          steps: [
            'Choose “Invite” on the administration page, and write the e-mail address and the role.',
            'Your colleague follows the link and signs in. The link works once, and only for a time.',
            'The role holds from then on. You can change it or take it at any time, and that works at once.',
          ],
        },
        {
          id: 'last',
          heading: 'The last administrator cannot leave',
          paragraphs: ['Give the role to somebody else first. Otherwise nobody could let new people in.'],
        },
        {
          id: 'new',
          heading: 'Is your organisation new here?',
          paragraphs: [
            'Sign in, and ask for it to be let in. Those who run the site approve it. Until then you can read, but not write.',
          ],
        },
      ],
    },
    api: {
      name: 'Connect another system',
      title: 'A system can do what an editor can',
      lead: 'Open data need no key. If a system is to write for your organisation, an administrator makes an access for it.',
      begin: { label: 'Make an access', path: '/administration/api-clients' },
      sections: [
        {
          id: 'steps',
          heading: 'How to do it',
          paragraphs: [],
          steps: [
            'Make an access, and choose what the system may do. Choose as little as possible.',
            'Keep the secret safe. It is shown only once.',
            'The system exchanges the secret for a short-lived token at /oauth/token.',
            'The system sends the token with each request, and an Idempotency-Key when it writes.',
          ],
        },
        {
          id: 'webhooks',
          heading: 'Be told when something changes',
          paragraphs: [
            'A webhook sends a signed message to an address that you choose. Check the signature before your system trusts the message.',
          ],
        },
        {
          id: 'lost',
          heading: 'Has the secret got out?',
          paragraphs: [
            'Replace it, or close the access. That takes effect at once. What the system has done stands in the log of changes.',
          ],
          links: [{ label: 'Open data and API', path: '/open-data' }],
        },
      ],
    },
    'personal-data': {
      name: 'What Nytte knows about you',
      title: 'You can see it, take it with you and erase it',
      lead: 'If you sign in, Nytte needs to know who you are. We keep as little as possible.',
      begin: { label: 'Go to My page', path: '/me' },
      sections: [
        {
          id: 'kept',
          heading: 'What is kept about you when you sign in',
          paragraphs: [],
          points: [
            'Your name, and your e-mail address if the sign-in gives it.',
            'An identifier from the sign-in service, so that we know you again. Not your national identity number.',
            'Which organisations you belong to, and which role you have.',
            'What you follow, and what you have written for the organisation.',
            'Your sign-ins: when they began, and which browser it was.',
          ],
        },
        {
          id: 'take',
          heading: 'Take it with you',
          paragraphs: ['On My page you can download everything about you in one file.'],
        },
        {
          id: 'erase',
          heading: 'Erase yourself',
          paragraphs: [
            'Your account is then gone. What you have written for the organisation stays, as its own.',
            'The log of changes then points to an account that no longer exists. It never held your name.',
          ],
          links: [{ label: 'Privacy', path: '/privacy' }],
        },
      ],
    },
  },
};
