import type { RegimeId } from '@/domain/regimes/regime'
import { isToBeConfirmed } from '@/domain/regimes/regimes'
import type { Translator } from '@/messages/translator'
import type { Choice } from '../ui/choices'

/** Laws to choose from: those near at hand in sight, all others folded away under a name. */
export function lawChoices(
  t: Translator,
  laws: readonly RegimeId[],
  near: readonly RegimeId[],
): { options: Choice[]; folded: { label: string; options: Choice[] } } {
  const choice = (id: RegimeId) => ({
    value: id,
    label: t(`common.laws.${id}`),
    ...(isToBeConfirmed(id) && { hint: t('common.lawToConfirm') }),
  })
  return {
    options: laws.filter((id) => near.includes(id)).map(choice),
    folded: { label: t('common.otherLaws'), options: laws.filter((id) => !near.includes(id)).map(choice) },
  }
}
