import type { Problem } from '@/casework/errors'
import { type PortalAccess, verifyFollowCode } from '@/casework/verify-follow-code'
import { emailHash } from '@/db/sealing/search-hashes'
import { readPosted } from '../../../_server/posted'
import { publicRoute } from '../../../_server/public-route'
import { countCodeTry } from '../../../_server/rate-limits'
import { showPage, type Visit } from '../../../_server/visit'
import { digitsOf } from '../digits-of'
import { rememberedAddress } from '../asked-address'
import { evenly } from '../evenly'
import { openPage } from '../portal'
import { CodePage } from './code-page'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = publicRoute({
  get: (visit) => show(visit, { email: '', problems: [] }),
  post: open,
})

async function show(visit: Visit, typed: { email: string; problems: Problem[] }): Promise<Response> {
  const hasProblem = typed.problems.length > 0
  const minutes = visit.house.environment.LIMIT_CODE_MINUTES
  const content = <CodePage t={visit.t} {...typed} minutes={minutes} asksAddress={!rememberedAddress(visit)} />
  return showPage(
    visit,
    { title: visit.t('follow.code.title'), hasProblem, content },
    { status: hasProblem ? 400 : 200 },
  )
}

const answerAfterMilliseconds = 300

/** A wrong, spent, old or never sent code is answered alike and after the same time. */
async function open(visit: Visit): Promise<Response> {
  const fields = { email: 'one', code: 'one' } as const
  const typed = await readPosted(visit, fields)
  const access = await evenly(answerAfterMilliseconds, async () => tryCode(visit, typed))
  return access.ok
    ? openPage(visit, access.sessionToken)
    : show(visit, { email: typed.email, problems: access.problems })
}

/** Whoever asked in this browser is held up by nobody else's guesses. */
async function tryCode(visit: Visit, typed: { email: string; code: string }): Promise<PortalAccess> {
  const { house, address } = visit
  const { LIMIT_CODE_TRIES, LIMIT_FOLLOW_SESSION_MINUTES: sessionMinutes } = house.environment
  const asked = rememberedAddress(visit)
  const email = asked?.address ?? typed.email
  const hashOfEmail = emailHash(house.keyring, email)
  const tryOf = await countCodeTry(house, { address, hashOfEmail, ask: asked?.ask })
  if (tryOf === 'none') return wrongCode
  const tries = tryOf === 'own' ? 'counted-already' : LIMIT_CODE_TRIES
  return verifyFollowCode(house, { email, code: digitsOf(typed.code) }, { tries, sessionMinutes })
}

const wrongCode: PortalAccess = { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] }
