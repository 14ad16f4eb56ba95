import type { ExtensionRule } from '@/domain/regimes/extensions'
import type { PauseRule, Regime, RestartRule } from '@/domain/regimes/regime'
import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import { noticeRows, otherRows } from './further-rules'
import { type Row, row } from './rows'
import { dayText, lengthText, rightNames, t, table } from './words'

/** The rules of a law: each value with the place it was read, and what is not certain about it. */
export function rulesOf(regime: Regime): string[] {
  const rows = [
    ...forceRows(regime),
    ...timeRows(regime),
    ...questionRows(regime),
    ...extensionRows(regime),
    ...endRows(regime),
  ]
  return [
    ...standingOf(regime),
    ...rightsOf(regime),
    ...table(['What', 'Rule', 'Source', 'Mark'], [...rows, ...noticeRows(regime), ...otherRows(regime)]),
  ]
}

function standingOf({ kind, partOf, chosenByStaff, ruleVersion }: Regime): string[] {
  const kinds = {
    statute: 'A law.',
    house: 'A rule of the house, not a law.',
    control: 'Not a law: a check of counting.',
  }
  const sentences = [
    kinds[kind],
    partOf && `It comes along with \`${partOf}\` for the rights named here.`,
    chosenByStaff && 'It applies only where staff say so.',
    `Version of these rules: ${dayText(ruleVersion as Day)}.`,
  ]
  return [sentences.filter(Boolean).join(' '), '']
}

function rightsOf({ rights }: Regime): string[] {
  const rows = Object.entries(rights).map(([right, article]) => [t(`common.rightNames.${right as Right}`), article])
  return rows.length > 0 ? table(['Right', 'Article'], rows) : []
}

function forceRows({ inForce }: Regime): Row[] {
  if (!inForce) return []
  const { from, until } = inForce.value
  const days = [from && `from ${dayText(from)}`, until && `until ${dayText(until)}`].filter(Boolean).join(' ')
  return [row('In force', days, inForce)]
}

function timeRows({ start, timeLimit, timeLimitElsewhere }: Regime): Row[] {
  const starts = {
    receipt: 'on the day of receipt, which is not counted',
    confirmation: 'when the e-mail is confirmed',
  }
  const limit = timeLimit.value ? lengthText(timeLimit.value) : 'the law gives no number; the promise sets the day'
  return [
    row('The clock starts', starts[start.value], start),
    row(
      'Answer due',
      timeLimit.value && 'days' in timeLimit.value && timeLimit.value.days === 0 ? 'the same day' : limit,
      timeLimit,
    ),
    ...(timeLimitElsewhere?.value
      ? [row('Sent elsewhere than designated', lengthText(timeLimitElsewhere.value), timeLimitElsewhere)]
      : []),
  ]
}

function questionRows({ pauses, restarts, noIdentityFor }: Regime): Row[] {
  const nothing: Row = ['Questions', 'no question stops the clock or starts it afresh', '', '']
  const rows = [...pauses.map(pauseRow), ...restarts.map(restartRow)]
  return [
    ...(rows.length > 0 ? rows : [nothing]),
    row('No proof of identity for', rightNames(noIdentityFor.value), noIdentityFor),
  ]
}

function pauseRow(rule: PauseRule): Row {
  const days = {
    'until-answer': 'the days from the question to the day before the answer do not count',
    'through-answer':
      'the days from the question to the answer do not count, both included; none on or before the start',
  }
  const only = rule.rights ? `; for ${rightNames(rule.rights)} only` : ''
  const late = rule.notIfAskedLate ? '; not where it was asked with undue delay' : ''
  return row(`Pause: ${questions[rule.asks]}`, `${days[rule.value]}${only}${late}`, rule)
}

function restartRow(rule: RestartRule): Row {
  const starts =
    'reflection' in rule.value
      ? `the full time starts ${lengthText(rule.value.reflection)} after the question, whatever is answered`
      : 'nothing is due until the answer; on its day the full time starts afresh'
  return row(`Restart: ${questions[rule.asks]}`, starts, rule)
}

const questions: Readonly<Record<string, string>> = {
  identityRequested: 'identity asked for',
  clarificationRequested: 'clarification asked for',
  feeRequested: 'fee asked for',
  particularsRequested: 'particulars asked for',
}

function extensionRows({ extension }: Regime): Row[] {
  if (!extension) return [['Extension', 'none', '', '']]
  const { notice } = extension
  const by = notice
    ? `${lengthText(notice.value.within)} from ${notice.value.from === 'letter' ? 'the date on the letter' : 'receipt'}`
    : 'the first due day, as pauses have moved it'
  return [
    row('Extension', extensionText(extension), extension),
    ...(extension.grounds ?? []).map((rule) =>
      row('More time for', t(`common.extensionGrounds.${rule.ground}`), { ...rule, source: rule.article }),
    ),
    row('Notice of an extension by', by, notice ?? extension),
  ]
}

function extensionText({ value, reasons }: ExtensionRule): string {
  const told = reasons ? ', with reasons' : ''
  if (value === 'chosen') return `once, to a day that the organisation names in its notice${told}`
  return `once, by ${lengthText(value)}, counted from the start of the clock${told}`
}

function endRows({ endsOnWorkingDay, closure, regionalHolidays }: Regime): Row[] {
  const moved = 'a last day on a Saturday, a Sunday or a public holiday moves to the next working day'
  return [
    row('Last day', endsOnWorkingDay.value ? moved : 'is not moved', endsOnWorkingDay),
    ...(closure
      ? [
          row(
            'No working days',
            `each year from ${monthDay(closure.value[0])} to ${monthDay(closure.value[1])}`,
            closure,
          ),
        ]
      : []),
    ...(regionalHolidays ? [row('Holidays of a region', 'are working days', regionalHolidays)] : []),
  ]
}

function monthDay(text: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`2028-${text}T00:00:00Z`),
  )
}
