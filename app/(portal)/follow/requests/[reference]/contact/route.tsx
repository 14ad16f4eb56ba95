import { changeOwnContact } from '@/casework/change-own-contact'
import { NotFound, type Problem } from '@/casework/errors'
import type { CaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { requester } from '@/domain/policies/actor'
import { asMailbox } from '@/domain/policies/email-address'
import { countInHour } from '../../../../../_server/hourly-limit'
import { organisationOf } from '../../../../../_server/organisation-of'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { LimitReached, mayAskForCode } from '../../../../../_server/rate-limits'
import { tooOften } from '../../../../../_server/too-often'
import { seeOther, showPage } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { ContactPage, type TypedContact, UnchangedContactPage } from './contact-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(ask),
  post: signedIn(change),
})

async function ask(visit: PortalVisit): Promise<Response> {
  const { file } = await ownCase(visit)
  if (file.request.state !== 'open') return showWhyNot(visit, file)
  const { email, telephone, postalAddress } = await reachedBy(visit, file)
  const typed = { email: email ?? '', telephone: telephone ?? '', postalAddress: postalAddress ?? '' }
  return show(visit, file, { typed, problems: [], status: 200 })
}

/** The page says why nothing can be changed, where a link kept from before leads to it. */
async function showWhyNot(visit: PortalVisit, file: CaseFile): Promise<Response> {
  const { t, house } = visit
  const { reference, state } = file.request
  const content = <UnchangedContactPage {...{ t, reference }} why={{ code: 'not-in-this-state', params: { state } }} />
  return showPage(visit, {
    title: t('follow.contact.title'),
    organisation: await organisationOf(house.db, file),
    content,
  })
}

const aQuarterOfAnHour = 15 * 60

/**
 * A change sent twice is one; what is refused is shown as typed. A letter to an address somebody types here counts among
 * those that bring codes there, so that nobody's mailbox is filled from this page.
 */
async function change(visit: PortalVisit): Promise<Response> {
  const typed = await readPosted(visit, { email: 'one', telephone: 'one', postalAddress: 'one' })
  const { file, context } = await ownCase(visit)
  const { reference } = file.request
  const over = await tooOften(() => countChange(visit, file, typed))
  if (over) return show(visit, file, { typed, problems: [over.problem], ...over })
  const outcome = await changeOwnContact(context, { reference }, typed)
  if (outcome.ok) return seeOther(`/follow/requests/${reference}?contact`)
  const isClosed = outcome.problems.some(({ code }) => code === 'not-in-this-state')
  return show(visit, file, { typed, problems: outcome.problems, status: isClosed ? 409 : 400 })
}

async function countChange(visit: PortalVisit, file: CaseFile, typed: TypedContact): Promise<void> {
  const { house, address } = visit
  const points = house.environment.LIMIT_CONTACT_CHANGES_PER_HOUR_PER_REQUEST
  await countInHour(house, { name: 'contact-request', key: file.request.id, points })
  const { email } = await reachedBy(visit, file)
  const mailbox = asMailbox(typed.email.trim())
  if (mailbox !== undefined && mailbox !== email && !(await mayAskForCode(house, { address, email: mailbox })))
    throw new LimitReached(aQuarterOfAnHour)
}

async function reachedBy({ house }: PortalVisit, file: CaseFile) {
  const person = await readRequester(house.db, house.keyring, requester(file.request.id), file)
  if (!person) throw new NotFound()
  return person.requester
}

type Shown = { typed: TypedContact; problems: Problem[]; status: number; headers?: Record<string, string> }

async function show(visit: PortalVisit, file: CaseFile, shown: Shown): Promise<Response> {
  const { t, house } = visit
  const { typed, problems, status, headers = {} } = shown
  return showPage(
    visit,
    {
      title: t('follow.contact.title'),
      organisation: await organisationOf(house.db, file),
      hasProblem: problems.length > 0,
      content: <ContactPage {...{ t, typed, problems }} reference={file.request.reference} />,
    },
    { status, headers },
  )
}
