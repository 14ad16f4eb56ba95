export const roles = ['admin', 'manager', 'handler', 'auditor'] as const

/** admin: settings and members; manager: all requests; handler: their own and the unassigned; auditor: reads only. */
export type Role = (typeof roles)[number]

/** Whether somebody of this role approves answers that others have written. */
export function mayApprove(role: Role): boolean {
  return role === 'admin' || role === 'manager'
}

/** Whether a request may be with somebody of this role. */
export function mayBeAssigned(role: Role): boolean {
  return role !== 'auditor'
}
