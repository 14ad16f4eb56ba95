import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { readRequester } from '@/db/queries/dossier'
import { type SystemRow, systemsOf } from '@/db/queries/systems'
import { type Day, isAfter, isBefore, parseDay } from '@/domain/calendar/days'
import { knownDetails, type TaskDetail, taskDetails } from '@/domain/tasks/details'
import { askableRights, rightsToAsk, type RightsToAsk } from '@/domain/tasks/rights-to-ask'
import type { Context } from './context'
import type { Problem } from './errors'
import { optionalSeveral, optionalText, several, tick } from './fields'
import { perform, type Target } from './perform'
import { taskLetter } from './task-letters'
import type { SealedAsking } from '@/domain/tasks/task-words'
import { done, no, type Situation, type Verb } from './verb'

const Ask = z.strictObject({
  details: optionalSeveral(z.enum(taskDetails, 'value-not-valid')),
  dueOn: z.string().trim().default(''),
  note: optionalText(),
})

/** Which systems are asked, and of each which details its owner gets, until when, and in which words. */
const AskSystems = z.strictObject({
  systems: several(z.string(), 'choose-a-system'),
  asks: z.record(z.string(), Ask).default({}),
  afterDue: tick().default(false),
})

type Input = z.infer<typeof AskSystems>
type One = { system: SystemRow; toAsk: RightsToAsk; details: TaskDetail[]; dueOn: Day; note: string | undefined }

/**
 * Asks the owners of systems to search, and where a right is granted to carry it out: each by a letter with a link to their own
 * task, which shows the chosen details of the person and nothing else.
 */
export function askSystems(context: Context, target: Target, input: unknown) {
  return perform(context, target, verbFor(context), input)
}

function verbFor(context: Context): Verb<Input> {
  return {
    action: 'ask-systems',
    schema: AskSystems,
    decide: async (situation, input, tx) => {
      if (situation.facts.answer?.leftOn === null) return no('answer-on-its-way')
      const known = await detailsOf(tx, context, situation)
      const chosen = await chosenOf(tx, situation, input)
      if (chosen.length === 0) return no('choose-a-system', {}, 'systems')
      const problems = chosen.flatMap((one) => problemsOf(one, situation, input, known))
      if (problems.length > 0) return { problems }
      return asked(situation, chosen.map(asOne(input)), known)
    },
  }
}

type Chosen = { system: SystemRow; toAsk: RightsToAsk }

/** Systems that concern none of the rights may be asked as well: then about all that is open. */
async function chosenOf(tx: Transaction, situation: Situation, { systems }: Input): Promise<Chosen[]> {
  const register = await systemsOf(tx, situation.actor, situation.request.controllerId)
  return register
    .filter(({ id, archivedAt }) => systems.includes(id) && archivedAt === null)
    .map((system) => ({ system, toAsk: toAskOf(system, situation) }))
    .filter(({ toAsk }) => toAsk.rights.length > 0)
}

/** For which rights this system is asked now; none where it has been asked about all of them. */
export function toAskOf(
  { id, rights }: Pick<SystemRow, 'id' | 'rights'>,
  situation: Pick<Situation, 'facts' | 'history'>,
): RightsToAsk {
  const askable = askableRights(situation.facts)
  const concerned = rights.filter((right) => askable.includes(right))
  return rightsToAsk(id, concerned.length > 0 ? concerned : askable, situation)
}

async function detailsOf(tx: Transaction, { keyring }: Context, situation: Situation) {
  const person = await readRequester(tx, keyring, situation.actor, situation)
  return person ? knownDetails(person) : {}
}

type Known = Awaited<ReturnType<typeof detailsOf>>

function problemsOf({ system }: Chosen, { today, deadline }: Situation, { asks, afterDue }: Input, known: Known) {
  const ask = asks[system.id]
  const day = parseDay(ask?.dueOn ?? '')
  const problems: Problem[] = []
  if (!ask?.details.some((detail) => known[detail]))
    problems.push({ code: 'choose-a-detail', field: `details.${system.id}` })
  const field = `dueOn.${system.id}`
  if (!day) problems.push({ code: ask?.dueOn ? 'day-not-valid' : 'enter-the-day', field })
  else if (isBefore(day, today)) problems.push({ code: 'task-day-passed', field })
  else if (deadline.dueOn && isAfter(day, deadline.dueOn) && !afterDue)
    problems.push({ code: 'task-after-due-day', field, params: { day: deadline.dueOn } })
  return problems
}

function asOne({ asks }: Input) {
  return ({ system, toAsk }: Chosen): One => {
    const { details = [], dueOn = '', note } = asks[system.id] ?? {}
    const day = parseDay(dueOn)
    if (!day) throw new Error('A day that was not checked')
    return { system, toAsk, details, dueOn: day, note }
  }
}

function asked({ request, controller }: Situation, all: readonly One[], known: Known) {
  const tasks = all.map(({ system, toAsk, details, dueOn, note }) => {
    const taskId = randomUUID()
    const { id: systemId, name, holds, ownerName, ownerEmail, isProcessor } = system
    const given = details.filter((detail) => known[detail])
    const shown = Object.fromEntries(given.map((detail) => [detail, known[detail] ?? '']))
    const sealed: SealedAsking = { system: name, holds, ownerName, ownerEmail, shown, ...(note && { note }) }
    const data = { taskId, systemId, dueOn, details: given, carryOut: toAsk.carryOut, isProcessor }
    const owner = { email: ownerEmail }
    const letter = taskLetter({ request, controller, taskId, system: name, owner, dueOn, about: 'asked' })
    return { event: { type: 'systemAsked' as const, rights: toAsk.rights, data, sealed }, ...letter }
  })
  return done(
    tasks.map(({ event }) => event),
    {
      staffLetters: tasks.map(({ letter }) => letter),
      also: async (tx) => {
        for (const { keepLink } of tasks) await keepLink(tx)
      },
    },
  )
}
