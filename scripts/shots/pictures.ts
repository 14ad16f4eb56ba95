import type { DemoFile } from '../demo/demo-file'

type Shot = { name: string; on: 'phone' | 'desktop'; theme: 'light' | 'dark' }

/** One picture of the documentation: a page by its path, or the page of the request that shows a scenario. */
export type Picture = Shot & ({ path: string; scenario?: undefined } | { path?: undefined; scenario: string })

export const pictures: readonly Picture[] = [
  { name: 'form', path: '/northwind', on: 'phone', theme: 'light' },
  { name: 'form', path: '/northwind', on: 'phone', theme: 'dark' },
  { name: 'question', path: '/northwind/ask/what', on: 'phone', theme: 'light' },
  { name: 'queue', path: '/desk', on: 'desktop', theme: 'light' },
  { name: 'queue', path: '/desk', on: 'desktop', theme: 'dark' },
  { name: 'request', scenario: 'resumed', on: 'desktop', theme: 'light' },
]

export function requestPath({ scenarios }: DemoFile, wanted: string): string {
  const found = scenarios.find(({ name }) => name === wanted)
  if (!found) throw new Error(`The demo has no scenario ${wanted}`)
  return `/desk/requests/${found.reference}`
}
