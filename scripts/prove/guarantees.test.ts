import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guarantees } from './guarantees'

test.for(guarantees)('$id: what is broken on purpose stands in the code, once', ({ breakage: { file, edits } }) => {
  const code = readFileSync(file, 'utf8')
  expect(edits.map(([from]) => code.split(from).length - 1)).toEqual(edits.map(() => 1))
})
