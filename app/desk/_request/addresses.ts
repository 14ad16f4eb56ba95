import type { DeskRequest } from './read-request'

export type VerbLink = { href: string; text: string }

/** The page of a request, or one below it. */
export function pathOf({ reference }: Pick<DeskRequest, 'reference'>, path = ''): string {
  return path === '' ? `/desk/requests/${reference}` : `/desk/requests/${reference}/${path}`
}

/** The page of the files of an answer, outside of the desk, as files are sent to it. */
export function answerFilesPath({ reference }: Pick<DeskRequest, 'reference'>): string {
  return `/files/${reference}/answer`
}

/** Where a request is written down that did not come by the form. */
export const logAddress = '/desk/requests/new'
