import type { Context } from '@/casework/context'
import { recordAbsence } from '@/casework/record-absence'
import { saveReminderRule } from '@/casework/save-reminder-rule'
import { saveTeam } from '@/casework/save-team'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { membersOf } from '@/db/queries/members'
import { system } from '@/domain/policies/actor'
import { holidaysOf } from '@/scripts/oracle/holidays'
import { dayNumber, minutesOf } from './model-days'
import type { ModelOrganisation, ModelRule } from './model-world'

/** An organisation as the product has it, and as the model is told of it. */
export type Organisation = {
  form: TestController
  manager: StaffActor
  handlers: StaffActor[]
  teamId: string
  model: ModelOrganisation
}

type Where = { country: string; holidayCountry: string; timeZone: string; regimes: string[]; officer?: boolean }

/** Every kind of clock: two changes a year, one of half an hour, none, ahead of everybody, behind everybody. */
export const places: readonly Where[] = [
  { country: 'DE', holidayCountry: 'DE-BE', timeZone: 'Europe/Berlin', regimes: ['eu-gdpr'], officer: true },
  { country: 'IN', holidayCountry: 'IN', timeZone: 'Asia/Kolkata', regimes: ['eu-gdpr'] },
  { country: 'GB', holidayCountry: 'GB-ENG', timeZone: 'Europe/London', regimes: ['uk-gdpr'], officer: true },
  { country: 'US', holidayCountry: 'US-CA', timeZone: 'America/Los_Angeles', regimes: ['us-ca-ccpa'] },
  { country: 'US', holidayCountry: 'US', timeZone: 'America/New_York', regimes: ['us-ca-ccpa'], officer: true },
  { country: 'KI', holidayCountry: 'NZ', timeZone: 'Pacific/Kiritimati', regimes: ['nz-privacy'] },
  { country: 'AU', holidayCountry: 'AU-NSW', timeZone: 'Australia/Lord_Howe', regimes: ['au-app-org'], officer: true },
  { country: 'ZA', holidayCountry: 'ZA', timeZone: 'Africa/Johannesburg', regimes: ['za-paia'] },
]

const usual = [14, 7, 3, 1, 0]
const usualRule: ModelRule = {
  ...{ answer: usual, acknowledgement: usual, extensionNotice: usual, refusalNotice: usual },
  ...{ assignee: 'first', deputy: 'first', team: 'late', manager: 1, officer: 'late' },
  ...{ sendAt: minutesOf('08:00'), from: minutesOf('08:00'), to: minutesOf('18:00') },
}

/** What an organisation says instead of the usual, in the middle of the time. */
const ownRule = {
  ...{ answer: '21, 10, 5, 2', acknowledgement: '3, 0', 'extension-notice': '7, 1', 'refusal-notice': '7, 1' },
  ...{ assignee: '14', deputy: 'late', team: '3', manager: '7', officer: 'late' },
  ...{ sendAt: '09:30', windowFrom: '07:00', windowTo: '16:30', stillHere: 'never' },
}

const ownRuleOfTheModel: ModelRule = {
  ...{ answer: [21, 10, 5, 2], acknowledgement: [3, 0], extensionNotice: [7, 1], refusalNotice: [7, 1] },
  ...{ assignee: 14, deputy: 'late', team: 3, manager: 7, officer: 'late' },
  ...{ sendAt: minutesOf('09:30'), from: minutesOf('07:00'), to: minutesOf('16:30') },
}

/** One who manages beside the first admin, and three who handle: one always away, one who stands in, two of them a team. */
export async function organisationIn(context: Context, { officer = false, ...where }: Where): Promise<Organisation> {
  const officerEmail = officer ? `officer@${where.timeZone.toLowerCase().replace(/[^a-z]/g, '-')}.example` : ''
  const form = await aController(context, { ...where, officerEmail })
  const manager = await aStaffMember(context, form, { role: 'manager' })
  const handlers = [await handler(context, form), await handler(context, form), await handler(context, form)]
  const [away, deputy, third] = handlers
  if (!away || !deputy || !third) throw new Error('An organisation without handlers')
  const asAdmin = { ...context, actor: form.admin }
  const team = await saveTeam(asAdmin, form, { name: 'Archive', userIds: [deputy.userId, third.userId] })
  if (!team.ok) throw new Error(JSON.stringify(team.problems))
  const absence = { what: 'away', deputyId: deputy.userId, fromOn: '2020-01-01', untilOn: '2099-12-31' }
  const told = await recordAbsence(asAdmin, { controllerId: form.controllerId, userId: away.userId }, absence)
  if (!told.ok) throw new Error(JSON.stringify(told.problems))
  const daysOff = new Set(holidaysOf(where.holidayCountry, 2026, 2027).map(({ day }) => dayNumber(day)))
  const people = (await membersOf(context.db, system('year'), form.controllerId)).map(({ userId, email, role }) => ({
    ...{ userId, email, manages: role !== 'handler' },
    inTeam: userId === deputy.userId || userId === third.userId,
    deputyId: userId === away.userId ? deputy.userId : null,
  }))
  const rules = [{ fromMs: -Infinity, rule: usualRule }]
  const model = { zone: where.timeZone, daysOff, rules, people, officer: officerEmail || null }
  return { form, manager, handlers, teamId: team.teamId, model }
}

async function handler(context: Context, form: TestController): Promise<StaffActor> {
  return aStaffMember(context, form, { role: 'handler' })
}

/** From now on it reminds by steps, people and hours of its own. */
export async function takeOwnRule(context: Context, { form, model }: Organisation, fromMs: number): Promise<void> {
  const saved = await saveReminderRule({ ...context, actor: form.admin }, form.controllerId, ownRule)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  model.rules.push({ fromMs, rule: ownRuleOfTheModel })
}
