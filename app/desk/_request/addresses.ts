import { withList } from '../_queue/list-from'
import type { DeskRequest } from './read-request'

export type VerbLink = { href: string; text: string }

type Addressed = Pick<DeskRequest, 'reference'> & Partial<Pick<DeskRequest, 'from'>>

/** The page of a request, or one below it, with the list that somebody came from. */
export function pathOf({ reference, from }: Addressed, path = ''): string {
  return withList(path === '' ? `/desk/requests/${reference}` : `/desk/requests/${reference}/${path}`, from)
}

/** The page of the files of an answer, outside of the desk, as files are sent to it. */
export function answerFilesPath({ reference }: Pick<DeskRequest, 'reference'>): string {
  return `/files/${reference}/answer`
}

/** Where a request is written down that did not come by the form. */
export const logAddress = '/desk/requests/new'
