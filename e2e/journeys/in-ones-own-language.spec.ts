import { expect, test } from '../support/journey'
import { answerTo } from '../support/page-states'
import type { Requester } from '../support/people'

test('Amina changes the language in the middle of the form, and finds each time what she has typed', async ({
  amina,
}) => {
  const { page, hands, form } = amina
  await page.goto(`${form}/ask/what`)
  await hands.tick('Something else, or I am not sure')
  await hands.press('Continue')
  await hands.press('Continue')
  await hands.write('Your full name', 'Amina Diallo')
  await hands.write('E-mail address', amina.email)
  for (const [language, code, direction] of [
    ['Polski', 'pl', 'ltr'],
    ['Tiếng Việt', 'vi', 'ltr'],
    ['العربية', 'ar', 'rtl'],
    ['Français', 'fr', 'ltr'],
  ] as const) {
    await inLanguage(amina, language)
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await expect(page.locator('html')).toHaveAttribute('dir', direction)
    await expect(page.locator('#name')).toHaveValue('Amina Diallo')
    await expect(page.locator('#email')).toHaveValue(amina.email)
  }
  await hands.press('Continuer')
  await hands.press('Continuer')
  await hands.press('Envoyer la demande')
  await expect(page.getByText(/^DSR-\d{4}-\d{4,}-\d$/)).toBeVisible()
  expect((await amina.letters.next(/confirm/i)).text).toContain('Confirmer')
})

test('in Arabic the page is mirrored, and what is written from left to right stays so', async ({ amina }) => {
  const { page, form } = amina
  await page.goto(`${form}/ask/what`)
  const english = await edges(amina)
  await inLanguage(amina, 'العربية')
  const arabic = await edges(amina)
  for (const [thing, { start, end }] of Object.entries(english)) {
    const mirrored = arabic[thing]
    expect(mirrored, thing).toBeDefined()
    if (thing === 'languages') expect(Math.abs((mirrored?.start ?? 0) - end), thing).toBeLessThan(2)
    else expect(Math.abs((mirrored?.end ?? 0) - start), thing).toBeLessThan(2)
  }
})

async function inLanguage({ page, hands }: Requester, language: string): Promise<void> {
  await page.locator('header summary').click()
  await answerTo(page, () => hands.press(language))
}

/** How far things stand from the left edge of the page and from its right one. */
async function edges({ page }: Requester): Promise<Record<string, { start: number; end: number }>> {
  const things = {
    organisation: page.locator('header a').first(),
    languages: page.locator('header summary'),
    back: page.locator('main a').first(),
    choice: page.locator('main input[type=checkbox]').first(),
    button: page.locator('main button'),
  }
  const width = page.viewportSize()?.width ?? 0
  const boxes = Object.entries(things).map(async ([name, thing]) => {
    const box = await thing.boundingBox()
    return [name, { start: box?.x ?? -1, end: width - (box?.x ?? 0) - (box?.width ?? 0) }] as const
  })
  return Object.fromEntries(await Promise.all(boxes))
}
