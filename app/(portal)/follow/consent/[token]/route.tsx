import { answerConsent } from '@/casework/answer-consent'
import { Notice } from '@/components/ui/notice'
import { rightsForParent } from '@/domain/policies/parental-consent'
import { factsOf } from '@/domain/requests/history'
import { publicContext } from '../../../../_server/house'
import { paperFor } from '../../../../_server/language'
import { findLinked, type LinkedRequest } from '../../../../_server/linked-request'
import { organisationOf } from '../../../../_server/organisation-of'
import { readPosted } from '../../../../_server/posted'
import { publicRoute } from '../../../../_server/public-route'
import { seeOther, showPage, type Visit } from '../../../../_server/visit'
import { ConsentPage } from './consent-page'
import { DeadConsent } from './dead-consent'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: answer })

/** What a parent or guardian is asked. Mail scanners open links: only a button answers, once. */
async function show(visit: Visit): Promise<Response> {
  const linked = await findLinked(visit.house, tokenOf(visit), 'consent')
  if (linked?.standing === 'used') return thank(visit, linked)
  if (linked?.standing !== 'open' || linked.file.request.state !== 'open')
    return showDead(visit, linked, linked ? 410 : 404)
  const paper = inTheirLanguage(visit, linked)
  const facts = factsOf(linked.file.history)
  const organisation = await organisationOf(visit.house.db, linked.file)
  const rights = rightsForParent(facts.rights)
  const { t } = paper
  return showPage(paper, {
    title: t('follow.consent.title'),
    organisation,
    content: <ConsentPage {...{ t, rights }} organisation={organisation.name} />,
  })
}

async function answer(visit: Visit): Promise<Response> {
  const { agrees = '' } = await readPosted(visit, { agrees: 'one' })
  const token = tokenOf(visit)
  const outcome = await answerConsent(publicContext(visit.house), { token, agrees: String(agrees) })
  if (outcome.ok) return seeOther(`/follow/consent/${token}`)
  const isUnsaid = outcome.problems.some(({ code }) => code === 'choose-yes-or-no')
  if (isUnsaid) return seeOther(`/follow/consent/${token}`)
  return showDead(visit, await findLinked(visit.house, token, 'consent'), 410)
}

async function thank(visit: Visit, linked: LinkedRequest): Promise<Response> {
  const paper = inTheirLanguage(visit, linked)
  const title = paper.t('follow.consent.doneTitle')
  const content = (
    <div className="max-w-measure">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        <p className="mt-4">{paper.t('follow.consent.done')}</p>
      </Notice>
    </div>
  )
  return showPage(paper, { title, organisation: await organisationOf(visit.house.db, linked.file), content })
}

async function showDead(visit: Visit, linked: LinkedRequest | undefined, status: 404 | 410): Promise<Response> {
  const paper = linked ? inTheirLanguage(visit, linked) : visit
  const organisation = linked && (await organisationOf(visit.house.db, linked.file))
  const title = paper.t('follow.link.deadTitle')
  const content = <DeadConsent t={paper.t} title={title} organisation={organisation} />
  return showPage(paper, { title, organisation, namesContact: true, content }, { status })
}

function inTheirLanguage(visit: Visit, { file }: LinkedRequest) {
  return { ...visit, ...paperFor(visit.request, { known: file.request.language }) }
}

function tokenOf({ params }: Visit): string {
  return params['token'] ?? ''
}
