import { Copy } from './prove/copy'
import { guarantees } from './prove/guarantees'
import { testsHold } from './prove/tests-hold'

const asked = process.argv.slice(2)
const chosen = guarantees.filter(({ id }) => asked.length === 0 || asked.includes(id))
const copy = Copy.make()
let seen = 0

try {
  for (const guarantee of chosen) {
    const startedAt = performance.now()
    const verdict = prove(guarantee)
    if (verdict === 'seen to fail') seen += 1
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    console.log(
      `${verdict === 'seen to fail' ? '✓' : '✗'} ${guarantee.id}: ${guarantee.says}: ${verdict} (${seconds} s)`,
    )
  }
} finally {
  copy.remove()
}
console.log(`${seen} of ${chosen.length} guarantees seen to fail`)
process.exit(seen === chosen.length ? 0 : 1)

/** The test holds as it is, and fails when the place is broken: only both together prove something. */
function prove({ breakage, proof }: (typeof guarantees)[number]): string {
  if (!testsHold(copy.folder, proof)) return 'the test fails without any breakage'
  const mend = copy.break(breakage)
  try {
    return testsHold(copy.folder, proof) ? 'the test did not notice' : 'seen to fail'
  } finally {
    mend()
  }
}
