import type { ReactNode } from 'react'
import { appearance } from './_exhibits/appearance'
import '../desk/desk.css'

/** Made for each request, like the pages it shows: their scripts carry a nonce. */
export const dynamic = 'force-dynamic'

export default async function GalleryLayout({ children }: { children: ReactNode }) {
  const { theme } = await appearance()
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
