import type { Language } from '@/domain/languages'
import type { Right } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { formatList } from '@/messages/format-list'
import type { Translator } from '@/messages/translator'
import { List } from './text'

/** The rights in the words of the form, as the person ticked them. */
export function RightsAsked({ rights, say }: { rights: readonly Right[]; say: Translator }) {
  return <List items={rights.map((right) => say(`common.rights.${right}`))} />
}

/** The rights in the words of the law, in a row. */
export function rightNames(rights: readonly Right[], language: Language, say: Translator): string {
  const names = rights.map((right) => say(`common.rightNames.${right}`))
  return formatList(names, language)
}

/** The same as the beginning of a sentence. */
export function listOfRights(rights: readonly Right[], language: Language, say: Translator): string {
  return capitalised(rightNames(rights, language, say), language)
}
