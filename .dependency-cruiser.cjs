/** The rules of the house (docs/architecture.md). Each is proven by a violation in scripts/boundaries.test.ts. */
const io = '^(node:)?(fs|net|http|https|child_process|worker_threads|dgram|tls|dns)(/|$)';
const drivers = 'node_modules/(pg|kysely|pg-boss|pg-copy-streams|hono|@hono|pino|nodemailer)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/(modules|ui|web|cli|worker|start)/' },
    },
    {
      name: 'ui-knows-only-language',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: ['^src/(modules|kernel|web|cli|worker|start)/', drivers.replace('|hono|@hono', '')],
        pathNot: '^src/kernel/i18n/',
      },
    },
    {
      name: 'modules-meet-at-the-door',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/public\\.ts$'] },
    },
    {
      name: 'entry-points-use-the-door',
      severity: 'error',
      from: { path: '^src/(web|cli|worker|start)/' },
      to: {
        path: '^src/modules/([^/]+)/',
        pathNot: '^src/modules/[^/]+/(public|routes|api|cli|jobs)\\.tsx?$',
      },
    },
    {
      name: 'modules-know-no-entry-point',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: '(\\.test\\.tsx?|/testing[^/]*\\.tsx?)$' },
      to: { path: '^src/(web|cli|worker|start)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/.*/(domain|schema)\\.ts$' },
      to: {
        path: [
          io,
          drivers.replace('|@hono', ''),
          '^src/kernel/(db|http|jobs|log)',
          '(queries|actions|pages|routes|api)\\.tsx?$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'text-core-is-a-library',
      severity: 'error',
      from: { path: '^src/kernel/search/text/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/', io, drivers], pathNot: '^src/kernel/search/text/' },
    },
    {
      name: 'ranking-core-is-a-library',
      severity: 'error',
      from: { path: '^src/modules/evidence/ranking/', pathNot: '\\.test\\.ts$' },
      to: {
        path: ['^src/', io, drivers],
        pathNot: ['^src/modules/evidence/ranking/', '^src/kernel/search/text/'],
      },
    },
    {
      name: 'valuation-core-is-a-library',
      severity: 'error',
      from: { path: '^src/modules/benefits/valuation/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/', io, drivers], pathNot: '^src/modules/benefits/valuation/' },
    },
    {
      name: 'trial-core-is-a-library',
      severity: 'error',
      from: { path: '^src/modules/trials/core/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/', io, drivers], pathNot: '^src/modules/trials/core/' },
    },
    {
      name: 'eforms-core-is-a-library',
      severity: 'error',
      from: { path: '^src/modules/procurement/eforms/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/', io, drivers], pathNot: '^src/modules/procurement/eforms/' },
    },
    {
      name: 'ocds-core-is-a-library',
      severity: 'error',
      from: { path: '^src/modules/procurement/ocds/core/', pathNot: '\\.test\\.ts$' },
      to: {
        path: ['^src/', io, drivers],
        // The fact model is what releases are made of: types only.
        pathNot: ['^src/modules/procurement/ocds/core/', '^src/modules/procurement/eforms/facts\\.ts$'],
      },
    },
    {
      name: 'wording-core-is-a-library',
      severity: 'error',
      from: { path: '^src/modules/procurement/wording/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/', io, drivers], pathNot: '^src/modules/procurement/wording/' },
    },
    {
      name: 'pages-take-types-from-queries',
      severity: 'error',
      from: { path: '^src/modules/.*(pages|page|card)\\.tsx$' },
      to: { path: 'queries\\.ts$', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
