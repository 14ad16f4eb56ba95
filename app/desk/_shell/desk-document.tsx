import type { ReactNode } from 'react'
import { headers } from 'next/headers'
import { assetAddress } from '../../_server/assets'
import type { Theme } from '../_appearance/theme'

type Document = {
  theme: Theme
  content: ReactNode
  script?: `/assets/${string}`
  /** What comes where the content has `rowsHere`, as HTML in UTF-8. */
  rows?: readonly Uint8Array[]
}

/** The place in a table of rows that are HTML already. */
export const rowsHere = <tr data-rows="" />
const rowsHereInHtml = '<tr data-rows=""></tr>'

type How = { status?: number; headers?: Record<string, string> }

/**
 * A page of the desk as plain HTML, with its title in the content: for one so long and so often asked for that no browser should
 * have to build it a second time (decision 41). `react-dom/server` cannot be imported statically in a route.
 */
export async function deskDocument(
  { rows = [], ...document }: Document,
  { status = 200, headers: more = {} }: How = {},
) {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const nonce = nonceIn((await headers()).get('content-security-policy'))
  const html = renderToStaticMarkup(<Whole {...document} nonce={nonce} />)
  const [before = '', after = ''] = `<!doctype html>${html}`.split(rowsHereInHtml)
  return new Response(Buffer.concat([Buffer.from(before), ...rows, Buffer.from(after)]), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...more },
  })
}

function Whole({ theme, content, script, nonce }: Omit<Document, 'rows'> & { nonce: string | undefined }) {
  return (
    <html lang="en" {...(theme !== 'system' && { 'data-theme': theme })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assetAddress('/assets/desk.css')} />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        {script && <script src={assetAddress(script)} nonce={nonce} defer />}
      </head>
      <body>{content}</body>
    </html>
  )
}

/** The proxy made it for this visit and names it in the policy that it sends. */
function nonceIn(policy: string | null): string | undefined {
  return /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
}
