import { describe, expect, test } from 'vitest'
import type { Day } from '@/domain/calendar/days'
import { type Language, languages } from '@/domain/languages'
import { type LetterKind, letterKinds } from '@/domain/requests/letters'
import { translator } from '@/messages/translator'
import { letterExamples } from './examples'
import { renderLetter } from './render'
import { type Says, whatLettersSay } from './testing/what-letters-say'

/** The months from March to June as each language writes a day of them. */
const months: Record<Language, [string, string, string, string]> = {
  en: ['D March 2026', 'D April 2026', 'D May 2026', 'D June 2026'],
  de: ['D. März 2026', 'D. April 2026', 'D. Mai 2026', 'D. Juni 2026'],
  fr: ['D mars 2026', 'D avril 2026', 'D mai 2026', 'D juin 2026'],
  es: ['D de marzo de 2026', 'D de abril de 2026', 'D de mayo de 2026', 'D de junio de 2026'],
  it: ['D marzo 2026', 'D aprile 2026', 'D maggio 2026', 'D giugno 2026'],
  nl: ['D maart 2026', 'D april 2026', 'D mei 2026', 'D juni 2026'],
  pl: ['D marca 2026', 'D kwietnia 2026', 'D maja 2026', 'D czerwca 2026'],
  pt: ['D de março de 2026', 'D de abril de 2026', 'D de maio de 2026', 'D de junho de 2026'],
  vi: ['D tháng 3, 2026', 'D tháng 4, 2026', 'D tháng 5, 2026', 'D tháng 6, 2026'],
  ar: ['D مارس 2026', 'D أبريل 2026', 'D مايو 2026', 'D يونيو 2026'],
}

const authority = ['Der Hamburgische Beauftragte für Datenschutz', 'https://datenschutz-hamburg.example']

test('every kind of letter is in the table', () => {
  expect(new Set(whatLettersSay.map(({ kind }) => kind))).toEqual(new Set(letterKinds))
})

describe.for(languages)('in %s', (language) => {
  test.for(whatLettersSay)(
    '$kind, $state, says what it has to, in HTML and in text',
    async ({ kind, state, ...says }) => {
      const { subject, html, text } = await renderLetter({ ...exampleOf(kind, state), language })
      const facts = factsOf(says, language)
      for (const part of [text, visible(html)]) expect(facts.filter((fact) => !isSaid(fact, part))).toEqual([])
      expect(marked(html, 'lang')).toEqual([language])
      expect(marked(html, 'dir').filter((direction) => direction !== 'auto')).toEqual([
        language === 'ar' ? 'rtl' : 'ltr',
      ])
      expect(subject).not.toBe('')
    },
  )

  test.for(letterExamples)('$letter.kind, $state: no place is open, and both parts say the same', async (example) => {
    const { subject, html, text } = await renderLetter({ ...example.letter, language })
    for (const part of [subject, text, visible(html)])
      expect(part).not.toMatch(/[{}\uE000\uE001]|undefined|\bnull\b|NaN|\[object|letters\./)
    expect(wordsOf(text)).toEqual(wordsOf(visible(html)))
  })
})

function exampleOf(kind: LetterKind, state: string) {
  const found = letterExamples.find((each) => each.letter.kind === kind && each.state === state)
  if (!found) throw new Error(`No example of ${kind}, ${state}`)
  return found.letter
}

function factsOf(
  { withoutReference, days = [], asked = [], named = [], complaint }: Omit<Says, 'kind' | 'state'>,
  language: Language,
) {
  const say = translator(language)
  return [
    ...(withoutReference ? [] : ['DSR-2026-0042-7']),
    ...days.map((day) => inWords(day, language)),
    ...asked.map((right) => say(`common.rights.${right}`)),
    ...named.map((right) => say(`common.rightNames.${right}`)),
    ...(complaint ? authority : []),
  ]
}

/** The text part writes its title in capitals, and a sentence begins with one. */
function isSaid(fact: string, part: string): boolean {
  return part.toUpperCase().includes(fact.toUpperCase())
}

function inWords(day: Day, language: Language): string {
  const [, month = '', date = ''] = day.split('-')
  return (months[language][Number(month) - 3] ?? '').replace('D', String(Number(date)))
}

/** In which languages or directions the parts of a letter are marked to be, each once. */
function marked(html: string, name: 'lang' | 'dir'): string[] {
  return [...new Set([...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value))]
}

/** What a reader of mail shows of the HTML; the addresses that only the HTML spells out again are left out. */
function visible(html: string): string {
  return html
    .replace(/<head>[^]*?<\/head>/, '')
    .replace(/<p [^>]*data-skip-in-text="true"[^]*?<\/p>/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(?:\/?(?:p|h1|li|ul|div|td|tr|blockquote|span|br)\b)[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: ' ' }

/** The words in order, without the marks of lists, lines and quotations, the case of the title and the addresses of links. */
function wordsOf(text: string): string[] {
  return text
    .replace(/^ ?[*>] /gm, '')
    .replace(/^-{3,}$/gm, '')
    .replace(/https:\/\/privacy\.hafenblick\.example\S*/g, '')
    .toUpperCase()
    .split(/\s+/)
    .filter(Boolean)
}
