import type { Suppression } from '@/db/queries/suppressions'
import { formatDay } from '@/messages/format-day'
import { deskLanguage, t } from '../words'

/** What an entry says: which kind of address, since when, for what, and whether it still stands. */
export function entryWords({ kind, right, sinceOn, removedOn, removedBecause }: Suppression): string {
  const said = t('desk.suppressions.entry', {
    kind,
    right: t(`common.rightNames.${right}`),
    day: formatDay(sinceOn, deskLanguage),
  })
  if (!removedOn || !removedBecause) return said
  const day = formatDay(removedOn, deskLanguage)
  return `${said} ${t('desk.suppressions.removedOn', { day, because: t(`desk.suppressions.because.${removedBecause}`) })}`
}
