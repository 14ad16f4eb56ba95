import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { secondsToWait } from '@/desk-limit'
import { environment } from '@/env'
import { refusedFormPage } from '@/refused-form'
import { isFromHere } from '@/same-origin'
import { publicHeaders } from '@/security-headers'
import { refusalOfAction } from '@/unreadable-form'

/** Names the page for the way back after a sign-in; set here, whatever a visitor sends under this name. */
const pathHeader = 'x-desk-path'
/** Says that a form came from a browser without scripts, whose answer is a page; set here likewise. */
const plainFormHeader = 'x-desk-plain-form'

/**
 * A nonce for the scripts of a staff page, and headers that keep it out of caches and frames. Nothing is authorised
 * here: every page and every action asks the session. A form that no page of ours sent, or could have sent, goes
 * no further. No upload route may come under this matcher.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const seconds = await secondsToWait(request.headers)
  if (seconds > 0) return tooMany(seconds)
  if (request.method === 'POST' && !isFromHere(request.headers, environment().APP_URL)) return refusedForm(403)
  const refusal = request.method === 'POST' ? await refusalOfAction(request) : undefined
  if (refusal) return refusedForm(refusal)
  const isLetter = request.nextUrl.pathname.startsWith('/gallery/letters/')
  const policy = contentSecurityPolicy(randomBytes(18).toString('base64'), isLetter)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  headers.set(plainFormHeader, request.method === 'POST' && !headers.has('next-action') ? 'yes' : '')
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(staffHeaders(policy))) response.headers.set(name, value)
  return response
}

export const config = { matcher: ['/desk/:path*', '/gallery/:path*'] }

function refusedForm(status: 400 | 403 | 413): NextResponse {
  const { APP_URL: origin } = environment()
  const headers = { ...publicHeaders(origin), 'Content-Type': 'text/html; charset=utf-8' }
  return new NextResponse(refusedFormPage(status, `${origin}/desk`), { status, headers })
}

function tooMany(seconds: number): NextResponse {
  const headers = { 'Retry-After': String(seconds), 'Cache-Control': 'private, no-store' }
  return new NextResponse('Too many requests at once. Nothing was changed. Wait a moment, then reload the page.\n', {
    status: 429,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  })
}

/** A letter in the gallery inherits the policy of its page, and letters carry their styles inline. */
function contentSecurityPolicy(nonce: string, isLetter: boolean): string {
  const development = environment().NODE_ENV === 'development'
  const inline = development || isLetter
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${inline ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function staffHeaders(policy: string): Record<string, string> {
  const secure = environment().APP_URL.startsWith('https:')
  return {
    'Content-Security-Policy': policy,
    'Cache-Control': 'private, no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'X-Robots-Tag': 'noindex',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(secure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}
