import { expect, test } from 'vitest'
import { codesNow } from './codes'

/** RFC 6238, appendix B: SHA-1 with the secret of its tests; the last six of the eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test('the code that works longest comes first, a second before the clock of the app turns too', () => {
  expect(codesNow(secret, 1_111_111_109_000)).toEqual([
    { code: '050471', seconds: 61 },
    { code: '081804', seconds: 31 },
  ])
})
