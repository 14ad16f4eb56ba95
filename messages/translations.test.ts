import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, test } from 'vitest'
import { type Language, languages } from '@/domain/languages'
import { publicWords } from './en/words'
import { translations } from './translator'

type Tree = { [key: string]: string | Tree }

const publicAreas = Object.keys(publicWords) as (keyof typeof publicWords)[]
const translated = languages.filter((language) => language !== 'en')

test('there are nine languages beside English, and their plural forms are known', () => {
  expect(translated).toHaveLength(9)
  expect(pluralForms.get('ar')).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
  expect(pluralForms.get('vi')).toEqual(['other'])
})

test.for(translated.flatMap((language) => publicAreas.map((area) => [language, area] as const)))(
  '%s says all that English says: %s',
  ([language, area]) => {
    const here = new Map(messagesOf(translations[language][area]))
    const there = new Map(messagesOf(publicWords[area]))
    expect([...here.keys()]).toEqual([...there.keys()])
    for (const [key, text] of there) {
      expect([key, namesIn(here.get(key) ?? '')]).toEqual([key, namesIn(text)])
      expect([key, missingForms(here.get(key) ?? '', language)]).toEqual([key, []])
    }
  },
)

function messagesOf(tree: Tree, within = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${within}${key}`, value]] : messagesOf(value, `${within}${key}.`),
  )
}

/** The arguments, tags and branches of choice that a message has, each once. */
function namesIn(text: string): string[] {
  const names = elementsOf(parse(text)).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [`<${element.value}>`]
    const branches =
      element.type === TYPE.select ? Object.keys(element.options).map((key) => `${element.value}=${key}`) : []
    return [element.value, ...branches]
  })
  return [...new Set(names)].sort()
}

/** The plural forms that a language has for whole numbers up to a thousand (CLDR). */
const pluralForms = new Map<Language, string[]>(
  translated.map((language) => {
    const rules = new Intl.PluralRules(language)
    return [language, [...new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)))]]
  }),
)

/** Those of them that a message lacks. */
function missingForms(text: string, language: Language): string[] {
  const needed = pluralForms.get(language) ?? []
  return elementsOf(parse(text)).flatMap((element) =>
    element.type === TYPE.plural ? needed.filter((form) => !(form in element.options)) : [],
  )
}

function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsOf(element.children)]
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))]
    return [element]
  })
}
