import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../calendar/days'
import { reachedSteps, type Remindable, remindingFor } from './reminders'
import { usually } from './testing/reminded-by'

const received: Remindable = {
  receivedOn: '2026-03-05',
  enteredOn: '2026-03-05',
  dueOn: '2026-04-07',
  withoutPauseDueOn: null,
  withoutRestartDueOn: null,
  ackDueOn: null,
  acknowledgedOn: null,
  spamMarkedOn: null,
}

/** Days on which nobody was there to tick, anywhere in six weeks. */
const outages = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 36 })
const everyStep = ['before-14', 'before-7', 'before-3', 'before-1', 'on-the-day']
const stepDays = ['2026-03-24', '2026-03-31', '2026-04-04', '2026-04-06', '2026-04-07']

test('no step is early or doubled, each is on record in the end, and a day brings one letter at the most', () => {
  fc.assert(
    fc.property(outages, (missed) => {
      const { sent, recorded } = live(missed)
      const days = sent.map((line) => line.slice(0, 10))
      expect(new Set(days).size).toBe(days.length)
      expect([...recorded].sort()).toEqual([...new Set(recorded)].sort())
      expect(recorded).toEqual(expect.arrayContaining(everyStep))
      for (const line of sent) {
        const [day = '', step = ''] = line.split(' ')
        const on = everyStep.includes(step)
          ? stepDays[everyStep.indexOf(step)]
          : addDays('2026-04-07', Number(step.replace('late-', '')))
        expect(day >= (on ?? '')).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

test('on the first day somebody is there again, what was missed is sent', () => {
  fc.assert(
    fc.property(outages, (missed) => {
      const { sent } = live(missed)
      const there = Array.from({ length: 41 }, (_, passed) => passed).filter((passed) => !missed.includes(passed))
      for (const stepDay of stepDays) {
        const next = there.map((passed) => addDays('2026-03-05', passed)).find((day) => day >= stepDay)
        if (next) expect(sent.some((line) => line.startsWith(next))).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})

function live(missed: readonly number[]): { sent: string[]; recorded: string[] } {
  const recorded: string[] = []
  const sent: string[] = []
  for (let passed = 0; passed <= 42; passed += 1) {
    if (missed.includes(passed)) continue
    const day = addDays('2026-03-05', passed)
    for (const { steps } of reachedSteps(received, day, usually)) {
      const { send, supersede } = remindingFor(steps, new Set(recorded), day)
      recorded.push(...supersede.map(({ step }) => step), ...(send ? [send.step] : []))
      if (send) sent.push(`${day} ${send.step}`)
    }
  }
  return { sent, recorded }
}
