import type { Attempt } from './delivery'

/** Whether letters go out, and the fault that stopped them. */
export type ChannelState = { open: true } | { open: false; code: string }

/**
 * The way to the mail server as a whole. A fault of configuration would meet every letter, so the first one stops the
 * channel; after `stoppedMs` one letter tries it, and when that one is not refused for the same reason, all go again.
 */
export class Channel {
  #stopped: { untilMs: number; code: string } | undefined

  constructor(
    readonly connections: number,
    readonly stoppedMs: number,
  ) {}

  get state(): ChannelState {
    return this.#stopped ? { open: false, code: this.#stopped.code } : { open: true }
  }

  /** How many letters may be begun now, when so many are under way. */
  freeSlots(underWay: number, nowMs: number): number {
    if (!this.#stopped) return this.connections - underWay
    return nowMs >= this.#stopped.untilMs && underWay === 0 ? 1 : 0
  }

  /** Learns from an attempt; true where the channel has just stopped or opened. */
  note({ outcome, code }: Attempt, nowMs: number): boolean {
    const wasOpen = this.state.open
    if (outcome === 'configuration') this.#stopped = { untilMs: nowMs + this.stoppedMs, code }
    if (outcome === 'sent' || outcome === 'permanent') this.#stopped = undefined
    return wasOpen !== this.state.open
  }
}
