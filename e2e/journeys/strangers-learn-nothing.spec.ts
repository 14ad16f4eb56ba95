import { readFileSync } from 'node:fs'
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
