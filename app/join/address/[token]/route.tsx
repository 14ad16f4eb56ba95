import { confirmOwnAddress, stopOwnAddress } from '@/casework/settle-own-address'
import { type AddressChangePage, findAddressChange } from '@/db/queries/address-changes'
import { tokenHash } from '@/db/sealing/tokens'
import { ButtonPage } from '@/components/ui/button-page'
import { readPosted } from '../../../_server/posted'
import { publicRoute } from '../../../_server/public-route'
import { currentSession } from '../../../_server/session'
import { showPage, type Visit } from '../../../_server/visit'
import { AddressDone, DeadAddressLink } from '../../address-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: settle })

/** The page behind a link about the address of somebody of the staff. Mail scanners open links: only the button does something. */
async function show(visit: Visit): Promise<Response> {
  const change = await changeOf(visit)
  if (!change || (change.link === 'confirm' && change.isConfirmed)) return dead(visit)
  const { link, newEmail: email } = change
  const say = (part: 'Title' | 'Lead' | 'Button' | 'Note') =>
    visit.t(`desk.account.ownAddress.${link}${part}`, { email })
  const content = <ButtonPage title={say('Title')} lead={say('Lead')} button={say('Button')} note={say('Note')} />
  return showPage(visit, { title: say('Title'), content })
}

async function settle(visit: Visit): Promise<Response> {
  await readPosted(visit, {})
  const change = await changeOf(visit)
  const token = visit.params['token'] ?? ''
  const outcome =
    change?.link === 'stop'
      ? await stopOwnAddress(visit.house, token)
      : await confirmOwnAddress(visit.house, token, (await currentSession())?.sessionId)
  if (!change || !outcome.ok) return dead(visit)
  const title = visit.t(`desk.account.ownAddress.${change.link === 'stop' ? 'stoppedTitle' : 'confirmedTitle'}`)
  return showPage(visit, { title, content: <AddressDone t={visit.t} link={change.link} /> })
}

function changeOf({ house, params }: Visit): Promise<AddressChangePage | undefined> {
  return findAddressChange(house.db, tokenHash(params['token'] ?? ''))
}

function dead(visit: Visit): Promise<Response> {
  const title = visit.t('desk.account.ownAddress.deadTitle')
  return showPage(visit, { title, content: <DeadAddressLink t={visit.t} /> }, { status: 410 })
}
