import { expect, test } from 'vitest'
import { beforeAnything } from './away'

async function thrownBy(fault: unknown): Promise<unknown> {
  return beforeAnything(async () => Promise.reject(fault as Error)).catch((thrown: unknown) => thrown)
}

test('a database that is away is told by the number of the fault, once', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const told = await thrownBy(away)
  expect(told).toMatchObject({ digest: expect.stringMatching(/^away-[0-9a-f]{8}$/), cause: away })
  expect(await thrownBy(told)).toBe(told)
})

test('a bug, and the way to another page, pass as they are', async () => {
  const bug = new TypeError('x is undefined')
  expect(await thrownBy(bug)).toBe(bug)
  const elsewhere = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;replace;/desk/sign-in;307;' })
  expect(await thrownBy(elsewhere)).toBe(elsewhere)
})
