import type { ReactNode } from 'react'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aController, aStaffMember, type StaffActor, type TestController } from '@/casework/testing/a-controller'
import { aRequest } from '@/casework/testing/a-request'
import { sessions } from '@/db/schema'
import { type Role, roles } from '@/domain/policies/roles'
import { duringVisit } from './desk-visit'
import { origin, publicHouse, type PublicHouse } from './public-house'
import { roleByRoute } from './role-by-route'
import { shownPage } from './shown-page'
import { signedIn } from './signed-in'

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<ReactNode>

type Route = { GET: (request: Request) => Promise<Response> }

/** Of each kind of answer some, asked for real; the rest of the table is built of the same parts. */
const pages: Record<string, () => Promise<{ default: unknown } | Route>> = {
  '/desk': () => import('../desk/route'),
  '/desk/account': () => import('../desk/(staff)/account/page'),
  '/desk/[...path]': () => import('../desk/(staff)/[...path]/page'),
  '/desk/requests/new': () => import('../desk/(staff)/requests/new/page'),
  '/desk/requests/[reference]': () => import('../desk/(staff)/requests/[reference]/page'),
  '/desk/requests/[reference]/note': () => import('../desk/(staff)/requests/[reference]/note/page'),
  '/desk/requests/[reference]/legal-hold': () => import('../desk/(staff)/requests/[reference]/legal-hold/page'),
  '/desk/settings': () => import('../desk/(staff)/settings/page'),
  '/desk/settings/mail': () => import('../desk/(staff)/settings/mail/page'),
  '/desk/settings/members': () => import('../desk/(staff)/settings/members/page'),
  '/desk/settings/redating/[slug]': () => import('../desk/(staff)/settings/redating/[slug]/page'),
}

// As next.config says; a page that refuses somebody asks for it.
process.env['__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS'] = 'true'

let house: PublicHouse
let form: TestController
let reference: string
const members: Partial<Record<Role, { actor: StaffActor; cookie: string }>> = {}

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  reference = await aRequest(house.context, form)
  for (const role of roles) {
    const actor = await aStaffMember(house.context, form, { role })
    members[role] = { actor, cookie: await signedIn(house, actor.userId) }
  }
})

afterAll(async () => house.close())

describe('S01: the table of roles and routes holds', () => {
  test.for(roles)('for a %s', async (role) => {
    const answered: Record<string, string> = {}
    for (const route of Object.keys(pages)) answered[route] = await answerTo(members[role]?.cookie ?? '', route)
    const rows = roleByRoute.filter(({ route }) => route in pages)
    expect(rows).toHaveLength(Object.keys(pages).length)
    expect(answered).toEqual(Object.fromEntries(rows.map((row) => [row.route, asSeen(row[role])])))
  })

  test('for nobody, for a person with a page of their own, and for a session that has ended', async () => {
    const { actor, cookie } = members.admin ?? { actor: form.admin, cookie: '' }
    await house.context.db
      .update(sessions)
      .set({ expiresAt: new Date(0) })
      .where(eq(sessions.userId, actor.userId))
    for (const cookies of ['', 'follow=somebody-else', cookie, 'rightsdesk.session_token=made-up'])
      for (const route of Object.keys(pages)) expect(await answerTo(cookies, route)).toBe('sign-in')
  })
})

describe('S03: a reference that is not theirs', () => {
  test.for(['DSR-2026-9999-9', '1', '../', 'null', 'a,b', '00000000-0000-4000-8000-000000000000', 'elsewhere'])(
    '%s is the same absence',
    async (asked) => {
      const other = asked === 'elsewhere' ? await aRequest(house.context, await aController(house.context)) : asked
      const { cookie = '' } = members.handler ?? {}
      expect(await answerTo(cookie, '/desk/requests/[reference]', other)).toBe('404')
    },
  )
})

async function answerTo(cookie: string, route: string, asked = reference): Promise<string> {
  try {
    const words = await wordsOf(cookie, route, asked)
    return words.includes('You are not allowed to do this') || words.includes('Your role lets you read this')
      ? 'told'
      : 'page'
  } catch (thrown) {
    const { digest = '' } = thrown as { digest?: string }
    if (digest.startsWith('NEXT_REDIRECT') && digest.includes('/desk/sign-in')) return 'sign-in'
    const [, status] = /^NEXT_HTTP_ERROR_FALLBACK;(\d{3})$/.exec(digest) ?? []
    if (status) return status
    throw thrown
  }
}

async function wordsOf(cookie: string, route: string, asked: string): Promise<string> {
  const loaded = await pages[route]?.()
  if (loaded && 'GET' in loaded)
    return duringVisit(new Headers({ cookie, origin }), async () => {
      const answer = await loaded.GET(new Request(`${origin}${route}`))
      return answer.text()
    })
  const page = loaded?.default as Page
  const params = Promise.resolve({ reference: asked, slug: form.slug, path: ['nothing'] })
  return shownPage(cookie, () => page({ params, searchParams: Promise.resolve({}) }))
}

function asSeen(answer: string): string {
  return answer === 'form' ? 'page' : answer
}
