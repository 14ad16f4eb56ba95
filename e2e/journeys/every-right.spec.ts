import { hasAsked, leaveOpen, referenceOn } from '../support/asking'
import { open } from '../support/desk'
import { expect, test } from '../support/policy-house'

type Said = { ticked?: string[]; written?: Record<string, string> }

/** What is asked of each right, in the order of the form, and what Amina says. */
const letter: Record<string, Said> = {
  'Get a copy of my data': {
    ticked: ['Only a part'],
    written: { 'Which part': 'My calls with you', 'From which time': 'Since March 2024' },
  },
  'Correct my data': {
    written: {
      'What is wrong': 'My street is Lindenstrasse',
      'What it should be': 'My street is Lindenallee',
      'What shows it': 'My lease',
    },
  },
  'Delete my data': {
    ticked: ['I take back my consent'],
    written: { 'What shall we delete?': 'My answers to the survey' },
  },
  'Move my data': {
    ticked: ['CSV, a table', 'Another organisation'],
    written: { 'Which organisation': 'Larkspur Water' },
  },
  'Limit what you do with my data': {
    ticked: ['I need it for a claim of my own'],
    written: { 'Which data': 'The readings of my meter' },
  },
  'Object to the use of my data': {
    written: {
      'Which use do you object to?': 'The score of how I pay',
      'What in your situation speaks against it?': 'I was ill in 2025',
    },
  },
  'Have a decision made by a person': {
    ticked: ['A person looks at it again', 'You explain how it came about'],
    written: { 'Which decision': 'The contract that was refused to me in March' },
  },
  Complain: {
    written: { 'What is your complaint?': 'Nobody rang me back', 'Reference of an earlier request': 'DSR-2026-0001-3' },
  },
}

test('what Amina answers about each right is on the page before sending, and at the desk', async ({ asks, ruth }) => {
  const amina = await asks('hedgerow')
  const { page, hands, form, name, email } = amina
  await page.goto(`${form}/ask/what`)
  for (const right of Object.keys(letter)) await hands.tick(right)
  await hands.press('Continue')
  for (const [right, { ticked = [], written = {} }] of Object.entries(letter)) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(right)
    for (const choice of ticked) await hands.tick(choice)
    for (const [question, words] of Object.entries(written)) await hands.write(`${question} (optional)`, words)
    await hands.press('Continue')
  }
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  await leaveOpen(amina, 'Check your answers')
  const said = Object.values(letter).flatMap(({ ticked = [], written = {} }) => [...ticked, ...Object.values(written)])
  for (const words of said) await expect(page.getByText(words)).toBeVisible()
  await hands.press('Send request')
  // The month of the law ends on Friday 1 May, a holiday in Germany (GDPR Art. 12(3); Regulation 1182/71 Art. 3(4)).
  await expect(page.getByText('We will answer by 4 May 2026 at the latest.')).toBeVisible()

  await open(ruth, await referenceOn(amina))
  for (const words of said) await expect(ruth.page.getByText(words)).toBeVisible()
})

test('who was refused in Virginia has it looked at again, and needs to confirm nothing', async ({ asks, ruth }) => {
  const amina = await asks('hedgerow')
  const { page, hands, form, name, email } = amina
  const refused = await hasAsked(amina, { rights: ['Delete my data'] })
  await page.goto(`${form}/ask/what`)
  await hands.tick('Have a decision looked at again')
  await hands.press('Continue')
  await hands.write('Reference of the request that we refused (optional)', refused)
  await hands.write('Why do you think that the decision is wrong? (optional)', 'The contract ended in 2019.')
  await hands.press('Continue')
  await hands.write('Your full name', name)
  await hands.write('E-mail address', email)
  await hands.press('Continue')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where do you live?')
  await hands.choose('Country, state or province', 'United States: Virginia')
  await leaveOpen(amina, 'Check your answers')
  await hands.press('Send request')
  // Sixty days from receipt on 1 April (Code of Virginia 59.1-577(C)).
  await expect(page.getByText('We will answer by 31 May 2026 at the latest.')).toBeVisible()
  await expect(page.getByText('press “Confirm”')).toBeHidden()

  await open(ruth, await referenceOn(amina))
  for (const words of [refused, 'The contract ended in 2019.']) await expect(ruth.page.getByText(words)).toBeVisible()
})
