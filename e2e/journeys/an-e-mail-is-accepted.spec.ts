import { answer, finish, grant, look, open, take, verified } from '../support/desk'
import { expect, test } from '../support/journey'
import { keyboard } from '../support/keyboard'
import { expectGoodInBothThemes } from '../support/page-checks'
import { byPost, type PostOffice, withPostOffice } from '../support/post-office'
import type { Handler } from '../support/staff'
import { until } from '../support/until'

// Every letter of the house names its mailbox from here on.
test.use({ alone: 'a mailbox' })

test(
  byPost('Amina writes an e-mail, Ruth accepts it in one click and answers, and whatever comes back is on the request'),
  async ({ amina, ruth }) =>
    withPostOffice(async (post) => {
      test.slow()
      const { page } = ruth
      await readFrom(ruth, post, 'not this one')
      await shows(
        ruth,
        'letters do not come in from the mailbox. The server does not take this user name and password.',
      )
      await readFrom(ruth, post, post.settings.password)

      const from = `${amina.name} <${amina.email}>`
      const pdf = { filename: 'contract.pdf', content: Buffer.from('%PDF-1.7 contract') }
      const attachments = [pdf, { filename: 'run.exe', content: Buffer.from('MZ') }]
      const text = 'Please send me a copy of all the data you hold about me.'
      await post.send({ from, subject: 'My data', text, attachments })
      await reads(ruth, 'First letters, each a mail draft', 1)
      await expectGoodInBothThemes(page)

      await page.goto('/desk?tab=mail-drafts')
      await expect(page.getByRole('link', { name: 'Mail drafts 1' })).toBeVisible()
      await expectGoodInBothThemes(page)
      const reference = (await page.getByRole('link', { name: /^DSR-/ }).first().textContent()) ?? ''
      await open(ruth, reference)
      await expect(page.getByText('What it seems to ask for, and the words that say so:')).toBeVisible()
      await expectGoodInBothThemes(page)
      await ruth.hands.follow('Change what is asked for or the language first')
      await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
      await expectGoodInBothThemes(page)
      await open(ruth, reference)
      expect(amina.letters.all()).toEqual([])
      await finish(ruth, 'Accept it as a request', 'Accepted as a request. Its first letter is on its way.')
      await look(ruth, 'Files')
      await expect(page.getByText('contract.pdf')).toBeVisible()
      await look(ruth, 'Messages')
      await expect(page.getByText('File of an e-mail not kept: it is no PDF, JPEG or PNG')).toBeVisible()
      await expect(page.getByText('run.exe')).toBeVisible()

      const receipt = await amina.letters.next(/we have received your request/i)
      await post.send({ from, subject: `Re: ${receipt.subject}`, text: 'I mean since 2019.', answers: receipt })
      await reads(ruth, 'Answers', 1)
      await open(ruth, reference)
      await take(ruth)
      await look(ruth, 'Messages')
      await expect(page.getByText('I mean since 2019.')).toBeVisible()
      await open(ruth, reference)
      await verified(ruth)
      await grant(ruth)
      await answer(ruth, 'Your contract: number 4711, opened on 2 May 2019.')

      const ready = await amina.letters.next(/your answer .* is ready/i)
      const headers = { 'Auto-Submitted': 'auto-replied' }
      await post.send({ from, subject: 'Out of office', text: 'I am back on Monday.', answers: ready, headers })
      await post.sendBack(ready, amina.email)
      await reads(ruth, 'Automatic replies', 1)
      await reads(ruth, 'Letters that came back', 1)
      await open(ruth, reference)
      await look(ruth, 'Messages')
      // The newest first: had either been answered, that letter would stand above them, sent or not.
      const said = page.getByRole('article').getByRole('heading')
      const machines = ['An e-mail could not be delivered', 'Automatic reply by e-mail']
      for (const name of machines) await expect(said.filter({ hasText: name })).toBeVisible()
      expect((await said.allTextContents()).slice(0, 2).sort()).toEqual(machines)
    }),
)

test(
  byPost('two mail drafts are accepted with Tab, Space and Enter and no script, one of them in another language'),
  async ({ amina, tomas, ruth, browser }) =>
    withPostOffice(async (post) => {
      test.slow()
      await readFrom(ruth, post, post.settings.password)
      for (const { name, email } of [amina, tomas]) {
        const from = `${name} <${email}>`
        await post.send({
          from,
          subject: `From ${name}`,
          text: 'Please send me a copy of all the data you hold about me.',
        })
      }
      await readNow(ruth)
      const storageState = await ruth.page.context().storageState()
      const context = await browser.newContext({ baseURL: ruth.house.origin, storageState, javaScriptEnabled: false })
      const page = await context.newPage()
      const officer = { ...ruth, page, hands: keyboard(page) }
      await until('both drafts', async () => {
        await page.goto('/desk?tab=mail-drafts')
        return (await page.getByRole('link', { name: 'Mail drafts 2' }).isVisible()) || undefined
      })

      await goToDraft(officer, amina.name)
      await expect(page.getByText('The person will be written to in English.')).toBeVisible()
      await finish(officer, 'Accept it as a request', 'Accepted as a request. Its first letter is on its way.')
      await amina.letters.next(/^We have received your request/)

      await goToDraft(officer, tomas.name)
      await officer.hands.follow('Change what is asked for or the language first')
      await officer.hands.tick('Delete my data')
      await officer.hands.choose('In which language is the person written to?', 'Nederlands')
      await finish(officer, 'Accept it as a request', 'Accepted as a request. Its first letter is on its way.')
      await tomas.letters.next(/^We hebben uw verzoek .* ontvangen$/)
      await look(officer, 'History')
      const corrected = 'Language of the letters to the person corrected from English to Nederlands'
      await expect(page.getByText(corrected)).toBeVisible()
      await context.close()
    }),
)

/** Opens the draft of somebody from the list of drafts. */
async function goToDraft({ page, hands }: Handler, name: string): Promise<void> {
  await page.goto('/desk?tab=mail-drafts')
  const row = page.getByRole('row').filter({ hasText: name })
  await hands.follow((await row.getByRole('link', { name: /^DSR-/ }).textContent()) ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

/** Names the mailbox in the settings, with this password. */
async function readFrom({ page }: Handler, { settings }: PostOffice, password: string): Promise<void> {
  await page.goto('/desk/settings/mailbox/hedgerow')
  await page.getByLabel('Mail server (IMAP)').fill(settings.host)
  await page.getByLabel('Port').fill(settings.port)
  await page.getByLabel('User name').fill(settings.username)
  await page.getByLabel('Password').fill(password)
  await page.getByLabel('Address for answers').fill(settings.address)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved. The mailbox is read within a minute')).toBeVisible()
}

/** Has the mailbox read, and waits until so many letters of a kind were taken in. */
async function reads(ruth: Handler, kind: string, count: number): Promise<void> {
  await readNow(ruth)
  await shows(ruth, new RegExp(`^${kind}${count}$`))
}

/** Once a minute it is read by itself. */
async function readNow({ page }: Handler): Promise<void> {
  await page.goto('/desk/settings/mailbox/hedgerow')
  await page.getByRole('button', { name: 'Read the mailbox now' }).click()
  await expect(page).toHaveURL(/done=tried/)
}

/** Loads the page again until it says so. */
async function shows({ page }: Handler, words: string | RegExp): Promise<void> {
  await until(`the page to say ${String(words)}`, async () => {
    await page.reload()
    return (await page.getByText(words).first().isVisible()) || undefined
  })
}
