import type { IncomingMessage } from 'node:http'
import { answerFault, methodNotAllowed } from './faults'
import { FormRefused } from './form-post'
import { methods } from './public-route'
import { publicHeaders } from '@/security-headers'

/**
 * Answers what Next would answer with a bare error or a redirect without our headers: methods that no page has,
 * addresses that cannot be decoded, and addresses written with too many slashes. Nothing for all others.
 */
export async function answerBeforeNext(
  { method = 'GET', url = '/', headers = {} }: Partial<Pick<IncomingMessage, 'method' | 'url' | 'headers'>>,
  origin: string,
): Promise<Response | undefined> {
  const answer = await unusual(url, { method, headers: new Headers(readBy(headers)) })
  if (!answer) return undefined
  for (const [name, value] of Object.entries(publicHeaders(origin))) answer.headers.set(name, value)
  return answer
}

/** What the language of a page depends on. */
function readBy({ cookie = '', 'accept-language': accepted = '' }: IncomingMessage['headers']) {
  return { cookie, 'accept-language': accepted }
}

async function unusual(url: string, request: Pick<Request, 'method' | 'headers'>): Promise<Response | undefined> {
  const told = { request, params: {} }
  if (!methods.some((known) => known === request.method))
    return methodNotAllowed(['GET', 'HEAD', 'POST']).catch((fault: unknown) => answerFault(fault, told))
  const [path = '', ...query] = url.split('?')
  if (!isDecodable(path)) return answerFault(new FormRefused(400), told)
  const tidy = path.replace(/[/\\]{2,}/g, '/').replace(/(.)\/$/, '$1')
  if (tidy === path) return undefined
  return new Response(null, { status: 308, headers: { Location: [tidy, ...query].join('?') } })
}

function isDecodable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0')
  } catch (fault) {
    if (fault instanceof URIError) return false
    throw fault
  }
}
