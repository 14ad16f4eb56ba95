import { z } from 'zod'
import { findReminderRule } from '@/db/queries/reminder-rules'
import { insertReminderRule } from '@/db/writes/reminder-rules'
import { writeJournal } from '@/db/writes/journal'
import { ladderNames, type ReminderRule, toldFrom, toldPeople } from '@/domain/policies/reminder-rule'
import { stillHereChoices } from '@/domain/policies/still-here'
import { administer, type Managed } from './administer'
import type { Context } from './context'
import { refuse } from './errors'
import { oneOf } from './fields'
import { readInput } from './read-input'

const mostSteps = 10
const mostDays = 365

/** "14, 7, 3": each number once, the earliest step first. */
const steps = z.string('reminder-days-not-valid').transform((typed, issues) => {
  const parts = typed.split(/[\s,;]+/).filter(Boolean)
  const days = [...new Set(parts.map(Number))].sort((one, other) => other - one)
  const isEach = parts.every((part) => /^\d{1,3}$/.test(part)) && days.every((day) => day <= mostDays)
  if (isEach && days.length > 0 && days.length <= mostSteps) return days
  issues.addIssue({ code: 'custom', message: 'reminder-days-not-valid' })
  return z.NEVER
})

const time = z
  .string('time-not-valid')
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-not-valid')

const from = oneOf(toldFrom, 'choose-from-which-step')

const SaveReminderRule = z
  .strictObject({
    answer: steps,
    acknowledgement: steps,
    'extension-notice': steps,
    'refusal-notice': steps,
    assignee: from.refine((step) => step !== 'late' && step !== 'never', 'choose-from-which-step'),
    deputy: from,
    team: from,
    manager: from,
    officer: from,
    sendAt: time,
    windowFrom: time,
    windowTo: time,
    stillHere: oneOf(stillHereChoices, 'choose-when-to-ask'),
  })
  .refine(({ sendAt, windowFrom, windowTo }) => windowFrom <= sendAt && sendAt < windowTo, {
    message: 'sending-window-not-valid',
    path: ['sendAt'],
  })

type Typed = z.infer<typeof SaveReminderRule>

/** By what an organisation reminds its staff from the next tick on, as the next version. Throws `NotFound`. */
export async function saveReminderRule(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  input: unknown,
): Promise<Managed> {
  const read = readInput({}, SaveReminderRule, input)
  if (!read.ok) return read
  return administer(context, controllerId, async (tx, administrator) => {
    const before = await findReminderRule(tx, administrator, controllerId)
    const rule = ruleOf(read.input)
    if (asText(rule) === asText(before.rule)) return refuse('nothing-changed')
    const version = before.version + 1
    await insertReminderRule(tx, { controllerId, version, rule })
    const details = { version }
    await writeJournal(tx, { controllerId, actor: administrator.userId, what: 'reminders-set', details })
    return { ok: true }
  })
}

function ruleOf(typed: Typed): ReminderRule {
  const { sendAt, windowFrom, windowTo, stillHere } = typed
  const { answer, acknowledgement, assignee, deputy, team, manager, officer } = typed
  const notices = { 'extension-notice': typed['extension-notice'], 'refusal-notice': typed['refusal-notice'] }
  const told = { assignee, deputy, team, manager, officer }
  return { ladders: { answer, acknowledgement, ...notices }, told, sendAt, windowFrom, windowTo, stillHere }
}

/** The database keeps no order of keys. */
function asText({ ladders, told, sendAt, windowFrom, windowTo, stillHere }: ReminderRule): string {
  return JSON.stringify([
    ladderNames.map((name) => ladders[name]),
    toldPeople.map((person) => told[person]),
    sendAt,
    windowFrom,
    windowTo,
    stillHere,
  ])
}
