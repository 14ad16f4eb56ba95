import { findTaskLink } from '@/db/queries/access-links'
import { dossierOf, secretsOf } from '@/db/queries/outbox'
import { tokenHash } from '@/db/sealing/tokens'
import { tasksOf } from '@/domain/tasks/tasks'
import { askSystems } from '../ask-systems'
import type { Context } from '../context'
import { addSystem } from '../register-system'
import type { TestController } from './a-controller'
import { letters, theCase } from './a-request'

/** What a register says of a customer database, whose owner is no member of staff. */
export const customers = {
  name: 'Customers',
  holds: 'Names, addresses and orders since 2015.',
  ownerName: 'Tomáš Novák',
  ownerEmail: 'tomas.novak@lindenhof.example',
  rights: ['access', 'erasure'],
  needs: ['name', 'email'],
  dueDays: '5',
  isProcessor: '',
}

/** Puts a system into the register of an organisation; gives its id. */
export async function aSystem(context: Context, form: TestController, said: object = {}): Promise<string> {
  const added = await addSystem({ ...context, actor: form.admin }, form.controllerId, { ...customers, ...said })
  if (!added.ok) throw new Error(`No system: ${JSON.stringify(added.problems)}`)
  return added.systemId
}

/** What staff send to ask one system on the usual terms. */
export function oneAsk(systemId: string, ask: object = {}): object {
  return { systems: [systemId], asks: { [systemId]: { details: ['name'], dueOn: '2026-03-16', ...ask } } }
}

/** Asks one system about a request on 9 March, and gives the task with the token of its link. */
export async function aTask(staff: Context, reference: string, systemId: string, ask: object = {}) {
  const asked = await askSystems({ ...staff, today: '2026-03-09' }, { reference }, oneAsk(systemId, ask))
  if (!asked.ok) throw new Error(`Not asked: ${JSON.stringify(asked.problems)}`)
  const { taskId } = await lastTask(staff, reference)
  return { taskId, token: await linkOf(staff, reference, taskId) }
}

/** The token of the link to a task that was sent last and works. */
export async function linkOf(context: Context, reference: string, taskId: string): Promise<string> {
  const { db, keyring } = context
  let newest: string | undefined
  for (const letter of await letters(context, reference)) {
    if (letter.kind !== 'search-task') continue
    const { taskPath = '' } = await secretsOf(db, keyring, letter, await dossierOf(db, letter))
    const token = taskPath.split('/').at(-1) ?? ''
    const link = await findTaskLink(db, tokenHash(token))
    if (link?.taskId === taskId && link.standing === 'open') newest = token
  }
  if (newest === undefined) throw new Error('No link to this task')
  return newest
}

/** The task asked last. */
export async function lastTask(context: Context, reference: string) {
  const task = tasksOf((await theCase(context, reference)).file.history).at(-1)
  if (!task) throw new Error('No task')
  return task
}

/** To whom letters of this kind went, in order. */
export async function sentTo(context: Context, reference: string, kind: string): Promise<(string | null)[]> {
  const all = await letters(context, reference)
  return all.filter((letter) => letter.kind === kind).map(({ toAddress }) => toAddress)
}

/** An answer that leaves nothing open where nothing is to be carried out. */
export const found = { finding: 'found', searchedBy: 'Tomáš Novák', how: 'By name, in orders since 2015.' }
