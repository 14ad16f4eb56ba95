'use client'

import { useEffect, useState } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { askNowAndThen } from './ask-now-and-then'
import type { News } from './news'
import { NewsBox } from './news-box'

type LiveNewsProps = {
  /** What is asked for news, and by what. */
  address: string
  method: 'GET' | 'POST'
  /** What the page said of it when it was loaded. */
  told?: readonly string[]
  show: { href: string; text: string; isElsewhere?: boolean }
}

const none: News = { here: [], changed: null }

/** Asks now and then while the page is looked at, and says what is new. */
export function LiveNews({ address, method, told = [], show }: LiveNewsProps) {
  const [news, setNews] = useState(none)
  useEffect(() => askNowAndThen(address, method, setNews), [address, method])
  const lines = news.here.filter((line) => !told.includes(line))
  const isElsewhere = show.isElsewhere && { target: '_blank' }
  return (
    <NewsBox isEmpty={lines.length === 0 && !news.changed}>
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
    </NewsBox>
  )
}
