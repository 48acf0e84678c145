import type { SiteTexts } from './texts.ts';

export const en: SiteTexts = {
  operator: {
    stated: (name) => `This site is run by ${name}.`,
    contact: (name) => `Contact ${name}`,
    unstated: 'Whoever runs this site has not stated a name or a contact point here.',
  },
  about: {
    title: 'Nytte shows who has already met your need',
    documentTitle: 'About Nytte',
    lead: 'You describe a need in your own words. You learn who has met it before, what it gave, what did not work, who is most like you, and which support there is.',
    sections: ({ innovations, measured, instruments }) => [
      {
        id: 'what',
        heading: 'We ask for the need, not the idea',
        paragraphs: [
          'An innovation is something new that is useful and put to use. It is new for the organisation that adopts it, but may be known elsewhere. So it pays to know what others have done before making something yourself.',
          `Nytte now knows ${innovations} innovations and ${instruments} support instruments. ${measured} of the innovations have measured an effect, good or bad.`,
        ],
      },
      {
        id: 'who',
        heading: 'Nytte is made for you who have something to solve in the public sector',
        paragraphs: [
          'You need no account. You may be an adviser, a leader, a researcher, a supplier, a volunteer or a citizen.',
        ],
        points: [
          'Advisers get an evidence brief that can be printed, shared and downloaded.',
          'Leaders see what is measured, and what is only expected.',
          'Researchers and developers get all the content as open data.',
        ],
      },
      {
        id: 'chain',
        heading: 'From a need to a benefit that others get too',
        paragraphs: [
          'Sign in for an organisation, and you can carry the need on along the same thread. What is measured in one place is knowledge for the next.',
        ],
        points: [
          'Initiatives go from need to use, or to a stop with what you learned.',
          'Trials are registered before the figures come, so that all can see that the answer is honest.',
          'Benefits have a baseline, an owner and follow-up. None is counted twice.',
          'Whoever takes over what others have made says so, and tells whether the effect held.',
        ],
        links: [
          { label: 'Initiatives', path: '/initiatives' },
          { label: 'Trials', path: '/trials' },
          { label: 'Benefits', path: '/benefits/national' },
          { label: 'Spread', path: '/adoption' },
        ],
      },
      {
        id: 'ranking',
        heading: 'How we choose and rank the hits',
        paragraphs: [
          'We split the need into concepts and find the same concepts in each description, also in bokmål, in nynorsk and in everyday words. Rare words count more than common ones. Words in the title and the need count more than words further down. A description that meets several sides of the need comes higher than one that meets a single side.',
        ],
        points: [
          'Each hit says which words brought it here.',
          'What did not work is ranked in the same way as what did.',
          'Nobody pays to stand high, and nobody gets an order of innovations of their own.',
          'If you say who you are, we show who is like you, and keep to support that you may apply for.',
        ],
      },
      {
        id: 'certainty',
        heading: 'Only a measured effect is a benefit',
        paragraphs: [
          'We keep what is measured apart from what is estimated and what was expected beforehand. We also keep effect apart from volume. That many use something does not mean that it helps.',
          'The outcome is our reading of the source. “Not known” means that we have found no measured effect, not that there was none.',
        ],
      },
      {
        id: 'limits',
        heading: 'What Nytte does not know',
        paragraphs: [],
        points: [
          'Nytte knows only what has been read and entered. No hits does not mean that nobody has done it.',
          'Most descriptions were written from the beginning of a stored web page. What stood further down may be missing.',
          'Some of the innovations have been checked by a second reader. The others are marked as not checked.',
          'Type, degree, phase, topic and outcome are editorial judgements.',
          'Amounts, terms and deadlines are dated, and some are old. Always check with the owner.',
          'The ranking looks at words and concepts. It does not understand all that you mean, and it can be wrong.',
        ],
      },
    ],
    corrections: {
      id: 'corrections',
      heading: 'How to have something corrected',
      paragraphs: [
        'Are you from the organisation that is described? Then your word goes before ours.',
        'Tell which innovation or instrument it is about, what is wrong, and where the right fact can be read. The link to the page is enough of a name.',
        'If you know Git, you can correct the file in the content/ folder yourself and propose the change in the source code. How the files are built is described in content/README.md.',
      ],
    },
    source: {
      id: 'source',
      heading: 'Source code, licences and data sources',
      paragraphs: [
        'Nytte is open source under the MIT licence. Anyone may run their own, change it and share it.',
      ],
    },
    sourceCode: 'The source code',
    sourcesCaption: 'Where the content comes from',
    sourcesColumns: ['Content', 'Source', 'Licence', 'Read on'],
    sourceRows: [
      [
        'Descriptions of innovations and instruments',
        'Our own words, with the source on each page',
        'CC BY 4.0',
      ],
      ['Lexicon that joins words of the same meaning', 'Made by the project', 'CC BY 4.0'],
      ['Topics and life events (LOS)', 'Norwegian Digitalisation Agency', 'Apache-2.0'],
      ['Population (table 07459) and centrality', 'Statistics Norway', 'Name the source'],
      ['Centre points of municipalities', 'Worked out from Kartverket’s boundaries', 'CC BY 4.0'],
    ],
    contentVersion: (version) => `The content here is version ${version}.`,
  },
  whitePaper: {
    documentTitle: 'The white paper, point by point',
    title: ({ done, partly, total }) => `${done} of ${total} points are done, ${partly} are partly done`,
    lead: 'Meld. St. 30 (2019–2020) describes what it takes to have an innovative public sector. Here you see what it wants, and how far Nytte has come. A point counts only when you can do it here, in your own words and on real content.',
    tryHeading: 'What you can try now',
    planned: 'The plan:',
    missing: 'Missing:',
    tryIt: (id) => `Try ${id} here`,
  },
  accessibility: {
    documentTitle: 'Accessibility statement',
    titleUntested: 'We have no test results to show',
    titleClean: (pages) => `The tests found no faults on ${pages} pages`,
    titleFaulty: (faults, pages) =>
      `The tests found ${faults === '1' ? 'one fault' : `${faults} faults`} on ${pages} ${pages === '1' ? 'page' : 'pages'}`,
    lead: 'Everybody should be able to use Nytte. The goal is WCAG 2.2 at levels A and AA.',
    untested:
      'This copy of Nytte lacks the report from the browser tests. So we cannot say whether its pages meet the requirements.',
    tested: (day, version) =>
      `Tested on ${day} with axe-core ${version}, in a browser, at the width of a phone and of a desktop screen. Then we also checked that pages need no scrolling sideways.`,
    automatic: 'Such tests find only some of the faults. A page without findings can still be hard to use.',
    resultsHeading: 'What was tested',
    resultsCaption: 'Pages, screen widths and findings',
    columns: ['Page', 'Widths in pixels', 'Faults'],
    showPages: (pages) => `Show all ${pages} addresses`,
    sections: [
      {
        id: 'how',
        heading: 'How Nytte is made to be usable',
        paragraphs: [],
        points: [
          'Everything works without JavaScript and with a keyboard alone.',
          'Pages can be read at a width of 320 pixels without scrolling sideways.',
          'Colour is never the only difference. Measured, estimated and expected differ in form.',
          'Charts and maps have a table with the same figures.',
          'Faults in forms stand both beside the field and in a summary at the top.',
        ],
      },
      {
        id: 'limits',
        heading: 'Known limits',
        paragraphs: [],
        points: [
          'Descriptions of innovations and instruments exist only in the language they are written in, most often bokmål. The language is marked, so that screen readers read them right.',
          'Some LOS topics have no English name. There we show bokmål.',
          'We have not tested with users who have disabilities, nor systematically with a screen reader.',
          'The Word and PDF files have headings and a language, but have not been tested with a screen reader.',
          'We have not tested the pages that we link to.',
        ],
      },
      {
        id: 'complain',
        heading: 'Tell us, and complain if you get no help',
        paragraphs: [
          'First tell whoever runs the site: which page it is about, what you tried to do, and what you use, such as a screen reader or magnification.',
          'If you get no help, you may complain to the Norwegian Anti-Discrimination Tribunal (Diskrimineringsnemnda). The Norwegian Digitalisation Agency supervises, through Uu-tilsynet.',
        ],
        links: [
          { label: 'Diskrimineringsnemnda', href: 'https://www.diskrimineringsnemnda.no/' },
          { label: 'Uu-tilsynet', href: 'https://www.uutilsynet.no/' },
        ],
      },
      {
        id: 'law',
        heading: 'What the rules say',
        paragraphs: [
          'The requirements stand in the regulation “forskrift om universell utforming av IKT-løsninger”, under “likestillings- og diskrimineringsloven” section 18. The regulation refers to an older version of WCAG than the one we measure ourselves by.',
          'A public body that runs Nytte must also have a statement of its own in the common service uustatus.no. This page does not replace it.',
        ],
      },
    ],
  },
  privacy: {
    documentTitle: 'Privacy',
    title: 'Unless you sign in, Nytte does not know who you are',
    lead: 'You can find answers without an account, without cookies and without tracking. If you sign in, we keep what it takes for you to write for your organisation, and no more.',
    need: {
      id: 'need',
      heading: 'The need you write is used to make the answer, and forgotten',
      paragraphs: [
        'The text is written neither to the database nor to the log.',
        'It stands in the address of the page, so that you can share the answer. So it also stays in the history of your browser, and everyone who gets the link can read it.',
        'Therefore do not write names, national identity numbers or anything else that points to a person. Describe the need, not the person.',
      ],
    },
    sentTo: (host) =>
      `An additional language tool is switched on here: the need is sent to ${host}, which proposes further hits. Whoever runs the site answers for the agreement with them.`,
    notSent: 'The need is not sent to anybody else.',
    sections: [
      {
        id: 'account',
        heading: 'What we keep when you sign in',
        paragraphs: [
          'You sign in at an identity provider, for example Ansattporten. Nytte never sees your password and does not keep your national identity number.',
        ],
        points: [
          'your name, your e-mail address if the provider gives it, and a number by which the provider knows you',
          'which organisations you belong to, and your role there',
          'when you signed in and from which browser, for as long as the sign-in lasts and two days after',
          'what you write, what you follow, and whether you want e-mail',
          'which initiatives and benefits you own, and what you have registered, measured and concluded',
          'what you sent while signed out: locked so that only your browser can open it, for one day',
          'a log of acts that others can see or that concern rights; it holds the number of the account, not the name',
        ],
        links: [{ label: 'Download all about you, or erase your account', path: '/me' }],
      },
      {
        id: 'erasure',
        heading: 'You can erase your account yourself',
        paragraphs: [
          'Your name, e-mail address, sign-ins, roles and what you follow then disappear. What you wrote for your organisation stays as the organisation’s. The log still has the number of the account, but it no longer leads to anybody.',
          'If you send a correction without signing in, you may leave an e-mail address for the answer. It is erased 90 days after you got it.',
        ],
      },
      {
        id: 'trials',
        heading: 'Figures from trials must not point to persons',
        paragraphs: [
          'Organisations can upload figures from trials. National identity numbers are refused, and the file is then not kept. Only those who write for the organisation can fetch the rows. Everybody else sees groups only.',
          'The organisation is responsible for having a right to use the figures. Ask it if you think that you are among them.',
        ],
      },
      {
        id: 'cookie',
        heading: 'One cookie, and only when you sign in',
        paragraphs: [
          'It keeps you signed in, for 12 hours at most. While you are signing in there is another for ten minutes at most. If you are signed out while you write, there is one for a day, so that you get your text back. None is used for anything else, and no other site can read them.',
        ],
      },
      {
        id: 'log',
        heading: 'What is logged',
        paragraphs: ['For each request Nytte writes one line to a log, so that faults can be found:'],
        points: [
          'the time and a random number for the request',
          'what kind of page it was, such as “/brief”, but not what stands after the question mark',
          'whether it went well, and how long it took',
          'after a fault: a technical description of it',
        ],
      },
      {
        id: 'address',
        heading: 'Your IP address is not stored',
        paragraphs: [
          'It is held in memory for one minute, to count how many requests come from the same place. Nytte does not write it to disk.',
          'Whoever runs the site may have a server in front of Nytte that logs more. Ask them.',
        ],
      },
      {
        id: 'others',
        heading: 'Nobody else learns that you were here',
        paragraphs: [
          'The pages fetch nothing from other sites: no fonts, maps, analytics or embedded content. If you follow a link out, the other site is not told which page you came from.',
        ],
      },
      {
        id: 'content',
        heading: 'The content is about organisations',
        paragraphs: [
          'We describe what organisations have done, not what individuals have done. If something does stand there about you, you may ask to have it removed.',
        ],
        links: [{ label: 'How to have something corrected', path: '/about#corrections' }],
      },
    ],
    responsible: {
      id: 'responsible',
      heading: 'Who is responsible',
      paragraphs: [
        'Whoever runs the site is responsible for privacy here. If you think that the rules are broken, you may complain to the Norwegian Data Protection Authority (Datatilsynet).',
      ],
      links: [{ label: 'Datatilsynet', href: 'https://www.datatilsynet.no/en/' }],
    },
  },
  openData: {
    documentTitle: 'Open data and API',
    title: 'All the content is yours to use',
    lead: 'Download the files, or ask the API. You need no key.',
    downloadsHeading: 'Download',
    downloadsCaption: 'Files with all the content, made when you fetch them',
    downloadsColumns: ['Content', 'Format', 'File'],
    innovations: 'Innovations',
    instruments: 'Support instruments',
    solutions: 'Solutions',
    needs: 'Needs',
    initiatives: 'Initiatives',
    trials: 'Trials',
    sandboxCases: 'Sandbox cases',
    challenges: 'Challenges to the market',
    benefits: 'Benefits added up',
    adoptions: 'Who has adopted what',
    deadlines: 'Deadlines of support instruments',
    calendar: 'Calendar (iCalendar)',
    apiHeading: 'Ask the API',
    apiLead:
      'The API answers with JSON. What you can ask, and what the answer holds, stands in the API document.',
    apiDocument: 'The API document (OpenAPI 3.1)',
    examples: {
      brief: 'Send a need and get the evidence brief:',
      organisation: 'The same, for a municipality that you name:',
      list: 'Fetch the first innovations of the list:',
    },
    exampleNeed: 'Older people forget to take their medicine',
    apiPoints: [
      'Lists are paged. Give “nextCursor” as “cursor” until it is empty.',
      'Errors come as application/problem+json, with a fixed code.',
      'Answers carry an ETag. Send it back in If-None-Match, and you need not fetch the same thing again.',
      'After too many requests the API answers 429 and says how long to wait.',
    ],
    procurement: {
      id: 'procurement',
      heading: 'Procurement by a common standard',
      paragraphs: [
        'Notices can be fetched as OCDS, both as files and from the API. Our extension carries what the standard otherwise loses about innovation.',
      ],
      links: [{ label: 'How to fetch procurement as OCDS', path: '/procurement/ocds' }],
    },
    writing: {
      id: 'writing',
      heading: 'Write by API',
      paragraphs: [
        'A system can write needs, initiatives, trials, benefits, innovations and instruments for its organisation. It then needs an API client, which an administrator of the organisation makes.',
      ],
      points: [
        'Get an access token from /oauth/token with client ID and secret (client_credentials). It works for ten minutes, and is sent as Bearer in Authorization.',
        'Send Idempotency-Key when you write. Ask again with the same key within 24 hours, and nothing is done twice.',
        'When you save a draft, send If-Match with the ETag that you got. If somebody else saved meanwhile, we answer 412 and overwrite nothing.',
        'A webhook sends word when something happens. The message is signed, and has only ids, times and links. The same can be fetched from /api/v1/events.',
      ],
      links: [
        { label: 'The organisation’s API clients', path: '/administration/api-clients' },
        { label: 'The organisation’s webhooks', path: '/administration/webhooks' },
        {
          label: 'Standard Webhooks: how the signature is checked',
          href: 'https://www.standardwebhooks.com/',
        },
      ],
    },
    licence: {
      id: 'licence',
      heading: 'How you may use it',
      paragraphs: [
        'Our own texts are under Creative Commons Attribution 4.0 (CC BY 4.0). You may use and change them when you name Nytte as the source. Data from others have licences of their own.',
        'Each record has a source and a date. Carry them along.',
      ],
      links: [
        { label: 'Creative Commons Attribution 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
        { label: 'Data sources and licences', path: '/about#source' },
      ],
    },
    version: (version) =>
      `The content is now version ${version}. The version is the date on which it was last read, and a fingerprint of the files.`,
  },
};
