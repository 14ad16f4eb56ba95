import { organisationOf } from '../../../_server/organisation-of'
import { showPage } from '../../../_server/visit'
import { ownCase, type PortalVisit } from '../portal'
import { readOwnCase } from './read-own-case'
import { RequestPage, type RequestPageProps } from './request-page'

type Extra = Pick<RequestPageProps, 'typed' | 'answering' | 'problems' | 'deed'>

/** The page of one of the visitor's own requests. Throws `NotFound` for any other. */
export async function showRequest(visit: PortalVisit, extra: Extra = {}, status = 200): Promise<Response> {
  const { t, language, requests } = visit
  const { file, context } = await ownCase(visit)
  const own = await readOwnCase(context, file)
  return showPage(
    visit,
    {
      title: t('follow.page.title', { reference: file.request.reference }),
      organisation: await organisationOf(context.db, file),
      hasProblem: (extra.problems ?? []).length > 0,
      content: <RequestPage {...{ t, language, own }} hasOthers={requests.length > 1} {...extra} />,
    },
    { status },
  )
}
