/** The fences between the layers (docs/architecture.md). Every rule says what to do instead; a test sees each one fire. */
const tests = '\\.test\\.tsx?$|/testing/|^e2e/|^scripts/|^[^/]+\\.config\\.(ts|js)$'
const productionScripts =
  '^scripts/(start|build|migrate|keys|export|doctor|deadlines|rehearse)\\.ts$|^scripts/rehearse/'
const inPackage = (...names) => `node_modules/(${names.join('|')})/`

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule(
      'domain-is-pure',
      'The law knows no clock, database, network, environment or screen. Take what you need as an argument.',
      { path: '^domain/', pathNot: tests },
      { pathNot: ['^domain/', inPackage('temporal-polyfill', 'date-holidays', 'libphonenumber-js', 'zod')] },
    ),
    rule(
      'only-days-knows-temporal',
      'All arithmetic on dates is in domain/calendar/days.ts. Use its functions, or add one there with its source.',
      { pathNot: ['^domain/calendar/days\\.ts$', tests] },
      { path: inPackage('temporal-polyfill', '@js-temporal') },
    ),
    rule(
      'casework-uses-doors',
      'A verb reads through db/queries, writes through db/writes and owes a letter through emails/outbox, or through emails/fallback where one came back; it never renders, sends or redirects.',
      { path: '^casework/', pathNot: tests },
      {
        path: [
          '^(app|components|scripts|e2e)/',
          '^(worker|env|instrumentation|proxy)\\.ts$',
          '^db/(schema|embedded|migrations|testing)/',
          '^db/(migrate|queue)(\\.ts$|/)',
          '^emails/(?!outbox|catalogue|fallback)',
          inPackage('next', 'react', 'react-dom', 'react-email'),
        ],
      },
    ),
    rule(
      'db-knows-only-the-domain',
      'The database is called, it does not call. Pass in what it needs, or move the decision to casework.',
      { path: '^db/', pathNot: tests },
      { path: ['^(app|casework|components|emails|messages|scripts|e2e)/', '^worker\\.ts$'] },
    ),
    rule(
      'queries-only-read',
      'What reads knows nothing that writes. What both need has a file of its own beside them.',
      { path: '^db/queries/', pathNot: tests },
      { path: '^db/writes/' },
    ),
    rule(
      'emails-never-decide',
      'Emails render and deliver what a verb has owed. Decide in casework and put the letter in the outbox.',
      { path: '^emails/', pathNot: tests },
      { path: ['^(app|casework|components|scripts|e2e)/', '^worker\\.ts$'] },
    ),
    rule(
      'only-delivery-speaks-smtp',
      'Only emails/delivery.ts knows nodemailer, so that every envelope is built in one safe way. Put the letter in the outbox.',
      { pathNot: ['^emails/delivery\\.ts$', tests] },
      { path: inPackage('nodemailer'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-mailbox-speaks-imap',
      'Only emails/mailbox.ts knows imapflow, so that nothing is deleted and every connection is encrypted. Ask it for letters.',
      { pathNot: ['^emails/mailbox\\.ts$', tests] },
      { path: inPackage('imapflow') },
    ),
    rule(
      'only-db-speaks-sql',
      'Rows are read by db/queries, which see only what the actor may see, and written by db/writes. Add one there.',
      { pathNot: ['^db/', tests] },
      { path: [inPackage('drizzle-orm', 'pg', '@electric-sql'), '^db/schema/'] },
    ),
    rule(
      'only-queue-knows-pg-boss',
      'Jobs go through db/queue.ts, and their payload is ids. Add a function there.',
      { pathNot: ['^db/queue(\\.ts$|/)', tests] },
      { path: inPackage('pg-boss') },
    ),
    rule(
      'sign-in-lives-in-one-place',
      'better-auth authenticates in app/_server/auth over db/accounts. Ask the session who is there; memberships say what they may do.',
      { pathNot: ['^app/_server/auth', '^db/accounts', tests] },
      { path: inPackage('better-auth', '@better-auth') },
    ),
    rule(
      'documents-take-values',
      'A document is written from what it is given. Read and word it in the page, and pass cells or passages.',
      { path: '^documents/', pathNot: tests },
      { path: ['^(app|casework|components|db|emails|messages|scripts|e2e)/', '^(worker|env)\\.ts$'] },
    ),
    rule(
      'components-take-props',
      'A component shows what it is given. Read in the page, decide in the domain, pass it down.',
      { path: '^components/', pathNot: tests },
      { path: ['^(app|casework|db|emails|scripts|e2e)/', '^(worker|env)\\.ts$'] },
    ),
    rule(
      'messages-are-words',
      'Words and their translator know nothing of who asks. Pass parameters to the message.',
      { path: '^messages/', pathNot: tests },
      { path: ['^(app|casework|components|db|emails|scripts|e2e)/', '^(worker|env)\\.ts$'] },
    ),
    rule(
      'pages-read-verbs-write',
      'A page reads through db/queries and changes things through a verb of casework.',
      { path: '^app/', pathNot: tests },
      { path: '^db/(writes|migrations|testing)/|^db/migrate\\.ts$' },
    ),
    rule(
      'pages-send-no-mail',
      'A page shows letters through emails/render; only a verb owes one and only the worker sends it.',
      { path: '^app/', pathNot: tests },
      { path: '^emails/(outbox|delivery|mailbox|deliver)', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-the-web-knows-next',
      'Next belongs to app/. Elsewhere, return a value and let the page redirect, cache or answer.',
      { pathNot: ['^(app|components)/', '^(proxy|instrumentation|instrumentation-node)\\.ts$', tests] },
      { path: inPackage('next'), dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'nobody-imports-app',
      'Pages are at the end of the chain. What others need belongs to domain, casework, db, emails or components.',
      { pathNot: ['^app/', '^instrumentation\\.ts$', tests] },
      { path: '^app/' },
    ),
    rule(
      'journeys-are-strangers',
      'A journey knows the browser, the mailbox and the clock, as a person does. Look at the page or at the letter.',
      { path: '^e2e/journeys/' },
      {
        pathNot: ['^e2e/', inPackage('@playwright', '@axe-core', 'playwright', 'playwright-core', '@types')],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'oracle-knows-no-law',
      'The oracle is there to disagree with the engine, so it shares nothing with it. Write the rule once more, in oracle.sql.',
      { path: '^scripts/oracle/', pathNot: '\\.test\\.ts$' },
      { path: '^domain/', reachable: true },
    ),
    rule(
      'model-knows-no-reminders',
      'The model of a year is there to disagree with the product, so it shares nothing with it. Write the rule once more, in model.ts.',
      { path: '^e2e/faults/year/model' },
      { path: '^(app|casework|components|db|domain|emails|messages|scripts)/', reachable: true },
    ),
    rule(
      'ships-without-tools',
      'This runs in production, where development packages are not installed. Move the package to dependencies, or the code to scripts.',
      {
        path: ['^(app|casework|components|db|documents|domain|emails|messages)/', '^[^/]+\\.ts$', productionScripts],
        pathNot: ['\\.test\\.tsx?$', '/testing/', '\\.config\\.ts$'],
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'type-import'] },
    ),
    rule(
      'ships-without-tests',
      'Test support must not reach production. Move what is shared to where it belongs.',
      {
        path: `^(?!scripts/|e2e/)|${productionScripts}`,
        pathNot: ['\\.test\\.tsx?$', '/testing/', '\\.config\\.ts$'],
      },
      { path: '\\.test\\.tsx?$|/testing/|^e2e/' },
    ),
    rule(
      'no-circles',
      'Two files that need each other are one, or have a third in common. Move what they share into a file of its own.',
      {},
      { circular: true },
    ),
    rule(
      'only-declared-packages',
      'Import only what package.json names, or the next installation breaks it.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule('nothing-missing', 'This import leads nowhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '(^|/)\\.(next|cache|git)/',
        '^next-env\\.d\\.ts$',
        '^(data|keys|public|test-results|playwright-report)/',
        'scripts/fences/fixtures',
      ],
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
    builtInModules: { add: [] },
  },
}
