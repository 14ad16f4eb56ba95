import type { ReactNode } from 'react'
import type { Outcome } from '@/casework/errors'
import { ButtonPage } from '@/components/ui/button-page'
import type { LinkStanding } from '@/db/queries/access-links'
import { readPosted } from '../../_server/posted'
import { findLinked, type LinkedRequest } from '../../_server/linked-request'
import { paperFor } from '../../_server/language'
import { seeOther, showPage } from '../../_server/visit'
import { formRoute, type FormVisit } from './form-page'
import { type DeadLink, DeadLinkPage } from './link-page'

type LinkAddress = {
  path: 'confirm' | 'not-me'
  act: (visit: FormVisit, token: string) => Promise<Outcome>
  /** Which links open the page: one that has been used may still serve to say that it was somebody else. */
  opens: readonly LinkStanding[]
  /** Whether what this page is for has been done. */
  isDone: (linked: LinkedRequest) => boolean
  words: (visit: FormVisit) => { title: string; lead: string; button: string; note: string }
  donePage: (visit: FormVisit, linked: LinkedRequest) => { title: string; content: ReactNode }
}

/** A page behind a link of the confirmation letter. Mail scanners open links: only the button uses one. */
export function linkRoute(address: LinkAddress) {
  return formRoute({
    get: async (visit) => {
      const linked = await linkOf(visit)
      return show(linked ? inLanguageOf(visit, linked) : visit, address, linked)
    },
    post: async (visit) => {
      await readPosted(visit, {})
      const linked = await linkOf(visit)
      return linked ? press(inLanguageOf(visit, linked), address) : deadLink(visit, 'unknown')
    },
  })
}

/** The letter was in the language of the request, so its pages are too, unless the visitor has chosen another. */
function inLanguageOf(visit: FormVisit, { file: { request } }: LinkedRequest): FormVisit {
  return { ...visit, ...paperFor(visit.request, { known: request.language }) }
}

async function show(visit: FormVisit, address: LinkAddress, linked: LinkedRequest | undefined): Promise<Response> {
  if (linked && address.isDone(linked)) return done(visit, address, linked, 200)
  if (!linked || !address.opens.includes(linked.standing)) return deadLink(visit, deadStanding(linked))
  const words = address.words(visit)
  return showPage(visit, {
    title: words.title,
    organisation: visit.found.organisation,
    content: <ButtonPage {...words} />,
  })
}

async function press(visit: FormVisit, address: LinkAddress): Promise<Response> {
  const { params, found } = visit
  const outcome = await address.act(visit, params['token'] ?? '')
  if (outcome.ok) return seeOther(`/${found.controller.slug}/${address.path}/${params['token'] ?? ''}`)
  const linked = await linkOf(visit)
  if (linked && address.isDone(linked)) return done(visit, address, linked, 410)
  return deadLink(visit, deadStanding(linked))
}

function deadStanding(linked: LinkedRequest | undefined): DeadLink {
  if (!linked) return 'unknown'
  return linked.standing === 'open' ? 'used' : linked.standing
}

async function linkOf({ house, params, found: { controller } }: FormVisit): Promise<LinkedRequest | undefined> {
  const linked = await findLinked(house, params['token'] ?? '', 'confirm')
  return linked?.file.controller.id === controller.id ? linked : undefined
}

async function done(visit: FormVisit, address: LinkAddress, linked: LinkedRequest, status: number) {
  return showPage(visit, { organisation: visit.found.organisation, ...address.donePage(visit, linked) }, { status })
}

async function deadLink(visit: FormVisit, standing: DeadLink): Promise<Response> {
  const title = visit.t(`form.link.${standing}Title`)
  const content = <DeadLinkPage t={visit.t} standing={standing} />
  return showPage(
    visit,
    { title, organisation: visit.found.organisation, content },
    { status: standing === 'unknown' ? 404 : 410 },
  )
}
