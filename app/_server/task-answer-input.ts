import { rights } from '@/domain/rights'

/** The fields of one right on the form of a task: `deed.erasure`, `deedOn.erasure`, `ground.erasure`. */
const ofRight = { deed: 'outcome', deedOn: 'on', ground: 'ground' } as const

/** What was typed on the form of a task, with what belongs to a right under its name, as the verbs take it. */
export function taskAnswerInput(typed: object): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  const deeds: Record<string, Record<string, unknown>> = {}
  for (const [field, value] of Object.entries(typed as Record<string, unknown>)) {
    const [name = '', right] = field.split('.')
    const within = name in ofRight ? ofRight[name as keyof typeof ofRight] : undefined
    const known = rights.find((each) => each === right)
    if (within && known) deeds[known] = { ...deeds[known], [within]: value }
    else plain[field] = value
  }
  return Object.keys(deeds).length > 0 ? { ...plain, deeds } : plain
}
