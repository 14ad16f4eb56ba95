import type { Context } from '@/casework/context'
import type { Problem } from '@/casework/errors'
import { withdrawRequest } from '@/casework/withdraw-request'
import type { CaseFile } from '@/db/queries/case-file'
import { readRequester } from '@/db/queries/dossier'
import { factsOf, rightsToTakeBack } from '@/domain/requests/history'
import { readPosted } from '../../../../../_server/posted'
import { organisationOf } from '../../../../../_server/organisation-of'
import { publicRoute } from '../../../../../_server/public-route'
import { seeOther, showPage } from '../../../../../_server/visit'
import { ownCase, type PortalVisit, signedIn } from '../../../portal'
import { showRequest } from '../../show-request'
import { subjectNameIn } from '../../subject-name'
import { WithdrawPage } from './withdraw-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: signedIn(confirm),
  post: signedIn(withdraw),
})

async function confirm(visit: PortalVisit): Promise<Response> {
  const own = await ownCase(visit)
  const { state, reference } = own.file.request
  const isOver = state === 'closed' || rightsToTakeBack(factsOf(own.file.history)).length === 0
  return isOver ? seeOther(`/follow/requests/${reference}`) : show(visit, own)
}

/** Taken back twice is taken back; what has been answered meanwhile is shown instead. */
async function withdraw(visit: PortalVisit): Promise<Response> {
  const { rights } = await readPosted(visit, { rights: 'many' })
  const { file, context } = await ownCase(visit)
  const { reference, state } = file.request
  const isOneOfSeveral = state !== 'closed' && rightsToTakeBack(factsOf(file.history)).length > 1
  if (isOneOfSeveral && rights.length === 0)
    return show(visit, { file, context }, [{ code: 'choose-what-to-take-back', field: 'rights' }])
  const outcome = await withdrawRequest(context, { reference }, { rights })
  if (outcome.ok || (await isWithdrawn(visit))) return seeOther(`/follow/requests/${reference}`)
  return showRequest(visit, { problems: outcome.problems }, { status: 409 })
}

/** As it stands after the refusal: another click may have been quicker. What was taken back before a reopening is not. */
async function isWithdrawn(visit: PortalVisit): Promise<boolean> {
  const { file } = await ownCase(visit)
  const reopened = file.history.findLastIndex(({ type }) => type === 'reopened')
  return file.history.slice(reopened + 1).some(({ type }) => type === 'withdrawn')
}

async function show(
  visit: PortalVisit,
  { file, context: { db, keyring, actor } }: { file: CaseFile; context: Context },
  problems: Problem[] = [],
): Promise<Response> {
  const { t, language } = visit
  const { reference, receivedOn } = file.request
  const facts = factsOf(file.history)
  const rights = rightsToTakeBack(facts)
  const subjectName = subjectNameIn(facts, await readRequester(db, keyring, actor, file))
  return showPage(
    visit,
    {
      title: t('follow.withdraw.title'),
      organisation: await organisationOf(db, file),
      hasProblem: problems.length > 0,
      content: <WithdrawPage {...{ t, language, reference, receivedOn, subjectName, rights, problems }} />,
    },
    { status: problems.length > 0 ? 400 : 200 },
  )
}
