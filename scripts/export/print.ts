/** Writes one JSON object and its line end to standard output, and waits until it has been taken. */
export function print(value: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(value)}\n`, (fault) => (fault ? reject(fault) : resolve()))
  })
}
