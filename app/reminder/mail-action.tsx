import { actFromMail, type MailActionFound, readMailAction } from '@/casework/act-from-mail'
import type { Problem } from '@/casework/errors'
import { tokenHash } from '@/db/sealing/tokens'
import { countInHour } from '../_server/hourly-limit'
import { countMiss } from '../_server/miss-limit'
import { readPosted } from '../_server/posted'
import { type TooOften, tooOften } from '../_server/too-often'
import { seeOther, showPage, type Visit } from '../_server/visit'
import { ActionDone, ActionPage, DeadAction, type ReadyAction } from './mail-action-pages'

/** How often one link can be pressed in an hour. */
const pressesAnHour = 20

type Shown = { problems?: readonly Problem[]; typed?: Typed; over?: TooOften | undefined }
type Typed = { until: string; because: string }

/** Says what a link in a reminder would do. Mail scanners open links, so that nothing is used up or done by it. */
export async function showAction(visit: Visit): Promise<Response> {
  const found = await actionOf(visit)
  if (found?.standing === 'ready') return showReady(visit, found, {})
  const isJustDone = found?.standing === 'used' && new URL(visit.request.url).searchParams.get('done') === 'yes'
  return isJustDone ? showDone(visit, found) : showDead(visit, found)
}

/** Does it, once; what is wrong is said beside what was typed, and uses nothing up. */
export async function takeAction(visit: Visit): Promise<Response> {
  const { house } = visit
  const typed = await readPosted(visit, { until: 'one', because: 'text' })
  const found = await actionOf(visit)
  if (found?.standing !== 'ready') return showDead(visit, found)
  const token = tokenIn(visit)
  const over = await tooOften(() =>
    countInHour(house, { name: 'mail-action', key: tokenHash(token), points: pressesAnHour }),
  )
  if (over) return showReady(visit, found, { problems: [over.problem], typed, over })
  const outcome = await actFromMail(house, token, found.action === 'snooze' ? typed : {})
  if (outcome.ok) return seeOther(`/reminder/${token}?done=yes`)
  const now = await actionOf(visit)
  if (now?.standing !== 'ready') return showDead(visit, now)
  return showReady(visit, now, { problems: outcome.problems, typed })
}

/** Throws `LimitReached` where too many links that nobody was given are tried from one network address. */
async function actionOf(visit: Visit): Promise<MailActionFound | undefined> {
  const found = await readMailAction(visit.house, tokenIn(visit))
  if (!found) await countMiss(visit.house, visit.address)
  return found
}

function tokenIn({ params }: Visit): string {
  return params['token'] ?? ''
}

function showReady(visit: Visit, action: ReadyAction, { problems = [], typed, over }: Shown): Promise<Response> {
  const title = visit.t(`reminder.${action.action}.title`, { reference: action.reference })
  const content = <ActionPage t={visit.t} language={visit.language} {...{ action, problems, typed }} />
  const hasProblem = problems.length > 0
  return showPage(visit, { title, hasProblem, content }, over ?? { status: hasProblem ? 400 : 200 })
}

function showDone(visit: Visit, action: MailActionFound): Promise<Response> {
  const title = visit.t(`reminder.${action.action}.doneTitle`, { reference: action.reference })
  return showPage(visit, { title, content: <ActionDone t={visit.t} action={action} /> })
}

function showDead(visit: Visit, found: MailActionFound | undefined): Promise<Response> {
  const title = visit.t('reminder.dead.title')
  const content = <DeadAction t={visit.t} found={found} />
  return showPage(visit, { title, content }, { status: found ? 410 : 404 })
}
