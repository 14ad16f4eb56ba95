import { randomBytes } from 'node:crypto'
import { NotFound } from '@/casework/errors'
import { isUnavailable } from '@/db/faults'
import { environment } from '@/env'
import { log } from '@/log'
import type { Translator } from '@/messages/translator'
import { OtherWaysNotice } from './contact-ways'
import { FormRefused } from './form-post'
import { type Organisation, organisationLastSeen } from './organisation'
import { paperFor } from './language'
import { LimitReached } from './rate-limits'
import { showPage, type Visit } from './visit'

/** Which page tells of a fault; the words are in messages under form.faults. */
type Kind =
  | 'notFound'
  | 'method'
  | 'damaged'
  | 'foreign'
  | 'slow'
  | 'tooLarge'
  | 'type'
  | 'tooMany'
  | 'away'
  | 'unavailable'
  | 'broken'

type Told = { kind: Kind; status: number; headers?: Record<string, string>; params?: Record<string, string | number> }

/** The page for whatever went wrong: it says what happened, what did not, and which other ways there are. */
export async function answerFault(
  fault: unknown,
  { request, params }: { request: Pick<Request, 'method' | 'headers'>; params: Visit['params'] },
): Promise<Response> {
  const told = toldOf(fault, request.method)
  const organisation = organisationLastSeen(params['form'])
  const paper = paperFor(request, { otherwise: organisation?.language })
  const title = paper.t(`form.faults.${told.kind}.title`)
  const content = <FaultPage t={paper.t} told={told} title={title} organisation={organisation} />
  return showPage(paper, { title, organisation, namesContact: true, content }, told)
}

export function methodNotAllowed(allowed: readonly string[]): Promise<Response> {
  return Promise.reject(new MethodNotAllowed(allowed))
}

class MethodNotAllowed extends Error {
  constructor(readonly allowed: readonly string[]) {
    super('Method not allowed')
  }
}

const refusals: Record<FormRefused['status'], Kind> = {
  400: 'damaged',
  403: 'foreign',
  408: 'slow',
  413: 'tooLarge',
  415: 'type',
}

function toldOf(fault: unknown, method: string): Told {
  if (fault instanceof NotFound) return { kind: 'notFound', status: 404 }
  if (fault instanceof MethodNotAllowed)
    return { kind: 'method', status: 405, headers: { Allow: fault.allowed.join(', ') } }
  if (fault instanceof FormRefused) return method === 'POST' ? refusalOf(fault) : badAddress(fault)
  if (fault instanceof LimitReached) return tooMany(fault)
  if (isUnavailable(fault)) {
    log.warn({ err: fault, method }, 'the database cannot be reached')
    const kind = method === 'POST' ? 'unavailable' : 'away'
    return { kind, status: 503, headers: { 'Retry-After': '30' } }
  }
  const incident = randomBytes(4).toString('hex').toUpperCase()
  log.error({ incident, method, err: fault }, 'incident')
  return { kind: 'broken', status: 500, params: { incident } }
}

/** Who only asks for a page has sent no form that could be at fault: it is the address that cannot be read. */
function badAddress({ status }: FormRefused): Told {
  return { kind: 'notFound', status }
}

function refusalOf({ status }: FormRefused): Told {
  const headers: Record<string, string> = status === 413 || status === 408 ? { Connection: 'close' } : {}
  return { kind: refusals[status], status, headers, params: { address: environment().APP_URL } }
}

function tooMany({ seconds }: LimitReached): Told {
  const minutes = Math.max(1, Math.ceil(seconds / 60))
  return {
    kind: 'tooMany',
    status: 429,
    headers: { 'Retry-After': String(seconds) },
    params: { minutes, hours: minutes > 90 ? Math.ceil(seconds / 3600) : 0 },
  }
}

function FaultPage({
  t,
  told: { kind, params = {} },
  title,
  organisation,
}: {
  t: Translator
  told: Told
  title: string
  organisation: Organisation | undefined
}) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p>{t(`form.faults.${kind}.what`, params)}</p>
      <p>{t(`form.faults.${kind}.next`, params)}</p>
      {organisation && <OtherWaysNotice t={t} organisation={organisation} />}
    </div>
  )
}
