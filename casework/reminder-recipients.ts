import type { Controller } from '@/db/queries/case-file'
import type { PresentMember } from '@/db/queries/members'
import type { Team } from '@/db/queries/teams'
import { staff } from '@/domain/policies/actor'
import { asActor } from '@/domain/policies/as-actor'
import { type ReminderRule, type ToldFrom, toldFrom } from '@/domain/policies/reminder-rule'
import { mayBeAssigned } from '@/domain/policies/roles'
import { type Seeable, sees } from '@/domain/policies/visibility'

/** Somebody who is told of the steps of a request, from which on, and whether it is with them. */
export type ToldAbout = { address: string; userId: string | null; from: ToldFrom; isInCharge: boolean }

/** Who may be told of requests at an organisation, and by which rule. */
export type Staff = {
  members: readonly PresentMember[]
  teams: readonly Team[]
  controller: Pick<Controller, 'notificationAddresses' | 'officerEmail'>
  rule: ReminderRule
}

/**
 * Who is told of a request: whoever has it and, while they are away, their deputy; while nobody has it, its team and all
 * who manage. The others from the step that the rule says, and never of what they may not see. Where nobody can receive
 * anything, the organisation.
 */
export function whoIsTold(request: Seeable, at: Staff): ToldAbout[] {
  const told = [...staffTold(request, at), ...officerTold(request, at)]
  if (!told.some(({ isInCharge }) => isInCharge))
    told.push(
      ...at.controller.notificationAddresses.map((address) => ({ address, userId: null, ...inCharge('first') })),
    )
  return eachOnce(told)
}

function staffTold(request: Seeable, { members, teams, rule: { told } }: Staff): ToldAbout[] {
  const assignee = members.find(({ userId, role }) => userId === request.assigneeId && mayBeAssigned(role))
  const seeing = members.filter((member) => sees(asActor(member, request), request))
  const deputy = seeing.filter(({ userId }) => assignee !== undefined && userId === assignee.deputyId)
  const managers = seeing.filter(({ role }) => role === 'admin' || role === 'manager')
  const team = teamOf(request, members, teams)
  if (!assignee)
    return [
      ...managers.map((member) => person(member, inCharge('first'))),
      ...(told.team === 'never' ? [] : team.map((member) => person(member, inCharge('first')))),
    ]
  return [
    person(assignee, inCharge(told.assignee)),
    ...deputy.map((member) => person(member, { from: told.deputy, isInCharge: told.deputy !== 'never' })),
    ...team.map((member) => person(member, beside(told.team))),
    ...managers.map((member) => person(member, beside(told.manager))),
  ]
}

/** Whoever may not see a request is told nothing of it, and of what is confidential nobody from outside. */
function officerTold(request: Seeable, { members, controller, rule: { told } }: Staff): ToldAbout[] {
  const { officerEmail } = controller
  if (!officerEmail || told.officer === 'never') return []
  const member = members.find(({ email }) => email.toLowerCase() === officerEmail.toLowerCase())
  if (member) return sees(asActor(member, request), request) ? [person(member, beside(told.officer))] : []
  return request.readers === null ? [{ address: officerEmail, userId: null, ...beside(told.officer) }] : []
}

function teamOf(request: Seeable, members: readonly PresentMember[], teams: readonly Team[]): PresentMember[] {
  const { teamId, controllerId } = request
  const team = teams.find(({ id, isOver }) => id === teamId && !isOver)
  if (!team || teamId === null) return []
  const inTeam = ({ userId, role, mayVerify }: PresentMember) =>
    staff(userId, [{ controllerId, role, mayVerify, teams: [teamId] }])
  return members.filter(
    (member) => team.userIds.includes(member.userId) && mayBeAssigned(member.role) && sees(inTeam(member), request),
  )
}

type Manner = Pick<ToldAbout, 'from' | 'isInCharge'>

const inCharge = (from: ToldFrom): Manner => ({ from, isInCharge: true })
const beside = (from: ToldFrom): Manner => ({ from, isInCharge: false })

function person({ email, userId }: PresentMember, manner: Manner): ToldAbout {
  return { address: email, userId, ...manner }
}

/** Whoever is told for several reasons is told from the earliest step of them. */
function eachOnce(told: readonly ToldAbout[]): ToldAbout[] {
  const byAddress = new Map<string, ToldAbout>()
  for (const each of told) {
    const known = byAddress.get(each.address.toLowerCase()) ?? each
    const from = toldFrom.find((step) => step === known.from || step === each.from) ?? each.from
    const isInCharge = known.isInCharge || each.isInCharge
    byAddress.set(each.address.toLowerCase(), { ...known, from, isInCharge })
  }
  return [...byAddress.values()]
}
