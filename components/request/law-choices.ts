import type { Day } from '@/domain/calendar/days'
import type { RegimeId } from '@/domain/regimes/regime'
import { outOfForce } from '@/domain/regimes/in-force'
import { isToBeConfirmed, regimeOf } from '@/domain/regimes/regimes'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { Choice } from '../ui/choices'

/** Laws to choose from: those near at hand in sight, all others folded away under a name. One not in force today is marked. */
export function lawChoices(
  t: Translator,
  laws: readonly RegimeId[],
  near: readonly RegimeId[],
  today: Day,
): { options: Choice[]; folded: { label: string; options: Choice[] } } {
  const choice = (id: RegimeId) => {
    const hint = hintOf(t, id, today)
    return { value: id, label: t(`common.laws.${id}`), ...(hint && { hint }) }
  }
  return {
    options: laws.filter((id) => near.includes(id)).map(choice),
    folded: { label: t('common.otherLaws'), options: laws.filter((id) => !near.includes(id)).map(choice) },
  }
}

function hintOf(t: Translator, id: RegimeId, today: Day): string {
  const out = outOfForce(regimeOf(id), today)
  return [
    out && t('common.lawOutOfForce', { when: out.when, day: formatDay(out.day, 'en') }),
    isToBeConfirmed(id) && t('common.lawToConfirm'),
  ]
    .filter(Boolean)
    .join(' ')
}
