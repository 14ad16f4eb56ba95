import { expect, type Page, test } from '@playwright/test'
import { keyboard } from './keyboard'

async function pageWith(page: Page, body: string): Promise<void> {
  await page.setContent(`<!doctype html><html lang="en"><title>Page</title><body>${body}</body></html>`)
}

test('a button that Tab leaves out is not pressed', async ({ page }) => {
  await pageWith(page, '<a href="#a">Elsewhere</a><button tabindex="-1">Send</button>')
  await expect(keyboard(page).press('Send')).rejects.toThrow(/^Tab does not lead to /)
})

test('a box that only a click ticks is not ticked', async ({ page }) => {
  const ticks = `onclick="this.setAttribute('aria-checked', 'true')"`
  await pageWith(page, `<div role="checkbox" aria-checked="false" ${ticks}>Agree</div>`)
  await expect(keyboard(page).tick('Agree')).rejects.toThrow(/^Tab does not lead to /)
})

test('one of a few is reached by Tab to the group and by arrows within it', async ({ page }) => {
  const choices = ['One', 'Two', 'Three'].map((name) => `<label><input type="radio" name="which">${name}</label>`)
  await pageWith(page, `<button>Before</button>${choices.join('')}`)
  const hands = keyboard(page)
  for (const name of ['Three', 'One', 'Two']) {
    await hands.tick(name)
    await expect(page.getByLabel(name)).toBeChecked()
  }
})

test('a list, a day and a text take what is typed', async ({ page }) => {
  const options = ['France', 'Germany', 'Germany: Berlin'].map((name) => `<option>${name}</option>`)
  await pageWith(
    page,
    `<label for="a">Where</label><select id="a">${options.join('')}</select>
     <label for="b">When</label><input id="b" type="date" value="2026-01-31">
     <label for="c">Why</label><textarea id="c">before</textarea>`,
  )
  const hands = keyboard(page)
  await hands.choose('Where', 'Germany: Berlin')
  await hands.write('When', '2026-03-02')
  await hands.write('Why', 'First.')
  await hands.type('Why', ' Second.')
  await expect(page.getByLabel('When')).toHaveValue('2026-03-02')
  await expect(page.getByLabel('Why')).toHaveValue('First. Second.')
})
