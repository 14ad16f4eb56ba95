import { columnMeanings, type ValueMeaning } from '@/domain/imports/column-meaning'
import { importedStates } from '@/domain/imports/value-words'
import { decisions } from '@/domain/requests/events'
import { channels } from '@/domain/requests/received'
import { isRight } from '@/domain/rights'
import { capitalised } from '@/messages/capitalised'
import { deskLanguage, t } from '../words'

/** What a column means, by its name. */
export function meaningName(meaning: string): string {
  const known = columnMeanings.find((each) => each === meaning)
  return known ? t(`desk.import.meanings.${known}`) : meaning
}

/** What a value becomes, in words; several rights as a list. */
export function targetName(meaning: ValueMeaning, target: string): string {
  if (meaning === 'right')
    return capitalised(
      new Intl.ListFormat(deskLanguage).format(
        target.split(' ').map((each) => (isRight(each) ? t(`common.rightNames.${each}`) : each)),
      ),
      deskLanguage,
    )
  const state = importedStates.find((each) => each === target)
  if (state) return t(`desk.import.states.${state}`)
  const decision = decisions.find((each) => each === target)
  if (decision) return t(`desk.decisions.${decision}`)
  const channel = [...channels, 'imported' as const].find((each) => each === target)
  return channel ? t(`desk.channels.${channel}`) : target
}
