import { NotFound } from '@/casework/errors'
import { deadlineOf } from '@/domain/requests/request'
import { factsOf } from '@/domain/requests/history'
import { isHoldTold } from '@/domain/requests/holds'
import { readForm } from '@/db/queries/forms'
import { paperFor } from '../../../../_server/language'
import { findLinked } from '../../../../_server/linked-request'
import { maskedAddress } from '../../../../_server/masked-address'
import { publicOrganisation } from '../../../../_server/organisation'
import { publicRoute } from '../../../../_server/public-route'
import { documentsHint } from '../../../../_server/upload/documents-hint'
import { showPage, type Visit } from '../../../../_server/visit'
import { rightLabel } from '../../ask/right-words'
import { SentPage } from './sent-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show })

/** The receipt; it can be opened again, and shows the day as it stands now. */
async function show(visit: Visit): Promise<Response> {
  const { house, params } = visit
  const linked = await findLinked(house, params['token'] ?? '', 'sent')
  if (!linked || linked.standing !== 'open' || linked.file.controller.slug !== params['form']) throw new NotFound()
  const { request, controller, rule, history } = linked.file
  const { t, language } = paperFor(visit.request, { known: request.language })
  const form = request.formId ? await readForm(house.db, request.formId) : { settings: {} }
  const { dueOn } = deadlineOf(history, rule)
  const asked = factsOf(history).rights.map(({ right }) => right)
  const { email } = linked.requester
  return showPage(
    { t, language },
    {
      title: t('form.sent.title'),
      organisation: publicOrganisation(controller, form.settings),
      content: (
        <SentPage
          {...{ t, language, dueOn }}
          filesPath={`/${controller.slug}/sent/${params['token'] ?? ''}/files`}
          filesHint={documentsHint(t, asked)}
          reference={request.reference}
          receivedOn={request.receivedOn}
          rights={asked.map((right) => rightLabel(right, { t, language, form }))}
          confirmation={confirmationOf(request)}
          address={email ? maskedAddress(email) : null}
        />
      ),
    },
  )
}

type Standing = { state: string; confirmedOn: string | null; heldBecause: string | null }

function confirmationOf({ state, confirmedOn, heldBecause }: Standing) {
  if (confirmedOn) return 'confirmed' as const
  if (isHoldTold(heldBecause) && state !== 'closed') return 'held' as const
  return state === 'unconfirmed' ? ('awaited' as const) : ('not-needed' as const)
}
