import { clientAddress } from './client-address'
import { answerFault, methodNotAllowed } from './faults'
import { house } from './house'
import { publicHeaders } from '@/security-headers'
import { environment } from '@/env'
import { chosenLanguage, languageCookie, paperFor } from './language'
import { seeOther, type Visit } from './visit'

export type Answer = (visit: Visit) => Promise<Response>

type RouteContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> }
type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
type Method = (typeof methods)[number]

/**
 * The handlers of a public address. Whatever happens inside, the visitor gets a page with the right status, all security
 * headers and no script; methods that the address does not know are answered with 405. In no cache, unless an answer says so.
 */
export function publicRoute({ get, post }: { get?: Answer; post?: Answer }): Record<Method, RouteHandler> {
  const allowed = [...(get ? ['GET', 'HEAD'] : []), ...(post ? ['POST'] : [])]
  const refuse: RouteHandler = (request, context) => answered(request, context, () => methodNotAllowed(allowed))
  const show = get ? handler(get) : refuse
  return {
    GET: show,
    HEAD: async (request, context) => withoutBody(await show(request, context)),
    POST: post ? handler(post) : refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
    OPTIONS: refuse,
  }
}

function handler(answer: Answer): RouteHandler {
  return (request, context) =>
    answered(request, context, async (params) => {
      const switched = request.method === 'GET' && switchLanguage(new URL(request.url))
      const from = { request, params, address: clientAddress(request.headers), ...paperFor(request) }
      return switched || answer({ ...from, house: await house() })
    })
}

/** Remembers the language that a link asks for, and shows the page under its own address. */
function switchLanguage({ pathname, searchParams }: URL): Response | undefined {
  const chosen = chosenLanguage(searchParams.get('language'))
  if (!chosen) return undefined
  searchParams.delete('language')
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  return seeOther(`/${pathname.slice(1)}${query}`, { 'Set-Cookie': languageCookie(chosen) })
}

async function answered(
  request: Request,
  { params }: RouteContext,
  work: (params: Visit['params']) => Promise<Response>,
): Promise<Response> {
  const known = plainParams(await params)
  const answer = await work(known).catch((fault: unknown) => answerFault(fault, { request, params: known }))
  for (const [name, value] of Object.entries(publicHeaders(environment().APP_URL)))
    if (!answer.ok || !answer.headers.has(name)) answer.headers.set(name, value)
  return answer
}

function plainParams(params: Awaited<RouteContext['params']> = {}): Visit['params'] {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat().join('/')]))
}

function withoutBody({ status, headers }: Response): Response {
  return new Response(null, { status, headers })
}
