import { mailActionToken, stillHereToken } from '@/db/sealing/mail-action'
import type { Keyring } from '@/db/sealing/keyring'
import type { LetterRow } from '@/db/queries/letters'
import { mailActionName } from '@/domain/policies/mail-actions'
import type { StaffLetterProps } from './catalogue'
import type { Secrets } from './secret-places'

/** The links by which whoever gets a letter acts without signing in; none in most letters. */
export function mailActionPaths(
  keyring: Keyring,
  { id, kind, props }: Pick<LetterRow, 'id' | 'kind' | 'props'>,
): Secrets {
  if (kind === 'still-here') return { stillHerePath: `/still-here/${stillHereToken(keyring, id)}` }
  if (kind !== 'deadline-reminder') return {}
  const { items } = props as StaffLetterProps['deadline-reminder']
  const links = items.flatMap(({ reference, actions = [] }) =>
    actions.map((action) => [
      mailActionName(action, reference),
      `/reminder/${mailActionToken(keyring, { letterId: id, reference, action })}`,
    ]),
  )
  return Object.fromEntries(links) as Secrets
}
