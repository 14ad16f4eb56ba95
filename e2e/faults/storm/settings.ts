/** What a storm is played with: by which draw faults befall letters, and how fast letters leave and come again. */
export const stormSettings = {
  seed: '2026-11-23',
  /** `MAIL_MAX_PER_SECOND`, at the most it can be: the figure is that of the outbox, not of the pace asked of it. */
  lettersPerSecond: 10_000,
  backOffSeconds: 1,
  /** Letters that one worker has under way at once: with it, that many may leave twice where it dies. */
  connections: 8,
} as const
