import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { localeOf } from '@/messages/locale'
import type { Translator } from '@/messages/translator'
import { List } from './text'

/** The rights in the words of the form, as the person ticked them. */
export function RightsAsked({ rights, say }: { rights: readonly Right[]; say: Translator }) {
  return <List items={rights.map((right) => say(`common.rights.${right}`))} />
}

/** The rights in the words of the law, on one line. */
export function rightNames(rights: readonly Right[], say: Translator): string {
  return rights.map((right) => say(`common.rightNames.${right}`)).join(', ')
}

/** The rights in the words of the law, as the beginning of a sentence. */
export function listOfRights(rights: readonly Right[], language: Language, say: Translator): string {
  const list = new Intl.ListFormat(localeOf(language))
  return capitalised(list.format(rights.map((right) => say(`common.rightNames.${right}`))), language)
}
