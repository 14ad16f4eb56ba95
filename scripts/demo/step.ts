const everySeconds = 10

/** Says what begins, every ten seconds that it still goes on, and how long it took. */
export async function step<Value>(label: string, work: () => Promise<Value>): Promise<Value> {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  console.log(`${label} …`)
  const progress = setInterval(() => console.log(`  … ${seconds()} s`), everySeconds * 1000)
  try {
    const value = await work()
    console.log(`  done in ${seconds()} s`)
    return value
  } finally {
    clearInterval(progress)
  }
}
