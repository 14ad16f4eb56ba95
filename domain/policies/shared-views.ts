import { type Actor, grantAt } from './actor'

/** Whether this actor shares lists with an organisation, and takes back what was shared there: whoever manages does. */
export function mayShareViews(actor: Actor, controllerId: string): boolean {
  const role = grantAt(actor, controllerId)?.role
  return role === 'admin' || role === 'manager'
}
