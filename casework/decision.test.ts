import { expect, test } from 'vitest'
import { belonging, DecideRight } from './decision'

const everything = {
  right: 'access',
  ground: 'rights-of-others',
  because: 'The letters name your neighbour.',
  neutral: '',
  fileReason: 'Looked at by two of us.',
  systems: 'Shop',
  identifiers: 'amina.diallo@example.org',
  searchedBy: 'Ruth',
  searchedOn: '2026-03-09',
  passedTo: 'Lindenhof Versand',
}

test.for([
  ['granted', null, ['fileReason']],
  ['partly-granted', 'rights-of-others', ['because', 'fileReason']],
  ['refused', 'rights-of-others', ['because', 'fileReason']],
  ['nothing-held', null, ['fileReason', 'identifiers', 'searchedBy', 'searchedOn', 'systems']],
  ['cannot-identify', null, ['because', 'fileReason']],
  ['passed-to-controller', null, ['fileReason', 'passedTo']],
  ['wrong-organisation', null, ['because', 'fileReason']],
  ['already-answered', null, ['because', 'fileReason']],
  ['withdrawn', null, ['fileReason']],
] as const)('%s keeps only what belongs to it, whatever was typed for another choice', ([decision, ground, kept]) => {
  const { ground: held, words } = belonging(DecideRight.parse({ ...everything, decision }))
  const { neutral, ...said } = words
  expect(held).toBe(ground)
  expect(neutral).toBe(false)
  expect(Object.keys(said).sort()).toEqual([...kept])
})
