import type { BrowserContext, Page, Response } from '@playwright/test'
import { organisation } from './founded-house'

/** One answer of the public side: how a browser gets there, and with which status. */
export type PageState = {
  says: string
  status: number
  path: string
  method?: string
  headers?: Record<string, string>
  body?: string
  /** Where the form is sent from, when it is not one of our pages. */
  from?: string
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }

const at = `/${organisation.slug}`

/** The addresses that answer everybody alike, whatever was asked before. */
export const statesForEverybody: readonly PageState[] = [
  { says: 'the first page', status: 200, path: '/' },
  { says: 'the start of the form', status: 200, path: at },
  { says: 'the first question', status: 200, path: `${at}/ask/what` },
  { says: 'a question ahead leads to the first', status: 200, path: `${at}/ask/check` },
  { says: 'a form that is not there', status: 404, path: '/nobody' },
  { says: 'an address far from everything', status: 404, path: '/a/b/c/d' },
  { says: 'a receipt that is not there', status: 404, path: `${at}/sent/nothing` },
  { says: 'a confirmation that is not there', status: 404, path: `${at}/confirm/nothing` },
  { says: 'a denial that is not there', status: 404, path: `${at}/not-me/nothing` },
  { says: 'the calculator of deadlines', status: 200, path: '/deadlines' },
  {
    says: 'an answer of the calculator',
    status: 200,
    path: '/deadlines?law=eu-gdpr&right=access&received=2026-03-05&place=DE&e1=identityRequested&on1=2026-03-09',
  },
  { says: 'a question to the calculator that has no answer', status: 400, path: '/deadlines?law=&received=spring' },
  { says: 'a calendar that is not there', status: 404, path: '/calendar/nothing.ics' },
  { says: 'no word about the privacy signal', status: 404, path: '/.well-known/gpc.json' },
  { says: 'asking for a code', status: 200, path: '/follow' },
  { says: 'a session that has ended', status: 200, path: '/follow?ended' },
  { says: 'entering a code', status: 200, path: '/follow/code' },
  { says: 'a link to follow that is not there', status: 404, path: '/follow/nothing' },
  { says: 'a link of a reminder that is not there', status: 404, path: '/reminder/nothing' },
  { says: 'a question whether somebody is here that is not there', status: 404, path: '/still-here/nothing' },
  { says: 'a question to a parent that is not there', status: 404, path: '/follow/consent/nothing' },
  { says: 'requests without a session lead to the code', status: 200, path: '/follow/requests' },
  { says: 'a set-up link that was used', status: 410, path: '/setup/nothing' },
  { says: 'the end of the set-up', status: 200, path: '/setup/done' },
  { says: 'a method that is not known', status: 405, path: at, method: 'DELETE' },
  { says: 'a form sent to a page without one', status: 405, path: '/setup/done', method: 'POST', headers: form },
  {
    says: 'a form from elsewhere',
    status: 403,
    ...posted(`${at}/ask/what`),
    from: 'localhost',
  },
  { says: 'a form for the desk from elsewhere', status: 403, ...posted('/desk/sign-in'), from: 'localhost' },
  { says: 'something that is no form', status: 415, ...posted(`${at}/ask/what`, { 'content-type': 'text/plain' }) },
  {
    says: 'a form that is too large',
    status: 413,
    ...posted(`${at}/ask/what`),
    body: `rights=${'x'.repeat(70_000)}`,
  },
  { says: 'a damaged form', status: 400, ...posted(`${at}/ask/what`), body: 'rights=%E0%A4%A' },
  { says: 'an address that is none, asked for a code', status: 400, ...posted('/follow'), body: 'email=nobody' },
  { says: 'a wrong code', status: 400, ...posted('/follow/code'), body: 'email=a%40letters.example&code=12345678' },
]

function posted(path: string, headers: Record<string, string> = {}): Pick<PageState, 'path' | 'method' | 'headers'> {
  return { path, method: 'POST', headers: { ...form, ...headers } }
}

/**
 * Lets a real browser meet the state. A form is sent from a page of ours, as browsers tell the server; only what the
 * state is about is altered on its way.
 */
export async function meet(page: Page, origin: string, state: PageState): Promise<Response> {
  const { path, method = 'GET', headers, body, from } = state
  const address = new URL(path, origin).href
  if (method === 'GET') return answered(await page.goto(address), address)
  if (!from)
    await page.route(address, (route) => {
      const sent = { ...route.request().headers(), ...headers }
      return route.continue({ method, headers: sent, ...(body !== undefined && { postData: body }) })
    })
  await page.goto(Object.assign(new URL(at, origin), from && { hostname: from }).href)
  const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(sendForm, address)])
  await page.unroute(address)
  return answered(answer, address)
}

function sendForm(action: string): void {
  const form = Object.assign(document.createElement('form'), { method: 'post', action })
  document.body.append(form)
  form.submit()
}

function answered(answer: Response | null, address: string): Response {
  if (!answer) throw new Error(`${address} did not answer`)
  return answer
}

/** The answer to the form that a step sends, once the whole page is there. */
export async function answerTo(page: Page, step: () => Promise<void>): Promise<Response> {
  const posted = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await step()
  const answer = await posted
  await answer.finished()
  await page.waitForLoadState('load')
  return answer
}

/** A browser in which axe can run; the pages bring no script of their own, and their policy is checked by itself. */
export const inspected = { bypassCSP: true, serviceWorkers: 'block' } as const satisfies Parameters<
  NonNullable<ReturnType<BrowserContext['browser']>>['newContext']
>[0]
