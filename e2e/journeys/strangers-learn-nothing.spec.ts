import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { hasAsked } from '../support/asking'
import { go, open } from '../support/desk'
import { followByCode } from '../support/following'
import { expect, journey, test } from '../support/journey'
import { linkTo } from '../support/letters'

journey("a stranger with another's reference sees the same page as with none", async ({ amina, tomas }) => {
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  await hasAsked(tomas, { rights: ['Get a copy of my data'] })
  await followByCode(tomas)

  const [theirs, nobodys] = await Promise.all(
    [reference, 'DSR-2026-9999-9'].map(async (asked) => {
      const answer = await tomas.page.request.get(`/follow/requests/${asked}`)
      return { status: answer.status(), page: await answer.text() }
    }),
  )

  expect(theirs).toEqual(nobodys)
  expect(theirs?.status).toBe(404)
})

test('the page for a code is the same for an address that is known and one that is not', async ({ amina, tomas }) => {
  await hasAsked(amina, { rights: ['Get a copy of my data'] })

  const pages = []
  for (const person of [amina, tomas]) {
    await person.page.goto('/follow')
    await person.hands.write('E-mail address', person.email)
    await person.hands.press('Send me a code')
    await expect(person.page.getByRole('heading', { level: 1 })).toHaveText('Enter the code')
    pages.push(await person.page.content())
  }

  expect(pages[0]).toBe(pages[1])
  await amina.letters.next(/^your code/i)
  expect(tomas.letters.all()).toEqual([])
})

journey('a link that was used opens nothing for whoever finds it later', async ({ amina, tomas }) => {
  await hasAsked(amina, { rights: ['Get a copy of my data'] })
  const link = linkTo(await amina.letters.next(/please confirm/i), '/confirm/')
  await amina.page.goto(link)
  await amina.hands.press('Confirm')
  const follow = linkTo(await amina.letters.next(/we have received/i), '/follow/')
  await amina.page.goto(follow)
  await amina.hands.press('Show my request')

  await tomas.page.goto(follow)
  await expect(tomas.page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works')
  await tomas.page.goto('/follow/requests')
  await expect(tomas.page).toHaveURL(/\/follow$/)
})

test('S02: whatever else is said in a header or in an address of the desk, a stranger is shown nothing of a request', async ({
  amina,
  ruth,
  founded: { house },
  page,
}) => {
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  const own = `/desk/requests/${reference}`
  const skip = 'proxy:proxy:proxy:proxy:proxy'
  const asked: [path: string, headers?: Record<string, string>][] = [
    [own],
    [own, { 'x-middleware-subrequest': skip }],
    [own, { 'x-middleware-subrequest': skip.replaceAll('proxy', 'middleware') }],
    [own, { 'x-middleware-next': '1', 'x-desk-path': own }],
    [own, { rsc: '1' }],
    [own, { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' }],
    [own, { 'next-url': '/desk', 'x-nextjs-data': '1' }],
    [own, { 'x-original-url': own, 'x-rewrite-url': own }],
    [`${own}.rsc`],
    [`${own}.segments/_tree.segment.rsc`],
    [`${own}.json`],
    [`/_next/data/build${own}.json`],
    [`/desk/requests%2f${reference}`],
    [`/desk%2Frequests%2F${reference}`],
    [`//desk/requests/${reference}`],
    [`/desk//requests/${reference}`],
    [`/./desk/../desk/requests/${reference}`],
    [own.toUpperCase()],
    [`${own}/%2e%2e/${reference}`],
  ]

  const met = async ({ request }: Page, path: string, headers?: Record<string, string>) => {
    const answer = await request.get(`${house.origin}${path}`, headers && { headers })
    const text = await answer.text()
    if (/Get a copy|amina/i.test(text)) return 'the request'
    if (answer.status() === 404) return 'nothing'
    if (/Sign in to the desk|NEXT_REDIRECT;replace;.desk.sign-in/.test(text)) return 'the sign-in'
    return text.includes('"children"') && text.length < 1000 ? 'names of pages' : 'something else'
  }
  expect(await met(ruth.page, own)).toBe('the request')
  const answers = new Set<string>()
  for (const [path, headers] of asked) answers.add(await met(page, path, headers))
  expect([...answers].sort()).toEqual(['names of pages', 'nothing', 'the sign-in'])
})

test('S27: after signing out, the button Back shows the sign-in and nothing of the request', async ({
  amina,
  ruth,
}) => {
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  const shown = await ruth.page.goto(`/desk/requests/${reference}`)
  expect(shown?.headers()['cache-control']).toContain('no-store')
  await expect(ruth.page.getByRole('heading', { level: 1 })).toContainText(reference)
  await ruth.page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await expect(ruth.page).toHaveURL(/\/desk\/sign-in/)

  await ruth.page.goBack()
  await expect(ruth.page).toHaveURL(/\/desk\/sign-in/)
  await ruth.page.goBack()
  await expect(ruth.page).toHaveURL(/\/desk\/sign-in/)
  await expect(ruth.page.getByText(reference)).toHaveCount(0)
})

test('what another site sends in the name of staff is refused with a page, and writes neither facts nor faults', async ({
  amina,
  ruth,
  founded: { house },
}) => {
  const reference = await hasAsked(amina, { rights: ['Get a copy of my data'] })
  await open(ruth, reference)
  await go(ruth, 'Write a note')
  const logged = readFileSync(house.logFile, 'utf8').length

  const answer = await ruth.page.request.post(ruth.page.url(), {
    headers: { origin: 'https://evil.example' },
    multipart: { reference, text: 'Not from here.' },
  })

  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('This was not sent from our page')
  expect(readFileSync(house.logFile, 'utf8').slice(logged)).not.toMatch(/error|incident/i)
  await open(ruth, reference)
  await expect(ruth.page.getByText('Not from here.')).toHaveCount(0)
})

test('what no page could have sent to the desk is refused with a page, and writes no faults', async ({
  founded: { house },
  page,
}) => {
  const headers = { origin: house.origin, 'content-type': 'multipart/form-data; boundary=cut' }
  const logged = readFileSync(house.logFile, 'utf8').length
  const send = async (data: string) => page.request.post(`${house.origin}/desk/sign-in`, { headers, data })

  const [cut, long] = [await send('--cut\r\n'), await send('x'.repeat(1024 * 1024 + 1))]

  expect([cut.status(), long.status()]).toEqual([400, 413])
  expect(await cut.text()).toContain('The form arrived damaged')
  expect(await long.text()).toContain('This is too long')
  expect(readFileSync(house.logFile, 'utf8').slice(logged)).not.toContain('incident')
})
