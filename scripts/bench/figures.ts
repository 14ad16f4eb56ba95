/** The middle value and the one that 95 of 100 stay below. */
export function percentiles(values: readonly number[]): { p50: number; p95: number } {
  const sorted = [...values].sort((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95) }
}

/** How often `work` ends in a second, with so many at it at once, measured for so many seconds. */
export async function ratePerSecond(
  work: () => Promise<void>,
  { callers, seconds }: { callers: number; seconds: number },
): Promise<number> {
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  let done = 0
  const call = async () => {
    while (performance.now() < until) {
      await work()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: callers }, call))
  return done / ((performance.now() - startedAt) / 1000)
}

/**
 * How many things `work` does in a second of one core: seconds in which this process had a core are counted, not those in
 * which others had it. `work` says how many it did.
 */
export function ratePerCoreSecond(work: () => number, seconds: number): number {
  let done = 0
  const startedAt = coreSeconds()
  for (let now = startedAt; now < startedAt + seconds; now = coreSeconds()) {
    for (let round = 0; round < 50; round += 1) done += work()
  }
  return done / (coreSeconds() - startedAt)
}

function coreSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

export function show(label: string, figure: string): void {
  console.log(`${label.padEnd(62)} ${figure}`)
}
