import { z } from 'zod'
import { isTimeZone } from '@/domain/calendar/days'
import { isHolidayCountry } from '@/domain/calendar/public-holidays'
import type { ControllerPromise, PromisedDays } from '@/domain/deadlines/promise'
import { declaredLawIds } from '@/domain/regimes/regimes'
import { type Right, rights } from '@/domain/rights'
import { emptyIsNone, oneOf, optionalOneOf, optionalText, tick } from './fields'

/** The laws a controller declares; a form sends a single tick as a text and several as a list. */
export const declaredLaws = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? (typed as unknown[]) : [typed]),
  z.array(z.enum(declaredLawIds, 'law-or-none')),
)

/** In how many days an answer is promised. */
export function promiseDays() {
  return z.coerce
    .number('promise-out-of-range')
    .int('promise-out-of-range')
    .min(1, 'promise-out-of-range')
    .max(365, 'promise-out-of-range')
}

const optionalDays = emptyIsNone(promiseDays())

export const promiseStarts = ['receipt', 'confirmation', 'off'] as const
export type PromiseStart = (typeof promiseStarts)[number]

/** The fields of one right's own promise: nothing chosen is the promise for all. */
export const daysField = (right: Right) => `days-${right}` as const
export const startField = (right: Right) => `start-${right}` as const
const optionalStart = optionalOneOf(promiseStarts, 'value-not-valid')

const ownPromises = Object.fromEntries(
  rights.flatMap((right) => [
    [daysField(right), optionalDays],
    [startField(right), optionalStart],
  ]),
) as Record<`days-${Right}`, typeof optionalDays> & Record<`start-${Right}`, typeof optionalStart>

/** By what a controller's requests are judged, as an admin types it; own days are lines of a day and its name. */
export const RuleInput = z
  .object({
    regimes: declaredLaws.default([]),
    noStatuteApplies: tick().default(false),
    holidayCountry: z.string('choose-holidays').refine(isHolidayCountry, 'choose-holidays'),
    timeZone: z.string('choose-a-time-zone').refine(isTimeZone, 'choose-a-time-zone'),
    ownHolidays: optionalText(10_000),
    ownWorkdays: optionalText(10_000),
    promiseStart: oneOf(promiseStarts, 'value-not-valid'),
    promiseDays: optionalDays,
    afterExtension: oneOf(['stands', 'ends'], 'value-not-valid'),
    answersUnconfirmed: tick().default(false),
  })
  .extend(ownPromises)
  .strict()
  .superRefine((typed, issues) => {
    const refuse = (field: string, message: string) => issues.addIssue({ code: 'custom', path: [field], message })
    if (typed.noStatuteApplies === typed.regimes.length > 0) refuse('regimes', 'law-or-none')
    if (typed.promiseStart !== 'off' && typed.promiseDays === undefined) refuse('promiseDays', 'promise-out-of-range')
    for (const right of rights) {
      const { start, days } = ownFields(typed, right)
      if (start !== undefined && start !== 'off' && days === undefined) refuse(daysField(right), 'promise-out-of-range')
    }
  })

export type RuleTyped = z.infer<typeof RuleInput>

/** The promise that was typed. */
export function promiseOf(typed: RuleTyped): ControllerPromise {
  const own = rights.flatMap((right) => {
    const { start, days } = ownFields(typed, right)
    return start === undefined ? [] : [[right, promisedOf(start, days)] as const]
  })
  const whole = promisedOf(typed.promiseStart, typed.promiseDays)
  return {
    ...whole,
    afterExtension: typed.afterExtension,
    ...(own.length > 0 && { rights: Object.fromEntries(own) }),
  }
}

function promisedOf(start: PromiseStart, days: number | undefined): PromisedDays {
  return start === 'off' || days === undefined ? { off: true } : { days, from: start }
}

type OwnFields = { [Field in `days-${Right}`]?: number | undefined } & {
  [Field in `start-${Right}`]?: PromiseStart | undefined
}

/** Days without a choice from when are counted from receipt. */
function ownFields(typed: OwnFields, right: Right): { start: PromiseStart | undefined; days: number | undefined } {
  const [days, chosen] = [typed[daysField(right)], typed[startField(right)]]
  return { start: chosen ?? (days === undefined ? undefined : 'receipt'), days }
}
