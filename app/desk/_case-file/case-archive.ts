import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { pdfOf } from '@/documents/pdf'
import { deskLanguage, t } from '../words'
import { casePassages } from './case-passages'
import type { CaseRecord } from './case-record'

type Part = { name: string; content: Buffer }

/**
 * A request as one archive: what a person reads, the same facts for a program, each letter, and the hashes of them all,
 * which `sha256sum --check` reads.
 */
export async function caseArchive(record: CaseRecord): Promise<Readable> {
  const parts = [
    { name: 'case-file.pdf', content: await casePdf(record) },
    { name: 'data.json', content: asText(`${JSON.stringify(caseData(record), null, 2)}\n`) },
    ...record.letters.flatMap(letterPart),
  ]
  const zip = new ZipFile()
  for (const { name, content } of [...parts, manifestOf(parts)]) zip.addBuffer(content, name)
  zip.end()
  return zip.outputStream as Readable
}

function casePdf(record: CaseRecord): Promise<Buffer> {
  const { request, controller } = record
  const title = t('desk.caseFile.titleOf', { reference: request.reference })
  const passages = casePassages(record)
  const foot = `${controller.name} · ${request.reference}`
  return pdfOf({ title, author: controller.name, language: deskLanguage, isRightToLeft: false, foot, passages })
}

/** The facts as `npm run export` tells them, with the history whose hashes make the chain, and the words that go along. */
function caseData({ exported, chain, words, dossierWords, letters, request }: CaseRecord) {
  return {
    format: 'rightsdesk-case-file',
    version: 1,
    ...exported,
    requester: dossierWords?.requester ?? null,
    words: dossierWords?.words ?? null,
    headHash: request.headHash,
    history: chain.map((event) => ({ ...event, words: words.get(event.sequence) ?? null })),
    letterTexts: letters.flatMap(({ letter, text }) =>
      text ? [{ kind: letter.kind, leftOn: letter.leftOn, ...text }] : [],
    ),
  }
}

function letterPart({ letter, text }: CaseRecord['letters'][number], index: number): Part[] {
  if (!text) return []
  const number = String(index + 1).padStart(3, '0')
  const lines = [text.to, text.subject, '', text.text, ''].filter((line) => line !== null)
  return [{ name: `letters/${number}-${letter.kind}.txt`, content: asText(lines.join('\n')) }]
}

function manifestOf(parts: readonly Part[]): Part {
  const lines = parts.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
  return { name: 'manifest.sha256.txt', content: asText(lines.join('')) }
}

function asText(text: string): Buffer {
  return Buffer.from(text, 'utf8')
}
