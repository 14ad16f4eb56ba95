import { t } from '../words'
import type { DeskRequest } from './read-request'

/** Said where a letter from the mailbox names no address at which its person could be answered. */
export function NoAddress({ request: { person } }: { request: DeskRequest }) {
  return person?.requester.email === null ? <p>{t('desk.pages.release.noAddress')}</p> : null
}
