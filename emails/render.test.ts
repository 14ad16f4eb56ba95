import { describe, expect, test } from 'vitest'
import { letterKinds, type LetterKind, staffLetters } from '@/domain/requests/letters'
import { letterExamples } from './examples'
import { renderLetter, type RenderedLetter } from './render'

async function rendered(kind: LetterKind, state?: string): Promise<RenderedLetter> {
  const example = letterExamples.find(({ letter, state: its }) => letter.kind === kind && (!state || its === state))
  if (!example) throw new Error(`No example of ${kind}`)
  return renderLetter(example.letter)
}

test('every kind of letter has an example', () => {
  expect(new Set(letterExamples.map(({ letter }) => letter.kind))).toEqual(new Set(letterKinds))
})

describe.for(letterExamples.map(({ letter, state }) => ({ name: `${letter.kind}, ${state}`, letter })))(
  '$name',
  ({ letter }) => {
    test('has a subject, a language, a title, and a text that stands on its own', async () => {
      const { subject, html, text } = await renderLetter(letter)

      expect(subject).not.toBe('')
      expect(html).toContain(`<html dir="ltr" lang="${letter.language}">`)
      expect(html).toContain(`<title>${subject}</title>`)
      expect(text).not.toMatch(/[<>]\w|undefined|null|\[object|&\w+;/)
      for (const [, link] of html.matchAll(/href="([^"]+)"/g)) expect(text).toContain(link)
    })

    test('is the same whenever it is rendered', async () => {
      expect(await renderLetter(letter)).toEqual(await renderLetter(letter))
    })
  },
)

test('before the address is confirmed: no name, no right, no word of the request', async () => {
  const { subject, html, text } = await rendered('confirm-your-request')

  expect(`${subject} ${html} ${text}`).not.toMatch(
    /alex|amina|diallo|copy of my data|delete my data|opened my account/i,
  )
})

const aboutAccounts = ['own-address-new', 'own-address-old', 'sign-in-changed', 'mail-test']

test.for(aboutAccounts)('%s is about its reader’s account or trial, and about no request', async (kind) => {
  const { subject, html, text } = await rendered(kind as LetterKind)

  expect(text).toMatch(
    /https:\/\/privacy\.hafenblick\.example\/(join\/address\/(k2mVdPq8Zr1w|w7sXnTb4Yc9e)|desk\/account|desk\/settings\/mail)/,
  )
  expect(`${subject} ${html} ${text}`).not.toMatch(/DSR-|alex|amina|diallo|open the request/i)
})

const aboutNobody = [...aboutAccounts, 'weekly-summary', 'still-here', 'wording-test']
const aboutRequests = staffLetters.filter((kind) => !aboutNobody.includes(kind))

test.for(aboutRequests)('%s tells staff the reference, and nothing of the person', async (kind) => {
  const { subject, html, text } = await rendered(kind)

  expect(text).toContain('DSR-2026-0042-7')
  expect(text).toContain(`https://privacy.hafenblick.example/${placeOf(kind)}`)
  expect(`${subject} ${html} ${text}`).not.toMatch(/alex|amina|diallo|opened my account/i)
})

test('the summary of a week is numbers, with no reference in it', async () => {
  const { subject, html, text } = await rendered('weekly-summary')

  expect(subject).toBe('[12 open, 1 late] Your week at Hafenblick Reisen GmbH')
  expect(text).toContain('2 with nobody')
  expect(text).toContain('https://privacy.hafenblick.example/desk')
  expect(`${subject} ${html} ${text}`).not.toContain('DSR-')
})

test('the owner of a system, who may have no account, is led to their task and not to the desk', async () => {
  expect((await rendered('search-task')).html).not.toContain('/desk')
})

/** Where a letter to staff leads. */
function placeOf(kind: (typeof staffLetters)[number]): string {
  return kind === 'search-task' ? 'task/q5cHNUCFrZ0x' : 'desk/requests/DSR-2026-0042-7'
}

test('an answer that is read on the page says nothing of what is in it', async () => {
  const { html, text } = await rendered('answer-ready', 'to be read on the page')

  expect(`${html} ${text}`).not.toContain('Here is your copy')
})
