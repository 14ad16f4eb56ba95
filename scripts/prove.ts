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
    const { isSeen, verdict } = prove(guarantee)
    if (isSeen) seen += 1
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    console.log(`${isSeen ? '✓' : '✗'} ${guarantee.id}: ${guarantee.says}: ${verdict} (${seconds} s)`)
  }
} finally {
  copy.remove()
}
console.log(`${seen} of ${chosen.length} guarantees seen to fail`)
process.exit(seen === chosen.length ? 0 : 1)

/** The test holds as it is, and fails when the place is broken: only both together prove something. */
function prove({ breakage, proof }: (typeof guarantees)[number]): { isSeen: boolean; verdict: string } {
  const whole = testsHold(copy.folder, proof)
  if (!whole.holds) return { isSeen: false, verdict: `the test fails without any breakage: ${whole.figures}` }
  const mend = copy.break(breakage)
  try {
    const { holds, figures } = testsHold(copy.folder, proof)
    return { isSeen: !holds, verdict: holds ? 'the test did not notice' : `seen to fail: ${figures}` }
  } finally {
    mend()
  }
}
