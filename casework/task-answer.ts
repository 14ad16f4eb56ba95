import { z } from 'zod'
import { type Day, isAfter, isBefore, parseDay } from '@/domain/calendar/days'
import { isErasure } from '@/domain/policies/erasure-after-collection'
import { type Right, rights } from '@/domain/rights'
import { type Deed, deedOutcomes, findings, processorsTold, type TaskAnswer } from '@/domain/tasks/task-events'
import type { SealedTaskAnswer } from '@/domain/tasks/task-words'
import type { Task } from '@/domain/tasks/tasks'
import type { Problem } from './errors'
import { emptyIsNone, oneOf, optionalDay, optionalText, text } from './fields'

/** What the owner of a system answers; a deed is judged with its task, which says what is to be carried out. */
export const AnswerTask = z.strictObject({
  taskId: z.string(),
  finding: oneOf(findings, 'choose-what-was-found'),
  searchedBy: text('say-who-searched', 200),
  how: optionalText(),
  because: optionalText(),
  text: optionalText(),
  deeds: z
    .partialRecord(
      z.enum(rights),
      z.strictObject({ outcome: emptyIsNone(z.string()), on: z.string().default(''), ground: optionalText() }),
    )
    .default({}),
  processors: emptyIsNone(z.enum(processorsTold, 'value-not-valid')),
  goneFromBackupsOn: optionalDay(),
})

export type TaskAnswerInput = z.infer<typeof AnswerTask>

type Answered = { answer: TaskAnswer; sealed: SealedTaskAnswer }

/** The answer as it is kept, or what is missing in it. What does not belong to what was found is not kept. */
export function answerFrom(
  input: TaskAnswerInput,
  { carryOut }: Pick<Task, 'carryOut'>,
  known: Known,
): { answered: Answered } | { problems: Problem[] } {
  const { finding, searchedBy, how, because, text: comment, processors, goneFromBackupsOn } = input
  const hasDeeds = finding !== 'nothing' && carryOut.length > 0
  const judged = hasDeeds ? carryOut.map((right) => deedFrom(right, input, known)) : []
  const problems: Problem[] = [
    ...(finding !== 'could-not' && !how ? [{ code: 'say-how-searched' as const, field: 'how' }] : []),
    ...(finding === 'could-not' && !because ? [{ code: 'say-why-not-searched' as const, field: 'because' }] : []),
    ...judged.flatMap((each) => ('problem' in each ? [each.problem] : [])),
  ]
  if (problems.length > 0) return { problems }
  const made = judged.flatMap((each) => ('deed' in each ? [each] : []))
  const grounds = Object.fromEntries(made.flatMap(({ deed, ground }) => (ground ? [[deed.right, ground]] : [])))
  const answer: TaskAnswer = {
    finding,
    deeds: made.map(({ deed }) => deed),
    ...(hasDeeds && processors && { processors }),
    ...(hasDeeds && goneFromBackupsOn && { goneFromBackupsOn }),
  }
  const why = finding === 'could-not' ? { because } : { how }
  const sealed = { searchedBy, ...withText(why), ...withText({ text: comment }), ...(made.length > 0 && { grounds }) }
  return { answered: { answer, sealed } }
}

type Judged = { deed: Deed; ground?: string } | { problem: Problem }

function deedFrom(right: Right, { deeds }: TaskAnswerInput, { today, notBefore, isCopyAwaited }: Known): Judged {
  const said = deeds[right]
  const outcome = deedOutcomes.find((known) => known === said?.outcome)
  if (!said || !outcome) return wrong('say-whether-done', `deed.${right}`)
  if (outcome === 'later') return { deed: { right, outcome } }
  if (outcome === 'not-done')
    return said.ground
      ? { deed: { right, outcome }, ground: said.ground }
      : wrong('say-why-not-done', `ground.${right}`)
  if (isCopyAwaited && isErasure(right)) return wrong('erasure-waits-for-copy', `deed.${right}`)
  const on = parseDay(said.on)
  const field = `deedOn.${right}`
  if (!on) return wrong(said.on === '' ? 'enter-the-day' : 'day-not-valid', field)
  if (isAfter(on, today)) return wrong('day-in-the-future', field)
  if (isBefore(on, notBefore)) return { problem: { code: 'day-before-receipt', field, params: { day: notBefore } } }
  return { deed: { right, outcome, on } }
}

/** `isCopyAwaited`: the person does not have their copy yet, so nothing is erased. */
type Known = { today: Day; notBefore: Day; isCopyAwaited: boolean }

function wrong(code: Problem['code'], field: string): Judged {
  return { problem: { code, field } }
}

function withText(words: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).flatMap(([name, said]) => (said ? [[name, said]] : [])))
}
