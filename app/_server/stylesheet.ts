import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'

const address = '/assets/public.css'

let versioned: string | undefined

/** The address of the public stylesheet, with its hash, so that browsers may keep it for a year. */
export function stylesheetAddress(): string {
  versioned ??= `${address}${version(`public${address}`)}`
  return versioned
}

function version(file: string): string {
  if (!existsSync(file)) return ''
  return `?v=${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)}`
}
