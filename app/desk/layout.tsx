import type { ReactNode } from 'react'
import { cookies } from 'next/headers'
import { themeOf, themeCookie } from './_appearance/theme'
import { FaultWordsProvider } from '@/components/desk/fault-words'
import { t } from './words'
import './desk.css'

const brokenWords = {
  title: t('desk.faults.brokenTitle'),
  text: t('desk.faults.broken'),
  toQueue: t('desk.faults.toQueue'),
  away: { title: t('desk.faults.awayTitle'), text: t('desk.faults.away') },
}

/** Staff pages are made for each request: their scripts carry a nonce, and nothing of them may lie in a cache. */
export const dynamic = 'force-dynamic'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" {...(theme !== 'system' && { 'data-theme': theme })}>
      <head>
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <FaultWordsProvider words={brokenWords}>{children}</FaultWordsProvider>
      </body>
    </html>
  )
}
