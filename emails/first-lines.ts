/**
 * A line without a transfer encoding takes the reader of letters as long when it is empty as when it is full. `all`: more than
 * a letter of files has, whose lines are not short; `short`: more than people write of those with less than `shortBytes`.
 */
const limits = { all: 600_000, short: 50_000, shortBytes: 60 }

const lineFeed = 10

/** As many lines of a letter as can be read in little time. */
export function firstLines(raw: Buffer): Buffer {
  let short = 0
  for (let line = 1, start = 0; ; line += 1) {
    const end = raw.indexOf(lineFeed, start) + 1
    if (end === 0) return raw
    if (end - start < limits.shortBytes) short += 1
    if (line > limits.all || short > limits.short) return raw.subarray(0, start)
    start = end
  }
}
