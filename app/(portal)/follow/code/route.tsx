import type { Problem } from '@/casework/errors'
import { verifyFollowCode } from '@/casework/verify-follow-code'
import { emailHash } from '@/db/sealing/search-hashes'
import { readForm } from '../../../_server/form-post'
import { publicRoute } from '../../../_server/public-route'
import { mayTryCode } from '../../../_server/rate-limits'
import { showPage, type Visit } from '../../../_server/visit'
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

/** A wrong, spent, old or never sent code is answered alike and after the same time; tries are counted per mailbox. */
async function open(visit: Visit): Promise<Response> {
  const { request, house } = visit
  const { origin, environment } = house
  const fields = { email: 'one', code: 'one' } as const
  const typed = await readForm(request, fields, { origin, bytesAtMost: environment.LIMIT_BODY_BYTES })
  const email = rememberedAddress(visit) ?? typed.email
  const access = await evenly(answerAfterMilliseconds, async () =>
    (await mayTryCode(house, emailHash(house.keyring, email)))
      ? verifyFollowCode(
          house,
          { email, code: digitsOf(typed.code) },
          {
            tries: environment.LIMIT_CODE_TRIES,
            sessionMinutes: environment.LIMIT_FOLLOW_SESSION_MINUTES,
          },
        )
      : wrongCode,
  )
  return access.ok
    ? openPage(visit, access.sessionToken)
    : show(visit, { email: typed.email, problems: access.problems })
}

const wrongCode = { ok: false, problems: [{ code: 'code-not-valid', field: 'code' }] } as const satisfies {
  ok: false
  problems: Problem[]
}

/** Spaces and dashes as pasted do not count; anything else than digits is no code. */
function digitsOf(typed: string): string {
  const code = typed.replace(/[\s\p{Pd}]/gu, '')
  return /^\d{8}$/.test(code) ? code : '-'
}
