import type { Language } from '@/domain/languages'
import type { WaitingClock } from '@/domain/requests/waiting'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { listOfRights } from './about-rights'
import { Paragraph } from './text'

/** The letters that ask the person for something, and so say by when it is useful and what happens without it. */
type Asks = 'identity-request' | 'clarification-request' | 'particulars-request' | 'authority-request' | 'fee-request'

type Props = { asks: Asks; clocks: readonly WaitingClock[]; isPart?: boolean; language: Language; say: Translator }

/**
 * What the time of each right does until the answer is there, by when it is useful, and what happens without it. The
 * rights are named where not all of them are alike.
 */
export function Waiting({ asks, clocks, isPart = clocks.length > 1, language, say }: Props) {
  return clocks.map((clock) => (
    <Paragraph key={clock.rights.join()}>
      {isPart && say('letters.waiting.for', { rights: listOfRights(clock.rights, language, say) })}{' '}
      <strong>{timeOf(clock, asks, language, say)}</strong> {untilThen(clock, asks, say)}
    </Paragraph>
  ))
}

function timeOf(clock: WaitingClock, asks: Asks, language: Language, say: Translator): string {
  const { waiting, stoodStill, forMore, dueOn } = clock
  const awaited = say(`letters.${asks}.awaited`)
  const state = { stood: stoodStill ? 'yes' : 'no', more: forMore ? 'yes' : 'no' }
  if (waiting !== 'runs') return say(`letters.waiting.${waiting}`, { awaited, ...state })
  return dueOn
    ? say('letters.waiting.runs', { awaited, day: formatDay(dueOn, language) })
    : say('letters.waiting.runsUndated', { awaited })
}

function untilThen({ waiting, dueOn }: WaitingClock, asks: Asks, say: Translator): string {
  if (waiting !== 'runs') return `${say(`letters.${asks}.meanwhile`)} ${say('letters.waiting.noLastDay')}`
  return `${say(dueOn ? 'letters.waiting.useful' : 'letters.waiting.usefulSoon')} ${say(`letters.${asks}.otherwise`)}`
}
