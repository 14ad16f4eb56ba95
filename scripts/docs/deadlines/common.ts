import { contractProblems } from '@/domain/deadlines/contract-problem'
import { table } from './words'

export const beginning = [
  '# Deadlines',
  '',
  'Which day each law gives, why, and how far that is certain. This page is printed by `npm run docs` from the rules the',
  'clock works with and from its worked cases; a change of either that is not printed here fails the checks. It is meant to',
  'be checked by somebody who knows the law and reads no code. It is not legal advice.',
  '',
  '- **to be confirmed**: the value was not read in the text of the law; a secondary source or memory says so.',
  '- **reading**: the text leaves room, and this is the reading taken; see [Readings taken](#readings-taken).',
  '',
  '## What holds under every law',
  '',
  '1. The moment of receipt is turned into a day in the time zone of the organisation. From there on only days are counted,',
  '   and a deadline ends with the last hour of its day there.',
  '2. The day of receipt is not counted. The one exception is the acknowledgement of a complaint in the UK.',
  '3. A month ends on the same date of the next month; where that month has no such date, on its last day. Only then is the',
  '   end moved off a weekend or a holiday, and only where a text or an authority says so.',
  '4. An extended day is counted from the start of the clock, neither from the first due day nor from the notice.',
  '5. Days on which the clock stands still are added as calendar days. Where several questions are open at once, a day counts',
  '   once.',
  '6. While a question is open there is no due day; the day without the pause is shown beside it.',
  '7. An extension is refused where the law has none, where its notice is late, where reasons are owed and missing, and where',
  '   one was taken already.',
  '8. What the organisation promises never postpones the day of the law. The earlier of the two binds.',
  '9. Public holidays are those of the place of the organisation. Days on which only banks close, and half days, are worked.',
  '',
]

const readings: readonly (readonly [question: string, taken: string, other: string])[] = [
  [
    'GDPR: does a question about identity stop the clock or start it afresh?',
    'it stops, from the day of the question to the day before the answer',
    'neither; or it starts afresh, as in the UK',
  ],
  [
    'GDPR: the notice of an extension during or after a pause',
    'its last day moves with the pause; a warning says that the month without the pause is safer',
    'one month from receipt, whatever was asked',
  ],
  [
    'The end of an extended time',
    'three months from the start',
    'two months from the first due day (28 February gives 28 April)',
  ],
  [
    'UK: "one month beginning with"',
    'the same date of the next month, as the Information Commissioner counts',
    'one day earlier',
  ],
  [
    'UK: clarification asked for on the day of receipt, or answered on the day it was asked for',
    'no day on or before the start counts; an answer on the same day gives one day',
    'one day more or less',
  ],
  [
    'UK: acknowledgement of a complaint',
    '29 days after the day of receipt, which is the first of the 30; not moved',
    '30 days, moved off weekends and holidays',
  ],
  [
    'California: "begin on the day that the business receives the request"',
    '45 days after the day of receipt',
    '44 days',
  ],
  [
    'California: business day',
    'Monday to Friday without federal holidays',
    'the longer list of state holidays (Gov. Code 6700)',
  ],
  [
    'A last day on a weekend or holiday outside the EU, the UK and Australia',
    'is not moved',
    'moves to the next working day, given with the cases as the other reading',
  ],
  [
    'Switzerland: the fee is confirmed before the ten days are over',
    'the 30 days begin on the tenth day all the same',
    'on the day of confirmation',
  ],
  [
    'South Africa: notice of an extension after particulars were sent',
    'within 30 days of the first receipt',
    'of the day the request was complete',
  ],
  ['Whose time zone makes the day of receipt', "the organisation's", "the requester's"],
  ['GDPR: holidays of a region', 'count', 'only national ones do'],
  ['UK: requests from before 5 February 2026', 'the same month', 'the transitional text was not read'],
]

export const readingsTaken = [
  '## Readings taken',
  '',
  ...table(
    ['', 'Question', 'Taken', 'The other reading'],
    readings.map((row, index) => [String(index + 1), ...row]),
  ),
]

export const commandLine = [
  '## Cases on the command line',
  '',
  '`npm run --silent deadlines < cases.json` reads a JSON array of cases and prints their results in the same order. A case',
  'that cannot be computed has an `error` in place of its days: a name that stays the same, a colon, and words for a person;',
  'several are divided by semicolons. The other cases are answered all the same, and the command ends with 1.',
  '',
  ...table(
    ['Name', 'Said where'],
    Object.entries(contractProblems).map(([name, meaning]) => [`\`${name}\``, meaning]),
  ),
  'What is no JSON array at all is refused on the standard error as `no-input`, `not-json` or `not-an-array`.',
]
