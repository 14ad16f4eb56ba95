import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

const versioned = new Map<string, string>()

/** The address of the public stylesheet, with its hash, so that browsers may keep it for a year. */
export function stylesheetAddress(): string {
  return assetAddress('/assets/public.css')
}

/** The address of a file in `public/`, with its hash likewise. */
export function assetAddress(path: `/assets/${string}`): string {
  const address = versioned.get(path) ?? `${path}${version(`public${path}`)}`
  versioned.set(path, address)
  return address
}

function version(file: string): string {
  if (!existsSync(file)) return ''
  return `?v=${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)}`
}
