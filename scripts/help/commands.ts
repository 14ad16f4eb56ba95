/** What each command of package.json does, in one line, as `npm run help` prints it. */
export const commands: Readonly<Record<string, string>> = {
  demo: 'installs, builds, fills and serves a working installation on http://localhost:3000 (PORT respected)',
  test: 'installs what is missing and runs everything; the last line says how many passed and failed',
  check: 'format, types, lint, fences, dead code, unit tests, docs: what a change must pass before anything else',
  format: 'writes every file in the house style',
  dev: 'serves the pages while they are being written',
  build: 'builds for production',
  keys: 'makes the keys that seal personal data, once, and two secrets for .env',
  migrate: 'brings the tables up to date, as their owner (MIGRATION_DATABASE_URL)',
  start: 'serves a built installation; refuses an insecure configuration with one line a fault',
  worker: 'sends letters and reminders beside the web processes (PostgreSQL)',
  export: 'prints one JSON object a request: npm run --silent export -- --format jsonl [--unseal]',
  doctor: 'looks for what is wrong with an installation and ends with 0 only when nothing is',
  'let-in': 'takes the lost authenticator off a member, who then sets up a new one: npm run let-in -- ruth@example.org',
  rehearse:
    'plays a month in minutes and shows that every mail arrives; also at your own addresses: npm run rehearse -- --send-to-us',
  deadlines:
    'answers a JSON array of cases with their days: npm run --silent deadlines < cases.json (docs/deadlines.md)',
  docs: 'prints docs/deadlines.md from the rules of the laws and the worked cases',
  mutate:
    'breaks the deadline engine in thousands of places and lists by file and line what no test notices; takes hours',
  oracle: 'compares the deadlines with a second computation in SQL: npm run oracle -- --seed 1 [--count 10000]',
  prove: 'breaks each guarantee on purpose in a copy and sees its test fail',
  soak: 'the long fault runs that do not fit into npm test',
  bench: 'measures speed and memory on a large installation; one thing alone: npm run bench -- queue, or letters',
  shots:
    'takes the pictures of the pages for the documentation; of every letter in every language: npm run shots -- letters',
  help: 'prints this list',
}
