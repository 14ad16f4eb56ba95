import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duringVisit } from '../testing/desk-visit'
import { encodedForm } from '../testing/encoded-form'
import { answeredWith, answerWith } from '../testing/answered'
import { origin } from '../testing/public-house'
import { formOf, type Sender, type Sent, sha256 } from '../_server/upload/testing/sender'
import { eicar, scannedFiles } from '../_server/upload/testing/scanner'
import { fileRows } from '../_server/upload/testing/stored'
import { closeWithoutAnswer } from '@/casework/close-without-answer'
import { reopenRequest } from '@/casework/reopen-request'
import { theCase } from '@/casework/testing/a-request'
import { examine } from '@/scripts/doctor/examine'
import { environment } from '@/env'
import { eventsOf } from '@/domain/requests/events'
import { manifestOf } from '@/domain/requests/collection'
import * as page from './[reference]/answer/route'
import * as removal from './[reference]/answer/removal/route'
import { type FileDesk, fileDesk, open } from './testing/desk'

const mebibyte = 1024 * 1024

let house: FileDesk

beforeAll(async () => {
  house = await fileDesk()
})

afterAll(async () => house.close())

test('staff put files of any kind to an answer, are told what is not taken, and get them back byte for byte', async () => {
  const sender = await house.aSender()
  const [program, large] = [aFile('tool.exe'), aFile('all of it.zip', 30 * mebibyte)]
  expect(await add(sender, [large])).toMatchObject({ status: 303, location: `${at(sender)}?added=1` })
  const tooMuch = await add(sender, [program, aFile('too large.zip', 30 * mebibyte + 1)])
  expect(tooMuch.status).toBe(413)
  expect(tooMuch.html).toContain('“too large.zip” is larger than 30 MB. Split it')
  expect(tooMuch.html).toContain('The file is kept.')
  expect((await add(sender, [])).html).toContain('Choose a file.')
  const rows = await fileRows(house, sender.reference)
  expect(rows.map(({ purpose, type }) => `${purpose} ${type}`)).toEqual(['answer any', 'answer any'])
  const given = await open(sender, rows[1]?.id, house.handler)
  expect(sha256(given.content)).toBe(sha256(program.content))
  expect(given.headers.get('content-type')).toBe('application/octet-stream')
  expect(eventsOf(await history(sender), 'fileOpened')).toHaveLength(1)
})

test('the page of the files leads back into the desk, to the request and to the list of all', async () => {
  const sender = await house.aSender()
  const { html } = await look(sender)
  expect(html).toContain('<title>Files of the answer – Rightsdesk</title>')
  expect(html).toMatch(/<header.*<a href="\/desk"[^>]*><bdi>Rightsdesk<\/bdi>.*<a href="\/desk\/account".*<\/header>/s)
  expect(html).toContain(`Back to the request ${sender.reference}`)
})

test('the same file sent twice is kept once, and another of the same name gets a number', async () => {
  const sender = await house.aSender()
  const file = aFile('copy.zip')
  for (const content of [file.content, file.content, randomBytes(50)]) await add(sender, [{ ...file, content }])
  const { html } = await look(sender)
  expect(await fileRows(house, sender.reference)).toHaveLength(2)
  expect(html).toContain('copy (2).zip')
})

test('files are taken off before the answer is sent; after that none is added or taken off, unless it is taken up again', async () => {
  const sender = await house.aSender()
  await add(sender, [aFile('first.zip')])
  const [first] = await fileRows(house, sender.reference)
  for (let time = 0; time < 2; time += 1) expect((await remove(sender, first?.id)).status).toBe(303)
  expect(await fileRows(house, sender.reference)).toEqual([])
  await answerWith(house.context, house.form, sender.reference, [aFile('second.zip')])
  const [second] = await fileRows(house, sender.reference)
  expect((await remove(sender, second?.id)).html).toContain('The answer has been written already.')
  expect((await add(sender, [aFile('third.zip')])).html).toContain('The answer has been written already.')
  const { file, facts } = await theCase(house.context, sender.reference)
  expect(manifestOf(file.history, facts)).toEqual([{ fileId: second?.id, bytes: 50, sha256: second?.sha256 }])
})

test('taken up again, files are put to the next answer, and those of the one before stay', async () => {
  const sender = await house.aSender()
  await answeredWith(house.context, house.form, sender.reference, [aFile('old.zip')])
  const staff = { ...house.context, actor: house.form.admin }
  await reopenRequest(staff, { reference: sender.reference }, { because: 'A page was missing.' })
  const [old] = await fileRows(house, sender.reference)
  expect((await remove(sender, old?.id)).html).toContain('The answer has been written already.')
  expect((await add(sender, [aFile('new.zip')])).status).toBe(303)
  const { html } = await look(sender)
  expect([html.includes('new.zip'), html.includes('old.zip')]).toEqual([true, false])
  const [kept, added] = await fileRows(house, sender.reference)
  expect(kept?.id).toBe(old?.id)
  expect((await remove(sender, added?.id)).status).toBe(303)
  expect(await fileRows(house, sender.reference)).toMatchObject([{ id: old?.id }])
})

