import { headers } from 'next/headers'
import { house } from './house'

/** Browsers name the Origin of every form they send; Next lets one without it pass, this does not (CSRF). */
export async function isFromHere(): Promise<boolean> {
  const { origin } = await house()
  const incoming = await headers()
  const site = incoming.get('sec-fetch-site')
  return incoming.get('origin') === origin && (site === null || site === 'same-origin')
}
