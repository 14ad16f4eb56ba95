import type { ToldInformation } from '@/domain/records/access-information'
import type { ProcessingWords } from '@/domain/records/processing-record'
import { formatList } from './format-list'
import { languageOf, type Translator } from './translator'

export type InformationRow = { name: string; text: string }

/** How the person's data is processed, as they are told: by purpose, then what holds for all of it, then their rights. */
export function informationText(t: Translator, { lines, moreRecipients, own, rights }: ToldInformation) {
  const rest = [
    ...(moreRecipients === null ? [] : [{ name: t('letters.information.moreRecipients'), text: moreRecipients }]),
    ...(own === null ? [] : [{ name: t('letters.information.own'), text: own }]),
  ]
  return {
    title: t('letters.information.title'),
    purposes: lines.map((line) => rowsOf(t, line)),
    rest,
    rights: rights ? t('letters.information.rights') : null,
  }
}

function rowsOf(t: Translator, { recipients, ...words }: ProcessingWords): InformationRow[] {
  const named = recipients.length > 0 ? formatList(recipients, languageOf(t)) : t('letters.information.noRecipients')
  const said = { ...words, recipients: named }
  const parts = ['purpose', 'categories', 'recipients', 'period', 'source', 'transfers', 'automated'] as const
  return parts.flatMap((part) =>
    said[part] === '' ? [] : [{ name: t(`letters.information.${part}`), text: said[part] }],
  )
}
