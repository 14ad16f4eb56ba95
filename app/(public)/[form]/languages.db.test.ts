import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { languages } from '@/domain/languages'
import { publicHouse, type PublicHouse } from '../../testing/public-house'
import { Visitor } from '../../testing/visitor'

let house: PublicHouse
let form: TestController

/** Of the 20 KiB that a page may weigh, stylesheet, icon and headers take the rest; the journeys weigh them. */
const mostOfAPage = 12 * 1024

beforeAll(async () => {
  house = await publicHouse({ LIMIT_SUBMITS_PER_HOUR: '1000' })
  form = await aController(house.context)
})

afterAll(async () => house.close())

test.for(languages)(
  '%s: every page of asking is in it, in its direction, light and without scripts',
  async (language) => {
    const visitor = new Visitor()
    const spoken = { 'Accept-Language': `${language}, en;q=0.1` }
    const step = (name: string) => `/${form.slug}/ask/${name}`
    const pages: string[] = []
    const look = async (path: string) => pages.push((await visitor.get(path, 'GET', spoken)).html)
    const answer = async (name: string, typed: Record<string, string | string[]>) => {
      await look(step(name))
      return visitor.post(step(name), typed, spoken)
    }
    await look(`/${form.slug}`)
    await answer('what', {})
    await answer('what', { rights: ['access', 'erasure'] })
    await answer('about-access', { 'access.what': 'Everything' })
    await answer('about-erasure', { 'erasure.what': 'Everything' })
    await answer('for-whom', { askedFor: 'self' })
    await answer('who', { name: '', email: 'amina@' })
    await answer('who', { name: 'Amina Diallo', email: `amina.${language}@example.org` })
    await answer('words', { words: 'Please.' })
    await look(step('check'))
    const { location } = await visitor.post(step('check'), {}, spoken)
    expect(location).toMatch(`/${form.slug}/sent/`)
    await look(String(location))
    await look('/follow')
    await look('/deadlines?law=eu-gdpr&right=access&received=2026-03-05')

    const direction = language === 'ar' ? 'rtl' : 'ltr'
    for (const html of pages) {
      expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
      expect(html).not.toContain('<script')
      expect(gzipSync(html).length).toBeLessThan(mostOfAPage)
    }
    expect(new Set(pages.map(titleOf)).size).toBeGreaterThanOrEqual(11)
  },
)

function titleOf(html: string): string {
  return /<title>(?<title>.*?)<\/title>/u.exec(html)?.groups?.['title'] ?? ''
}
