import { expect, test } from 'vitest'
import { logIncident } from './incidents'

const request = { path: '/desk?q=Amina', method: 'GET', headers: { cookie: 'desk.session_token=secret' } }
const context = {
  routerKind: 'App Router',
  routePath: '/desk',
  routeType: 'render',
  revalidateReason: undefined,
} as const

test('a fault at the desk is logged under the number that the page shows, and nothing of the visitor is', () => {
  const bug = Object.assign(new Error('x'), { digest: '1234567890' })
  expect(logged(bug)).toEqual([
    ['error', { incident: '1234567890', method: 'GET', route: '/desk', kind: 'render', err: bug }, 'incident'],
  ])
})

test('a database that is away is logged as that', () => {
  const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const away = Object.assign(new Error('The database is away', { cause }), { digest: 'away-0a1b2c3d' })
  expect(logged(away)).toMatchObject([['warn', { incident: 'away-0a1b2c3d' }, 'the database cannot be reached']])
})

function logged(fault: unknown): unknown[] {
  const lines: unknown[] = []
  const into = (level: string) => (line: unknown, text?: unknown) => void lines.push([level, line, text])
  logIncident({ warn: into('warn'), error: into('error') }, [fault, request, context])
  return lines
}
