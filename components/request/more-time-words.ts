import type { Deadline } from '@/domain/deadlines/deadline'
import type { LawDeadline } from '@/domain/deadlines/right-deadline'
import { namesItsDay } from '@/domain/regimes/extensions'
import { regimeOf } from '@/domain/regimes/regimes'
import { formatDay } from '@/messages/format-day'
import type { Wording } from './working-steps'

/** What is left of more time where it is no longer to be had: its letter is on the way, or the request is closed. */
export type MoreTimeOf = (law: LawDeadline) => 'on-its-way' | 'over' | undefined

/** The days of a law without those of more time. */
export function withoutMoreTime({ deadline }: LawDeadline): Deadline {
  const { ifExtendedDueOn: _day, extensionNoticeDueOn: _notice, ...others } = deadline
  return others
}

/** What more time would do, or that it was taken and does not count yet. */
export function moreTimeWords(
  { t, language }: Wording,
  { regime, deadline }: LawDeadline,
  moreTime: ReturnType<MoreTimeOf>,
): string | null {
  const { ifExtendedDueOn, extensionNoticeDueOn } = deadline
  if (moreTime) return moreTime === 'on-its-way' ? t('deadlines.working.onItsWay') : null
  if (!ifExtendedDueOn) return untilNamedDay({ t, language }, { regime, deadline })
  const words = { day: formatDay(ifExtendedDueOn, language), law: t(`common.laws.${regime}`) }
  if (!extensionNoticeDueOn) return t('deadlines.working.ifExtendedNow', words)
  return t('deadlines.working.ifExtended', { ...words, notice: formatDay(extensionNoticeDueOn, language) })
}

/** Under a law that leaves the new day to the organisation there is none to show before it is named. */
function untilNamedDay({ t, language }: Wording, { regime, deadline }: Pick<LawDeadline, 'regime' | 'deadline'>) {
  const { extension, extensionNoticeDueOn } = deadline
  if (extension?.accepted || !extensionNoticeDueOn || !namesItsDay(regimeOf(regime))) return null
  const words = { law: t(`common.laws.${regime}`), notice: formatDay(extensionNoticeDueOn, language) }
  return t('deadlines.working.ifExtendedNamed', words)
}
