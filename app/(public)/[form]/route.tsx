import { readRule } from '@/db/queries/controller-rules'
import { databaseNow } from '@/db/queries/now'
import { dayOf } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import { requestDeadline } from '@/domain/deadlines/request-deadline'
import type { Day } from '@/domain/calendar/days'
import { publicRoute } from '../../_server/public-route'
import { showPage, type Visit } from '../../_server/visit'
import { ClosedPage } from './closed-page'
import { type FoundForm, formOf } from './form-page'
import { StartPage } from './start-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: async (visit) => showStart(visit, await formOf(visit)),
})

/** The first page of a form: what can be asked, by when an answer comes, and the other ways to ask. */
export async function showStart(visit: Visit, found: FoundForm): Promise<Response> {
  const { t, language, house } = visit
  const { form, organisation, isOpen } = found
  if (!isOpen)
    return showPage(visit, {
      title: t('form.closed.title'),
      organisation,
      namesContact: true,
      content: <ClosedPage t={t} organisation={organisation} />,
    })
  const hours = house.environment.LIMIT_DRAFT_HOURS
  const answerOn = await answerOnIfAskedToday(visit, found)
  return showPage(visit, {
    title: t('form.start.title'),
    organisation,
    namesContact: true,
    content: <StartPage {...{ t, language, organisation, hours, answerOn }} rights={form.rights} />,
  })
}

/** By which day somebody who asks for a copy of their data today has an answer at the latest. */
async function answerOnIfAskedToday({ house: { db } }: Visit, { controller }: FoundForm): Promise<Day | null> {
  const today = dayOf(await databaseNow(db), controller.timeZone)
  const rule = await readRule(db, controller.ruleId ?? '')
  const rights = [{ right: 'access' as const, regimes: lawsFor('access', rule) }]
  const { dueOn } = requestDeadline({ receivedOn: today, rights, facts: [], ...rule })
  return dueOn
}
