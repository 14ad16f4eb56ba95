import { enterIdentityCode } from '@/casework/enter-identity-code'
import type { Problem } from '@/casework/errors'
import { databaseNow } from '@/db/queries/now'
import { keyedHash } from '@/db/sealing/keyring'
import { identityCodeOf } from '@/domain/requests/identity-code'
import { countInHour } from '../../../../../_server/hourly-limit'
import { organisationOf } from '../../../../../_server/organisation-of'
import { readPosted } from '../../../../../_server/posted'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther, showPage } from '../../../../../_server/visit'
import { digitsOf } from '../../../digits-of'
import { evenly } from '../../../evenly'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { IdentityCodePage } from './identity-code-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(show),
  post: signedIn(enter),
})

/** Asks for the code that went to contact details on file; where none was sent there is nothing to ask for. */
async function show(visit: PortalVisit, problems: readonly Problem[] = []): Promise<Response> {
  const { t, language, house } = visit
  const { file } = await ownCase(visit)
  const back = `/follow/requests/${file.request.reference}` as const
  const code = identityCodeOf(file.history, await databaseNow(house.db))
  if (!code) return seeOther(back)
  const page = {
    title: t('follow.identityCode.title'),
    organisation: await organisationOf(house.db, file),
    hasProblem: problems.length > 0,
    content: <IdentityCodePage {...{ t, language, code, problems, back }} />,
  }
  return showPage(visit, page, { status: problems.length > 0 ? 400 : 200 })
}

const answerAfterMilliseconds = 300

/** A wrong, spent, old or never sent code is answered alike and after the same time. */
async function enter(visit: PortalVisit): Promise<Response> {
  const { code } = await readPosted(visit, { code: 'one' })
  const { house, address } = visit
  const { file, context } = await ownCase(visit)
  const { LIMIT_CODE_TRIES: codeTries, LIMIT_CODE_TRIES_PER_HOUR_PER_ADDRESS: points } = house.environment
  await countInHour(house, { name: 'identity-code', key: keyedHash(house.keyring, 'address', address), points })
  const { reference } = file.request
  const outcome = await evenly(answerAfterMilliseconds, async () =>
    enterIdentityCode(context, reference, { code: digitsOf(code) }, { codeTries }),
  )
  return outcome.ok ? seeOther(`/follow/requests/${reference}/identity`) : show(visit, outcome.problems)
}
