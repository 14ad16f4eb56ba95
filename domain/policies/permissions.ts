import { type Actor, grantAt } from './actor'
import type { Role } from './roles'
import { type Seeable, sees } from './visibility'

export const actions = [
  'read',
  'read-dossier',
  'log',
  'accept',
  'acknowledge',
  'assign',
  'ask-identity',
  'verify',
  'ask-authority',
  'complete',
  'clarify',
  'charge',
  'extend',
  'restrict',
  'ask-systems',
  'answer-task',
  'write-note',
  'send-message',
  'decide',
  'answer',
  'approve',
  'fulfil-letter',
  'correct',
  'mark-spam',
  'tag',
  'reopen',
  'withdraw',
  'confirm',
  'reply',
  'change-own-contact',
  'send-file',
  'open-file',
  'collect',
  'deliver',
  'redate',
  'name-readers',
  'hold',
  'forget',
  'export',
  'report',
  'import',
  'suppress',
  'manage',
] as const

export type Action = (typeof actions)[number]

const notStaffs: readonly Action[] = [
  'confirm',
  'reply',
  'change-own-contact',
  'send-file',
  'collect',
  'deliver',
  'answer-task',
]

const staffActions: Record<Role, readonly Action[]> = {
  admin: actions.filter((action) => !notStaffs.includes(action)),
  manager: actions.filter((action) => !['forget', 'manage', ...notStaffs].includes(action)),
  handler: [
    'read',
    'read-dossier',
    'log',
    'accept',
    'acknowledge',
    'assign',
    'ask-identity',
    'verify',
    'ask-authority',
    'complete',
    'clarify',
    'charge',
    'extend',
    'restrict',
    'ask-systems',
    'write-note',
    'send-message',
    'decide',
    'answer',
    'fulfil-letter',
    'correct',
    'mark-spam',
    'tag',
    'reopen',
    'withdraw',
    'open-file',
    'export',
  ],
  auditor: ['read', 'export', 'report'],
}

const requesterActions: readonly Action[] = [
  'read',
  'confirm',
  'reply',
  'change-own-contact',
  'withdraw',
  'send-file',
  'collect',
]
const systemActions: readonly Action[] = ['read', 'deliver', 'redate', 'assign', 'name-readers']

export type Subject = Seeable

/**
 * Whether `actor` may do `action` to this request. Unknown means no. Nobody acts on what they do not see; `verify` is a
 * capability of the membership, not of a role.
 */
export function may(actor: Actor, action: Action, request: Subject): boolean {
  if (actor.kind === 'requester') return actor.requestId === request.id && requesterActions.includes(action)
  if (actor.kind === 'helper') return actor.requestId === request.id && action === 'answer-task'
  if (actor.kind === 'system') return systemActions.includes(action)
  if (actor.kind === 'public') return false
  const grant = grantAt(actor, request.controllerId)
  if (!grant || !staffActions[grant.role].includes(action) || !sees(actor, request)) return false
  return action !== 'verify' || grant.mayVerify
}

/** Whether `actor` may do `action` at the controller as a whole (log a request, export, manage). */
export function mayAt(actor: Actor, action: Action, controllerId: string): boolean {
  const grant = grantAt(actor, controllerId)
  return grant !== undefined && staffActions[grant.role].includes(action)
}
