import type { DeskRequest } from './read-request'

export type VerbLink = { href: string; text: string }

/** The page of a request, or one below it. */
export function pathOf({ reference }: Pick<DeskRequest, 'reference'>, path = ''): string {
  return path === '' ? `/desk/requests/${reference}` : `/desk/requests/${reference}/${path}`
}
