/** What one fault showed: whether the guarantee held, and the figures that were counted. */
export type Verdict = { ok: boolean; figure: string }

/**
 * One way in which things go wrong. `count` is how often CI and a soak do it; a smaller count never runs under the same
 * name. `run` gets the count.
 */
export type Fault = {
  id: string
  says: string
  count: { ci: number; soak: number } | { soak: number }
  run: (count: number) => Promise<Verdict>
}
