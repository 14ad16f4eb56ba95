import { hasAsked } from '../support/asking'
import { dayOf, finish } from '../support/desk'
import { expect, journey } from '../support/journey'
import { invite, join } from '../support/joining'
import { handsOn } from '../support/ways'

journey(
  'Ruth gives two requests to a colleague at once and takes one thought back, names a deputy, takes more time and reads the report',
  async ({ amina, ruth, browser, way }) => {
    const { page, hands } = ruth
    const name = `Tomáš Novák, ${way}`
    const colleague = { name, email: `colleague.${way}@hedgerow.example`, password: 'nine geese cross a frozen lake' }
    const link = await invite(ruth, colleague)
    const theirs = await browser.newPage()
    await theirs.goto(link)
    await join({ page: theirs, hands: handsOn(theirs, way) }, colleague)
    await theirs.close()
    const first = await hasAsked(amina, { rights: ['Get a copy of my data'] })
    const second = await hasAsked(amina, { rights: ['Correct my data'], words: 'My street has another name.' })

    await page.goto(`/desk?tab=open&q=${encodeURIComponent(amina.email)}`)
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('/')
    await page.keyboard.type('?jx')
    await expect(page.getByRole('searchbox')).toHaveValue('?jx')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    for (const reference of [first, second])
      await expect(page.getByRole('checkbox', { name: `Choose ${reference}` })).toBeChecked()
    await hands.press('Assign')
    await hands.choose('Who takes them?', name)
    await hands.press('Show what will happen')
    await expect(page.getByText(`Now with nobody, then with ${name}.`)).toHaveCount(2)
    await hands.press('Assign them')
    await expect(page.getByRole('status')).toHaveText('2 of 2 requests: done.')
    const done = page.url()
    await hands.press('Undo')
    await expect(page).not.toHaveURL(done)
    await expect(page.getByRole('status')).toHaveText('2 of 2 requests: done.')
    await page.goto(done)
    await expect(page.getByText('This was undone.')).toBeVisible()

    await page.goto('/desk/account/absence')
    await hands.choose('Who is away?', name)
    await hands.tick('Ruth Okafor')
    for (const day of ['First day away', 'Last day away']) await hands.write(day, dayOf(ruth))
    await hands.press('Save')
    await expect(page.getByText(`Ruth Okafor stands in.`)).toBeVisible()

    for (const reference of [first, second]) {
      await page.goto(`/desk/requests/${reference}/extension`)
      await hands.tick('This request is complex')
      await hands.tick('No, nothing will be refused')
      await hands.write('What makes this request take longer?', 'Four systems have to be searched by hand.')
      await finish(ruth, 'Send the letter', 'The old day stands until it has left.')
    }

    await page.keyboard.press('g')
    await page.keyboard.press('q')
    await expect(page.getByRole('heading', { level: 1, name: 'Requests' })).toBeVisible()
    await hands.follow('Reports')
    await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible()
    await expect(page.getByText('Days to an answer, median').first()).toBeVisible()
  },
)
