import type { LawDeadline } from '@/domain/deadlines/right-deadline'
import { standingExtensions } from '@/domain/requests/standing-extensions'
import type { DeskRequest } from './read-request'

/** Whether more time is no longer to be offered: the request is closed, or it was taken and its letter has not left. */
export function moreTimeOf(
  { facts, history }: Pick<DeskRequest, 'facts' | 'history'>,
  { right, deadline }: LawDeadline,
) {
  if (facts.closedOn) return 'over'
  if (deadline.extension) return undefined
  const isTaken = standingExtensions(history).some(({ rights }) => rights?.includes(right) ?? true)
  return isTaken ? 'on-its-way' : undefined
}
