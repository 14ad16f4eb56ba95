import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { staff } from '@/domain/policies/actor'
import { type Action, actions, may } from '@/domain/policies/permissions'
import { type Role, roles } from '@/domain/policies/roles'
import { roleByRoute } from './role-by-route'

/**
 * `page`: what is there. `form`: a page with its form; `told`: the same page, which says that one may not, to whom the
 * action it needs is not given. `own`: what is theirs, else as for everybody. `token`: whoever holds it. `sign-in`: led
 * there. `gallery`: only where the installation shows it.
 */
const answers = ['page', 'form', 'told', 'own', 'token', 'sign-in', 'gallery', '401', '403', '404']

const unassigned = {
  ...{ id: 'request', controllerId: 'acme', assigneeId: null, teamId: null },
  ...{ readers: null, managersRead: false, barred: [] },
}

test('every page and every route says what it answers to whom, and nothing is said of what is not there', () => {
  const files = globSync('app/**/{page.tsx,route.ts,route.tsx}')
  expect(roleByRoute.map(({ route }) => route).sort()).toEqual(files.map(addressOf).sort())
  expect(readFileSync('app/testing/role-by-route.txt', 'utf8')).not.toContain('?')
})

test('nobody without a session reads anything of the desk', () => {
  const desk = roleByRoute.filter(({ route }) => /^\/desk(?!\/sign-|\/appearance|\/session)/.test(route))
  expect(desk.length).toBeGreaterThan(60)
  expect(desk.filter((row) => row.public !== 'sign-in' || row.requester !== 'sign-in')).toEqual([])
})

test('a form is there for the roles to which the law of permissions gives its action', () => {
  const forms = roleByRoute.filter(({ needs }) => needs)
  expect(forms.length).toBeGreaterThan(40)
  for (const row of forms) {
    expect(actions, row.route).toContain(row.needs)
    expect([row.route, ...roles.map((role) => row[role])]).toEqual([
      row.route,
      ...roles.map((role) => (mayDo(role, row.needs as Action) ? 'form' : 'told')),
    ])
  }
})

test('a word that is no answer is a mistake in the table', () => {
  const given = roleByRoute.flatMap((row) => [row.public, row.requester, ...roles.map((role) => row[role])])
  expect(given.filter((answer) => !answers.includes(answer))).toEqual([])
})

function mayDo(role: Role, action: Action): boolean {
  return may(staff('ruth', [{ controllerId: 'acme', role, mayVerify: true }]), action, unassigned)
}

/** The address at which Next serves a file: groups in brackets are no part of it. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(1, -1)
  return `/${parts.filter((part) => !part.startsWith('(')).join('/')}`
}
