import { setTimeout } from 'node:timers/promises'

const stepMs = 40

/** Asks again and again until there is something, for so many seconds at most; throws what was waited for in vain. */
export async function until<Value>(
  what: string,
  ask: () => Promise<Value | undefined> | Value | undefined,
  secondsAtMost = 30,
): Promise<Value> {
  const lastMs = performance.now() + secondsAtMost * 1000
  while (performance.now() < lastMs) {
    const value = await ask()
    if (value !== undefined) return value
    await setTimeout(stepMs)
  }
  throw new Error(`Waited ${secondsAtMost} s in vain for ${what}`)
}
