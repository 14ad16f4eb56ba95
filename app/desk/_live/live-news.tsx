'use client'

import { useEffect, useState } from 'react'
import { TextLink } from '@/components/ui/text-link'
import type { News } from './news'

type LiveNewsProps = {
  /** What is asked for news, and by what. */
  address: string
  method: 'GET' | 'POST'
  /** What the page said of it when it was loaded. */
  told?: readonly string[]
  show: { href: string; text: string; isElsewhere?: boolean }
}

const seconds = 20_000
const none: News = { here: [], changed: null }

/**
 * Asks now and then while the page is looked at, and says what is new in a corner, so that nothing on the page moves. It
 * stops for good where the session has ended.
 */
export function LiveNews({ address, method, told = [], show }: LiveNewsProps) {
  const [news, setNews] = useState(none)
  useEffect(() => askNowAndThen(address, method, setNews), [address, method])
  const lines = news.here.filter((line) => !told.includes(line))
  const isElsewhere = show.isElsewhere && { target: '_blank' }
  return (
    <div role="status" className="pointer-events-none fixed end-4 bottom-4 z-20 max-w-[calc(100vw-2rem)] print:hidden">
      {(lines.length > 0 || news.changed) && (
        <div className="pointer-events-auto rounded-md border-2 border-accent bg-surface px-4 py-2 shadow-lg">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {news.changed && (
            <p>
              {news.changed}{' '}
              <TextLink href={show.href} {...isElsewhere}>
                {show.text}
              </TextLink>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function askNowAndThen(address: string, method: string, tell: (news: News) => void): () => void {
  const end = new AbortController()
  const ask = async () => {
    if (document.hidden || end.signal.aborted) return
    // Away for a moment: asked again the next time.
    const answer = await fetch(address, { method, signal: end.signal }).catch(() => undefined)
    if (answer?.status === 401 || answer?.status === 404) end.abort()
    if (answer?.status === 200) tell((await answer.json()) as News)
  }
  const timer = setInterval(() => void ask(), seconds)
  document.addEventListener('visibilitychange', () => void ask(), { signal: end.signal })
  end.signal.addEventListener('abort', () => {
    clearInterval(timer)
  })
  return () => {
    end.abort()
  }
}
