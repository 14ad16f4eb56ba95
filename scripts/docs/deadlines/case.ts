import { stepSentence } from '@/components/request/step-sentence'
import cases from '@/domain/deadlines/cases.json'
import type { Outcome } from '@/domain/deadlines/contract-outcome'
import { readCase } from '@/domain/deadlines/contract'
import { type DeadlineInput, deadline } from '@/domain/deadlines/deadline'
import type { Regime } from '@/domain/regimes/regime'
import { factRows } from './facts'
import { holidaysNamed } from './holidays'
import type { WorkedCase } from './worked-case'
import { dayWithWeekday, rightNames, t, table } from './words'

/** The worked cases of a law: what happened, the days it gives with how each was reached, and where that is read. */
export function casesOf({ id }: Regime): string[] {
  const ofLaw = (cases as WorkedCase[]).filter(({ regime }) => regime === id)
  if (ofLaw.length === 0) return ['No worked case.', '']
  return ofLaw.flatMap((written) => caseText(written, inputOf(written)))
}

function inputOf(written: WorkedCase): DeadlineInput {
  const input = readCase(written)
  if ('error' in input) throw new Error(`${written.id}: ${input.error}`)
  return input
}

function caseText(written: WorkedCase, input: DeadlineInput): string[] {
  const { working, pausedSinceOn } = deadline(input)
  const place = written.holidays_country ? `holidays of ${written.holidays_country}` : 'weekends only'
  return [
    `### ${written.id}`,
    '',
    `${written.why} _${written.source}._${certainty(written)}`,
    '',
    `For ${rightNames([input.right])}, in ${written.timezone}, ${place}.${holidaysNamed(written, input)}`,
    '',
    ...table(['Day', 'What happened'], factRows(written, input)),
    ...table(['What follows', 'Day'], outcomeRows(written.expect)),
    ...(pausedSinceOn ? ['While the clock stands still:', ''] : []),
    ...working.map((step) => `- ${dayWithWeekday(step.day)}: ${stepSentence(step, t, 'en')} (${step.source})`),
    '',
    ...otherReading(written),
  ]
}

function certainty({ reading, rule_confidence, published_kind }: WorkedCase): string {
  const said = [
    published_kind === 'example' && 'The authority publishes this example.',
    reading && '**Reading.**',
    ['memory', 'secondary'].includes(rule_confidence) && '**To be confirmed.**',
  ]
  return said
    .filter(Boolean)
    .map((text) => ` ${String(text)}`)
    .join('')
}

const refusals = {
  after_first_deadline: 'none: the notice came too late',
  no_reasons: 'none: the notice gave no reasons',
  not_allowed_by_regime: 'none: this law knows no extension',
}

const standing = {
  paused: 'none: the clock stands still',
  awaiting_identity: 'none: the clock waits for the proof of identity',
  awaiting_fee: 'none: the clock waits for the fee',
  not_started: 'none: the clock has not started',
}

function outcomeRows(expect: Outcome): string[][] {
  const noDay = expect.status ? standing[expect.status] : 'none: the law gives no number of days'
  const rows: [string, string | undefined][] = [
    ['**Answer due**', expect.due ? `**${dayWithWeekday(expect.due)}**` : noDay],
    ['Answer due at the hour', expect.due_at],
    ['Acknowledgement due', expect.ack_due && dayWithWeekday(expect.ack_due)],
    ['Notice of an extension by', expect.extension_notice_due && dayWithWeekday(expect.extension_notice_due)],
    ['Notice of a refusal by', expect.refusal_notice_due && dayWithWeekday(expect.refusal_notice_due)],
    ['Days on which the clock stood still', expect.paused_days?.toString()],
    ['The clock started afresh on', expect.clock_start && dayWithWeekday(expect.clock_start)],
    ['Extended to', extendedTo(expect)],
  ]
  return rows.flatMap(([what, day]) => (day ? [[what, day]] : []))
}

function extendedTo({ extension_accepted, extension_refusal, extended_due }: Outcome): string | undefined {
  if (extension_accepted === undefined) return undefined
  if (extension_refusal) return refusals[extension_refusal]
  return extended_due ? `**${dayWithWeekday(extended_due)}**` : 'no day while the clock stands still'
}

function otherReading({ alternative }: WorkedCase): string[] {
  if (!alternative) return []
  const { note, ...days } = alternative
  const said = Object.entries(days).map(
    ([what, day]) => `${names[what] ?? what} ${typeof day === 'string' ? dayWithWeekday(day as '2026-01-01') : 'none'}`,
  )
  return [`The other reading: ${said.join('; ')}, ${note}.`, '']
}

const names: Readonly<Record<string, string>> = {
  due: 'answer due',
  ack_due: 'acknowledgement due',
  extended_due: 'extended to',
}
