import type { Problem } from '@/casework/errors'
import { openForm } from '@/casework/open-form'
import { setUpInstallation } from '@/casework/set-up-installation'
import { isSetupLinkOpen } from '@/db/queries/controllers'
import { databaseNow } from '@/db/queries/now'
import { tokenHash } from '@/db/sealing/tokens'
import { dayOf } from '@/domain/calendar/days'
import { system } from '@/domain/policies/actor'
import { readPosted } from '../../_server/posted'
import { publicRoute } from '../../_server/public-route'
import { seeOther, showPage, type Visit } from '../../_server/visit'
import { isCountry } from '../choices'
import { CountryPage } from '../country-page'
import { DeadSetupLink } from '../dead-setup-link'
import { SetupPage } from '../setup-page'
import { asInput, problemsWith, proposed, setupFields, type Typed } from '../typed'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({ get: show, post: take })

/** The link that the first start prints. Which country it is comes first, because it proposes most of the rest. */
async function show(visit: Visit): Promise<Response> {
  return (await isOpen(visit)) ? askCountry(visit, []) : deadLink(visit)
}

async function take(visit: Visit): Promise<Response> {
  const { house, params } = visit
  const typed = await readPosted(visit, setupFields)
  if (!(await isOpen(visit))) return deadLink(visit)
  if (!isCountry(typed.country)) return askCountry(visit, [{ code: 'choose-a-country', field: 'country' }])
  if (typed.step === 'country') return askRest(visit, proposed(typed), [])
  const problems = problemsWith(typed)
  if (problems.length > 0) return askRest(visit, typed, problems)
  const outcome = await setUpInstallation(house, params['token'] ?? '', asInput(typed))
  if (!outcome.ok) return askRest(visit, typed, outcome.problems)
  await openForm({ db: house.db, actor: system('setup') }, outcome.controllerId)
  return seeOther('/setup/done')
}

function isOpen({ house, params }: Visit): Promise<boolean> {
  return isSetupLinkOpen(house.db, tokenHash(params['token'] ?? ''))
}

async function askCountry(visit: Visit, problems: Problem[]): Promise<Response> {
  const { t, params } = visit
  const hasProblem = problems.length > 0
  const content = <CountryPage {...{ t, problems }} action={`/setup/${params['token'] ?? ''}`} />
  return showPage(visit, { title: t('setup.title'), hasProblem, content }, { status: hasProblem ? 400 : 200 })
}

async function askRest(visit: Visit, typed: Typed, problems: Problem[]): Promise<Response> {
  const { t, params, house } = visit
  const hasProblem = problems.length > 0
  const action = `/setup/${params['token'] ?? ''}`
  const today = dayOf(await databaseNow(house.db), typed.timeZone || 'UTC')
  const content = <SetupPage {...{ t, typed, problems, action, today }} origin={house.origin} />
  return showPage(visit, { title: t('setup.title'), hasProblem, content }, { status: hasProblem ? 400 : 200 })
}

async function deadLink(visit: Visit): Promise<Response> {
  const { t } = visit
  return showPage(visit, { title: t('setup.dead.title'), content: <DeadSetupLink t={t} /> }, { status: 410 })
}
