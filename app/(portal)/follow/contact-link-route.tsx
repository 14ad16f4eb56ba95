import type { Context } from '@/casework/context'
import type { Outcome } from '@/casework/errors'
import { ButtonLink } from '@/components/ui/button'
import { ButtonPage } from '@/components/ui/button-page'
import { Notice } from '@/components/ui/notice'
import { publicContext } from '../../_server/house'
import { paperFor } from '../../_server/language'
import { findLinked, type LinkedRequest } from '../../_server/linked-request'
import { organisationOf } from '../../_server/organisation-of'
import { readPosted } from '../../_server/posted'
import { publicRoute } from '../../_server/public-route'
import { seeOther, showPage, type Visit } from '../../_server/visit'
import { showDeadLink } from './dead-link'

type ContactLink = {
  purpose: 'new-address' | 'stop-change'
  path: 'address' | 'not-me'
  words: 'newAddress' | 'stopChange'
  act: (context: Context, input: { token: string }) => Promise<Outcome>
}

/** A page behind a link about contact details. Mail scanners open links: only the button does something, once. */
export function contactLinkRoute(link: ContactLink) {
  return publicRoute({ get: (visit) => show(visit, link), post: (visit) => press(visit, link) })
}

async function show(visit: Visit, link: ContactLink): Promise<Response> {
  const linked = await findLinked(visit.house, tokenOf(visit), link.purpose)
  if (linked?.standing === 'used') return done(visit, link, linked)
  if (linked?.standing !== 'open') return showDeadLink(visit, linked ? 410 : 404)
  const paper = { ...visit, ...paperFor(visit.request, { known: linked.file.request.language }) }
  const say = (key: 'title' | 'lead' | 'button' | 'note') => paper.t(`follow.${link.words}.${key}`)
  return showPage(paper, {
    title: say('title'),
    organisation: await organisationOf(visit.house.db, linked.file),
    content: <ButtonPage title={say('title')} lead={say('lead')} button={say('button')} note={say('note')} />,
  })
}

async function press(visit: Visit, { path, act }: ContactLink): Promise<Response> {
  await readPosted(visit, {})
  const token = tokenOf(visit)
  const outcome = await act(publicContext(visit.house), { token })
  return outcome.ok ? seeOther(`/follow/${path}/${token}`) : showDeadLink(visit, 410)
}

async function done(visit: Visit, { words }: ContactLink, { file }: LinkedRequest): Promise<Response> {
  const paper = { ...visit, ...paperFor(visit.request, { known: file.request.language }) }
  const title = paper.t(`follow.${words}.doneTitle`)
  const content = (
    <div className="max-w-measure space-y-6">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        <p className="mt-4">{paper.t(`follow.${words}.done`)}</p>
      </Notice>
      {words === 'newAddress' && (
        <p>
          <ButtonLink href="/follow">{paper.t('follow.ask.title')}</ButtonLink>
        </p>
      )}
    </div>
  )
  return showPage(paper, { title, organisation: await organisationOf(visit.house.db, file), content })
}

function tokenOf({ params }: Visit): string {
  return params['token'] ?? ''
}
