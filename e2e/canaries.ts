import { foundedHouse } from './support/founded-house'
import type { Scan } from './support/canary-scan'
import { leftBehind } from './support/left-behind'
import { fillIn, receiptOf, Visitor } from './support/submit'

const canary = {
  rights: ['access', 'erasure'],
  name: 'Peregrine Quillfeather',
  email: 'peregrine.quillfeather@letters.example',
  words: 'Marrowbone meter readings since the flood of 2019',
}

/** Sends one request to the build in `.next` and looks for its person in everything the installation leaves on the disk. */
export async function canaries(database: 'embedded' | 'postgres' = 'embedded'): Promise<Scan> {
  const { house, form } = await foundedHouse({ database, clock: 'real' })
  try {
    const visitor = new Visitor(house.origin)
    const sent = await visitor.press(await fillIn(visitor, form, canary))
    if (!receiptOf(sent).reference) throw new Error('The request was not received, so there is nothing to look for')
    return await leftBehind(house, [canary.name, canary.email, canary.words])
  } finally {
    await house.close()
  }
}

/** `tsx e2e/canaries.ts [embedded|postgres]` prints what it found and ends with 1 when anything lies in the clear. */
if (import.meta.filename === process.argv[1]) {
  const { files, bytes, hits } = await canaries(process.argv[2] === 'postgres' ? 'postgres' : 'embedded')
  const forms = [...new Set(hits.map(({ form }) => form))]
  console.log(JSON.stringify({ files, bytes, hits: hits.length, forms }))
  process.exit(hits.length > 0 ? 1 : 0)
}