test('closed without the answer, the page offers to take its files off, and no more are put there', async () => {
  const sender = await house.aSender()
  await add(sender, [aFile('by mistake.zip')])
  const staff = { ...house.context, actor: house.form.admin }
  const close = { reason: 'duplicate', because: 'Asked twice.' }
  await closeWithoutAnswer(staff, { reference: sender.reference }, close)
  const { html } = await look(sender)
  expect(html).toContain('Take off by mistake.zip')
  expect(html).not.toContain('Add files')
  const [file] = await fileRows(house, sender.reference)
  expect((await remove(sender, file?.id)).status).toBe(303)
  expect(await fileRows(house, sender.reference)).toEqual([])
})

test('whoever may not answer, is not signed in, or sends from elsewhere, adds and takes off nothing', async () => {
  const sender = await house.aSender()
  await add(sender, [aFile('kept.zip')])
  const [kept] = await fileRows(house, sender.reference)
  for (const [cookie, status] of [
    [house.auditor, 404],
    ['', 303],
  ] as const) {
    expect((await look(sender, cookie)).status).toBe(status)
    expect((await add(sender, [aFile('x.zip')], { cookie })).status).toBe(status)
    expect((await remove(sender, kept?.id, { cookie })).status).toBe(status)
  }
  for (const from of ['https://evil.example', 'null']) {
    expect((await add(sender, [aFile('x.zip')], { from })).status).toBe(403)
    expect((await remove(sender, kept?.id, { from })).status).toBe(403)
  }
  expect(await fileRows(house, sender.reference)).toMatchObject([{ id: kept?.id }])
})

test('a file of another request, or a document of the person, is not taken off', async () => {
  const [one, other] = [await house.aSender(), await house.aSender()]
  await add(other, [aFile('theirs.zip')])
  await one.send([{ name: 'scan.pdf', content: Buffer.from('%PDF-1.7') }])
  const [theirs] = await fileRows(house, other.reference)
  const [document] = await fileRows(house, one.reference)
  for (const id of [theirs?.id, document?.id]) expect((await remove(one, id)).status).toBe(404)
  expect((await look(one)).html).not.toContain('scan.pdf')
})

test('what the scanner finds harmful is not sent to anybody', async () => {
  const sender = await house.aSender()
  const scanner = await scannedFiles()
  const harmful = { name: 'copy.zip', content: Buffer.concat([randomBytes(50), eicar]) }
  expect((await add(sender, [harmful])).status).toBe(422)
  expect(await fileRows(house, sender.reference)).toEqual([])
  await scanner.close()
})

test('what no scanner has seen is put to the answer, and nobody calls it clean', async () => {
  const sender = await house.aSender()
  const { CLAMD_URL: usual } = environment()
  environment().CLAMD_URL = 'tcp://127.0.0.1:1'
  expect((await add(sender, [aFile('copy.zip')])).status).toBe(303)
  environment().CLAMD_URL = usual
  expect(await fileRows(house, sender.reference)).toMatchObject([{ scan: 'not-scanned' }])
})

test('the doctor finds every file of an answer whole', async () => {
  const findings = []
  for await (const finding of examine({ ...house.context, environment: environment() }, { running: true }))
    findings.push(finding.check)
  expect(findings.filter((check) => ['records', 'documents', 'sealing'].includes(check))).toEqual([])
})

type As = { cookie?: string; from?: string }

function at({ reference }: Sender): string {
  return `/files/${reference}/answer`
}

async function look(sender: Sender, cookie = house.handler) {
  return visit(page.GET, new Request(`${origin}${at(sender)}`, { headers: { cookie } }), sender)
}

async function add(sender: Sender, files: readonly Sent[], { cookie = house.handler, from = origin }: As = {}) {
  const { body, headers } = await encodedForm(formOf(files, {}))
  const init = { method: 'POST', headers: { ...headers, cookie, origin: from }, body }
  return visit(page.POST, new Request(`${origin}${at(sender)}`, init), sender)
}

async function remove(sender: Sender, id = '', { cookie = house.handler, from = origin }: As = {}) {
  const init = { method: 'POST', headers: { cookie, origin: from }, body: new URLSearchParams({ file: id }) }
  return visit(removal.POST, new Request(`${origin}${at(sender)}/removal`, init), sender)
}

async function visit(handle: typeof page.GET, request: Request, { reference }: Sender) {
  const answer = await duringVisit(request.headers, () => handle(request, { params: Promise.resolve({ reference }) }))
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

async function history({ reference }: Sender) {
  return (await theCase(house.context, reference)).file.history
}

function aFile(name: string, bytes = 50): Sent {
  return { name, content: randomBytes(bytes) }
}
