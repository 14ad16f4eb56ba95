import { requestFollowCode } from '@/casework/request-follow-code'
import type { Problem } from '@/casework/errors'
import { newToken } from '@/db/sealing/tokens'
import { asMailbox } from '@/domain/policies/email-address'
import { readPosted } from '../../_server/posted'
import { publicRoute } from '../../_server/public-route'
import { allowOwnTries, mayAskForCode } from '../../_server/rate-limits'
import { seeOther, showPage, type Visit } from '../../_server/visit'
import { AskPage, type Ended } from './ask-page'
import { rememberAddress } from './asked-address'
import { evenly } from './evenly'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: (visit) => show(visit, { email: '', problems: [] }),
  post: ask,
})

async function show(visit: Visit, asked: { email: string; problems: Problem[] }): Promise<Response> {
  const hasProblem = asked.problems.length > 0
  const content = <AskPage t={visit.t} {...asked} ended={hasProblem ? null : endedIn(visit)} />
  return showPage(
    visit,
    { title: visit.t('follow.ask.title'), hasProblem, content },
    { status: hasProblem ? 400 : 200 },
  )
}

function endedIn({ request }: Visit): Ended {
  const why = new URL(request.url).searchParams.get('ended')
  if (why === null) return null
  return why === 'address' ? 'endedByAddress' : 'ended'
}

const answerAfterMilliseconds = 400

/** Answers alike, and after the same time, whether anybody is known under the address, and also above the limit. */
async function ask(visit: Visit): Promise<Response> {
  const { house, address, language } = visit
  const minutes = house.environment.LIMIT_CODE_MINUTES
  const { email } = await readPosted(visit, { email: 'one' })
  const mailbox = asMailbox(email.trim())
  if (!mailbox)
    return show(visit, {
      email,
      problems: [{ code: email.trim() ? 'email-not-valid' : 'enter-your-email', field: 'email' }],
    })
  const ask = newToken().token
  await evenly(answerAfterMilliseconds, async () => {
    if (!(await mayAskForCode(house, { address, email: mailbox }))) return
    await requestFollowCode(house, { email: mailbox }, { minutes, language })
    await allowOwnTries(house, ask)
  })
  return seeOther('/follow/code', rememberAddress(visit, { address: mailbox, ask }))
}
