import type { SelectGroup } from '@/components/ui/select'
import { lawIds } from '@/domain/regimes/regimes'
import type { Translator } from '@/messages/translator'

/** Where a law is, by the beginning of its id; whatever is in no group stands among those without a statute. */
const groups = {
  europe: ['eu-', 'uk-', 'ch-', 'tr-'],
  unitedStates: ['us-'],
  americas: ['br-', 'ca-'],
  asia: ['au-', 'nz-', 'sg-', 'jp-', 'kr-', 'in-', 'vn-', 'cn-', 'th-'],
  middleEast: ['il-', 'ae-', 'sa-', 'za-'],
} as const

/** Every law a request can be judged by, by part of the world. */
export function lawGroups(t: Translator): SelectGroup[] {
  const option = (id: (typeof lawIds)[number]) => ({ value: id, label: t(`common.laws.${id}`) })
  const named = Object.entries(groups) as [keyof typeof groups, readonly string[]][]
  const within = named.map(([group, beginnings]) => ({
    label: t(`calculator.groups.${group}`),
    options: lawIds.filter((id) => beginnings.some((beginning) => id.startsWith(beginning))).map(option),
  }))
  const rest = lawIds.filter((id) => !named.some(([, each]) => each.some((beginning) => id.startsWith(beginning))))
  return [...within, { label: t('calculator.groups.none'), options: rest.map(option) }]
}
