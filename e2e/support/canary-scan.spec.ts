import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { scanForCanaries } from './canary-scan'

const canary = 'Amina Diallo'
const text = (before: string) => Buffer.from(`${before}${canary} asks`)
let folder: string

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'canaries-'))
})
test.afterEach(() => rmSync(folder, { recursive: true }))

const hidden: [string, Buffer][] = [
  ['plain', text('x')],
  ['in capitals', Buffer.from('AMINA DIALLO')],
  ['in base64', Buffer.from(text('').toString('base64'))],
  ['in base64, one byte later', Buffer.from(text('x').toString('base64'))],
  ['in base64, two bytes later', Buffer.from(text('xy').toString('base64'))],
  ['in hex', Buffer.from(text('x').toString('hex'))],
  ['in UTF-16', Buffer.from(canary, 'utf16le')],
  ['in an address', Buffer.from('?q=Amina%20Diallo')],
  ['in gzip, in the middle of a file', Buffer.concat([Buffer.from('before'), gzipSync(text('x'))])],
  ['in zlib', deflateSync(text('x'))],
  ['in brotli', brotliCompressSync(text('x'))],
]

for (const [where, content] of hidden)
  test(`a name is found ${where}`, () => {
    writeFileSync(join(folder, 'file'), content)
    expect(scanForCanaries([folder], [canary]).hits).not.toEqual([])
  })

test('where it is not, nothing is found, and the scan says how much it has read', () => {
  writeFileSync(join(folder, 'file'), gzipSync(Buffer.from('Somebody asks')))
  const { files, bytes, hits } = scanForCanaries([folder], [canary])
  expect({ files, hits }).toEqual({ files: 1, hits: [] })
  expect(bytes).toBeGreaterThan(20)
})
