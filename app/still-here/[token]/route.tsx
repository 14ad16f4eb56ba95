import { sayStillHere } from '@/casework/say-still-here'
import { ButtonPage } from '@/components/ui/button-page'
import { Notice } from '@/components/ui/notice'
import { findStillHere } from '@/db/queries/still-here'
import { tokenHash } from '@/db/sealing/tokens'
import { countMiss } from '../../_server/miss-limit'
import { readPosted } from '../../_server/posted'
import { publicRoute } from '../../_server/public-route'
import { seeOther, showPage, type Visit } from '../../_server/visit'

/** Whether somebody reads the letters of an organisation: a page with a button, for whoever has the link of such a letter. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: take })

async function show(visit: Visit): Promise<Response> {
  const { t } = visit
  const found = await findIt(visit)
  if (!found || found.standing === 'expired') return dead(visit, found ? 410 : 404)
  const controller = found.controllerName
  if (found.standing === 'answered') return done(visit, controller)
  const title = t('reminder.stillHere.title')
  const content = (
    <ButtonPage
      title={title}
      lead={t('reminder.stillHere.lead', { controller })}
      button={t('reminder.stillHere.button')}
      note={t('reminder.stillHere.note')}
    />
  )
  return showPage(visit, { title, content })
}

async function take(visit: Visit): Promise<Response> {
  await readPosted(visit, {})
  const found = await findIt(visit)
  const token = visit.params['token'] ?? ''
  const outcome = found && (await sayStillHere(visit.house, token))
  return outcome?.ok ? seeOther(`/still-here/${token}`) : dead(visit, found ? 410 : 404)
}

/** Throws `LimitReached` where too many links that nobody was given are tried from one network address. */
async function findIt({ house, params, address }: Visit) {
  const found = await findStillHere(house.db, tokenHash(params['token'] ?? ''))
  if (!found) await countMiss(house, address)
  return found
}

function done(visit: Visit, controller: string): Promise<Response> {
  const title = visit.t('reminder.stillHere.doneTitle')
  const content = (
    <div className="max-w-measure">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        <p className="mt-4">{visit.t('reminder.stillHere.done', { controller })}</p>
      </Notice>
    </div>
  )
  return showPage(visit, { title, content })
}

function dead(visit: Visit, status: 404 | 410): Promise<Response> {
  const title = visit.t('reminder.dead.title')
  const content = (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p>{visit.t('reminder.stillHere.dead')}</p>
    </div>
  )
  return showPage(visit, { title, content }, { status })
}
