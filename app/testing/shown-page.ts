import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { duringVisit } from './desk-visit'
import { origin } from './public-house'

/** The words of a page of the desk, in their order, as whoever has these cookies reads them. */
export function shownPage(cookie: string, page: () => Promise<ReactNode>): Promise<string> {
  return duringVisit(new Headers({ cookie, origin }), async () => {
    const html = new PassThrough()
    const { pipe } = renderToPipeableStream(await page(), {
      onAllReady: () => pipe(html),
      onError: (fault) => void html.destroy(fault as Error),
    })
    return (await text(html)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  })
}
