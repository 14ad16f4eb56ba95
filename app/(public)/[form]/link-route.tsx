import type { ReactNode } from 'react'
import type { Outcome } from '@/casework/errors'
import { ButtonPage } from '@/components/ui/button-page'
import type { LinkStanding } from '@/db/queries/access-links'
import { readPosted } from '../../_server/posted'
import { findLinked, type LinkedRequest } from '../../_server/linked-request'
import { publicRoute } from '../../_server/public-route'
import { seeOther, showPage, type Visit } from '../../_server/visit'
import { type FoundForm, formOf } from './form-page'
import { type DeadLink, DeadLinkPage } from './link-page'

type LinkAddress = {
  path: 'confirm' | 'not-me'
  act: (visit: Visit, token: string) => Promise<Outcome>
  /** Which links open the page: one that has been used may still serve to say that it was somebody else. */
  opens: readonly LinkStanding[]
  /** Whether what this page is for has been done. */
  isDone: (linked: LinkedRequest) => boolean
  words: (visit: Visit, form: FoundForm) => { title: string; lead: string; button: string; note: string }
  donePage: (visit: Visit, linked: LinkedRequest) => { title: string; content: ReactNode }
}

/** A page behind a link of the confirmation letter. Mail scanners open links: only the button uses one. */
export function linkRoute(address: LinkAddress) {
  return publicRoute({
    get: async (visit) => {
      const form = await formOf(visit)
      const linked = await linkOf(visit, form)
      if (linked && address.isDone(linked)) return done(visit, form, address, linked, 200)
      if (!linked || !address.opens.includes(linked.standing)) return deadLink(visit, form, deadStanding(linked))
      const words = address.words(visit, form)
      return showPage(visit, {
        title: words.title,
        organisation: form.organisation,
        content: <ButtonPage {...words} />,
      })
    },
    post: (visit) => press(visit, address),
  })
}

async function press(visit: Visit, address: LinkAddress): Promise<Response> {
  const { params } = visit
  const form = await formOf(visit)
  await readPosted(visit, {})
  const before = await linkOf(visit, form)
  if (!before) return deadLink(visit, form, 'unknown')
  const outcome = await address.act(visit, params['token'] ?? '')
  if (outcome.ok) return seeOther(`/${form.controller.slug}/${address.path}/${params['token'] ?? ''}`)
  const linked = await linkOf(visit, form)
  if (linked && address.isDone(linked)) return done(visit, form, address, linked, 410)
  return deadLink(visit, form, deadStanding(linked))
}

function deadStanding(linked: LinkedRequest | undefined): DeadLink {
  if (!linked) return 'unknown'
  return linked.standing === 'open' ? 'used' : linked.standing
}

async function linkOf({ house, params }: Visit, { controller }: FoundForm): Promise<LinkedRequest | undefined> {
  const linked = await findLinked(house, params['token'] ?? '', 'confirm')
  return linked?.file.controller.id === controller.id ? linked : undefined
}

async function done(visit: Visit, form: FoundForm, address: LinkAddress, linked: LinkedRequest, status: number) {
  return showPage(visit, { organisation: form.organisation, ...address.donePage(visit, linked) }, { status })
}

async function deadLink(visit: Visit, form: FoundForm, standing: DeadLink): Promise<Response> {
  const title = visit.t(`form.link.${standing}Title`)
  const content = <DeadLinkPage t={visit.t} standing={standing} />
  return showPage(
    visit,
    { title, organisation: form.organisation, content },
    { status: standing === 'unknown' ? 404 : 410 },
  )
}
