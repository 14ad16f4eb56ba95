import type { ReactNode } from 'react'
import { cookies } from 'next/headers'
import { themeOf, themeCookie } from './_appearance/theme'
import './desk.css'

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
      <body>{children}</body>
    </html>
  )
}
