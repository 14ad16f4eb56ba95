import { setTimeout } from 'node:timers/promises'

/** Answers no earlier than so many milliseconds after the question, so that the time taken tells nothing. */
export async function evenly<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
  const [value] = await Promise.all([work(), setTimeout(milliseconds)])
  return value
}
