import { readRule } from '@/db/queries/controller-rules'
import { dayOf } from '@/domain/calendar/days'
import { lawsFor } from '@/domain/policies/applicable-law'
import { requestDeadline } from '@/domain/deadlines/request-deadline'
import type { Day } from '@/domain/calendar/days'
import { showPage } from '../../_server/visit'
import { ClosedPage } from './closed-page'
import { formRoute, type FormVisit } from './form-page'
import { StartPage } from './start-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = formRoute({ get: showStart })

/** The first page of a form: what can be asked, by when an answer comes, and the other ways to ask. */
export async function showStart(visit: FormVisit): Promise<Response> {
  const { t, language, house, found } = visit
  const { form, organisation, isOpen } = found
  const { languages } = form
  if (!isOpen)
    return showPage(visit, {
      title: t('form.closed.title'),
      organisation,
      languages,
      namesContact: true,
      content: <ClosedPage t={t} organisation={organisation} />,
    })
  const hours = house.environment.LIMIT_DRAFT_HOURS
  const answerOn = await answerOnIfAskedToday(visit)
  return showPage(visit, {
    title: t('form.start.title'),
    organisation,
    languages,
    namesContact: true,
    content: (
      <StartPage {...{ t, language, organisation, form, hours, answerOn }} begin={`/${organisation.slug}/ask/what`} />
    ),
  })
}

/** By which day somebody who asks for a copy of their data today has an answer at the latest. */
async function answerOnIfAskedToday({ house: { db }, found: { controller, at } }: FormVisit): Promise<Day | null> {
  const today = dayOf(at, controller.timeZone)
  const rule = await readRule(db, controller.ruleId ?? '')
  const rights = [{ right: 'access' as const, regimes: lawsFor('access', rule) }]
  const { dueOn } = requestDeadline({ receivedOn: today, rights, facts: [], ...rule })
  return dueOn
}
