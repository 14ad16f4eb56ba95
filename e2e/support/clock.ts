import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFaketime } from '@/scripts/install/faketime'

type Span = { days?: number; hours?: number; minutes?: number; seconds?: number }

/**
 * The clock on the wall of one installation: its processes run under libfaketime, which reads this file, so that the
 * product itself needs no switch. It goes on at the usual pace from wherever it was set.
 */
export class Clock {
  readonly #file: string
  #aheadSeconds = 0

  constructor(folder: string) {
    this.#file = join(folder, 'clock')
    this.#write()
  }

  /** What makes a process look at this clock. Timers stay real, or they would never fire. */
  get environment(): Record<string, string> {
    const library = findFaketime()
    if (!library) throw new Error('libfaketime is not installed. "npm test" installs it.')
    return {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    }
  }

  now(): Date {
    return new Date(Date.now() + this.#aheadSeconds * 1000)
  }

  /** Nine o'clock in the morning of a day, in UTC unless an hour is given. */
  setTo(day: string, time = '09:00'): void {
    this.#aheadSeconds = Math.round((Date.parse(`${day}T${time}:00Z`) - Date.now()) / 1000)
    this.#write()
  }

  letPass({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): void {
    this.#aheadSeconds += ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    this.#write()
  }

  /** In one step: a process that looks in between sees the old time or the new one, never half a file. */
  #write() {
    const ahead = `${this.#aheadSeconds < 0 ? '' : '+'}${this.#aheadSeconds}`
    writeFileSync(`${this.#file}.next`, ahead)
    renameSync(`${this.#file}.next`, this.#file)
  }
}
