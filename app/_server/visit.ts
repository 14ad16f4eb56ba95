import { htmlPage, type Page, type Paper } from './html-page'
import type { House } from './house'

/** One request of a visitor to a public address, with what is needed to answer it. */
export type Visit = Paper & {
  request: Request
  /** The parts of the address that vary, as they stand in it. */
  params: Readonly<Record<string, string | undefined>>
  house: House
  /** Where the visitor comes from, for counting. */
  address: string
}

/** A page as an answer; security headers are added where all answers leave. */
export async function showPage(
  paper: Paper,
  page: Page,
  { status = 200, headers = {} }: { status?: number; headers?: HeadersInit } = {},
): Promise<Response> {
  const answer = new Response(await htmlPage(paper, page), { status, headers })
  answer.headers.set('Content-Type', 'text/html; charset=utf-8')
  return answer
}

/** Sends the browser on with a GET, after a form or where there is nothing to see here. `path` is one of ours. */
export function seeOther(path: `/${string}`, headers: HeadersInit = {}): Response {
  const answer = new Response(null, { status: 303, headers })
  answer.headers.set('Location', path)
  return answer
}
