import type { Problem } from '@/casework/errors'
import { LimitReached } from './rate-limits'

/** What to show, beside a form as it was typed, for something that came too often; how long until the next is taken. */
export type TooOften = { problem: Problem; status: 429; headers: { 'Retry-After': string } }

/** Counts by `count`; what is over the limit is told and not thrown, so that nothing typed is lost. */
export async function tooOften(count: () => Promise<void>, field?: string): Promise<TooOften | undefined> {
  try {
    await count()
    return undefined
  } catch (fault) {
    if (!(fault instanceof LimitReached)) throw fault
    const params = { minutes: Math.max(1, Math.ceil(fault.seconds / 60)) }
    const problem: Problem = { code: 'too-often', params, ...(field && { field }) }
    return { problem, status: 429, headers: { 'Retry-After': String(fault.seconds) } }
  }
}
