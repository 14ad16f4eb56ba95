import { afterAll, beforeAll, expect, test } from 'vitest'
import { findTemplateVersions, templatesOf, versionsOfTemplate } from '@/db/queries/templates'
import { eventsOf } from '@/domain/requests/events'
import { decideRight } from './decide-right'
import { NotFound } from './errors'
import { archiveTemplate, changeTemplate, makeTemplate } from './save-template'
import { sendAnswer } from './send-answer'
import { sendMessage } from './send-message'
import { aController, aStaffMember, type StaffActor } from './testing/a-controller'
import { aRequest, frozenIn, theCase } from './testing/a-request'
import { aDesk, type Desk } from './testing/desk'

const on = '2026-03-10'
const hello = { name: 'Hello', stage: 'message', language: 'en', text: 'Dear {name}, about {reference}.' }
const neutral = {
  ...{ name: 'Neutral', stage: 'refusal', language: 'en', neutralFor: 'restricted-by-law' },
  text: 'Dear {name}, to {reference} we can say no more than this.',
}
const silent = {
  right: 'access',
  decision: 'refused',
  ground: 'restricted-by-law',
  neutral: 'on',
  fileReason: 'Case 12.',
}

let desk: Desk
let templateId: string

beforeAll(async () => {
  desk = await aDesk()
  templateId = await made(hello)
})

afterAll(async () => desk.close())

test('S26: an unknown placeholder is named beside the allowed ones; markup is text; 1 MB and line breaks are refused', async () => {
  expect(await refused({ ...hello, name: 'a', text: 'Dear {name}, {iban} {secret}' })).toEqual([
    {
      code: 'unknown-placeholder',
      field: 'text',
      params: {
        names: '{iban}, {secret}',
        known: '{reference}, {name}, {organisation}, {due day}, {received day}, {rights}, {officer}, {today}',
      },
    },
  ])
  expect(await refused({ ...hello, name: 'b', text: 'x'.repeat(1024 * 1024) })).toEqual([
    { code: 'text-too-long', field: 'text', params: { count: 10_000 } },
  ])
  const crlf = 'Subject\r\nBcc: tomas.novak@example.org'
  expect(await refused({ ...hello, name: crlf })).toEqual([{ code: 'one-line-only', field: 'name' }])
  const markup = await made({ ...hello, name: '<script>alert(1)</script>', text: '<script>alert(1)</script>' })
  expect((await versions(markup)).map(({ text }) => text)).toEqual(['<script>alert(1)</script>'])
})

test('each saving is a version, and the one that was used stays readable by what the history keeps of it', async () => {
  const reference = await aRequest(desk.context, desk.form)
  const used = `${templateId}.1`
  await desk.does(on, sendMessage, reference, { text: 'Dear Amina, one thing.', templates: used })
  expect(await change({ ...hello, text: 'Good day, {name}.' })).toEqual({ ok: true })
  expect(await change({ ...hello, text: 'Good day, {name}.' })).toEqual(refusedFor('nothing-changed'))
  const { file } = await theCase(desk.context, reference)
  const [message] = eventsOf(file.history, 'messageSent')
  expect(message?.data).toEqual({ templates: [{ id: templateId, version: 1 }] })
  const { controllerId } = desk.form
  const found = await findTemplateVersions(desk.context.db, desk.handler, controllerId, message?.data.templates ?? [])
  expect(found.map(({ text }) => text)).toEqual(['Dear {name}, about {reference}.'])
  expect((await versions(templateId)).map(({ version, text }) => [version, text])).toEqual([
    [2, 'Good day, {name}.'],
    [1, 'Dear {name}, about {reference}.'],
  ])
})

test('a text with a place that is still open is sent to nobody, and what is no template of ours is not kept', async () => {
  const reference = await aRequest(desk.context, desk.form)
  expect(await desk.refused(on, sendMessage, reference, { text: 'Dear {name}' })).toEqual(['text: place-left-open'])
  expect(await desk.refused(on, sendMessage, reference, { text: 'Dear', templates: 'x.1' })).toEqual([
    'templates: choose-a-template',
  ])
  const other = await aController(desk.context)
  const theirs = await made({ ...hello, name: 'Theirs' }, other)
  await desk.does(on, sendMessage, reference, { text: 'Hello.', templates: `${theirs}.1` })
  const { file } = await theCase(desk.context, reference)
  expect(eventsOf(file.history, 'messageSent').map(({ data }) => data)).toEqual([{}])
  expect(await templatesOf(desk.context.db, other.admin, desk.form.controllerId)).toEqual([])
})

test('an approved neutral text is told in place of the reasons, which stay in the file', async () => {
  const approved = await made(neutral)
  const reference = await aRequest(desk.context, desk.form)
  const decide = (input: object) => desk.refused(on, decideRight, reference, { ...silent, ...input })
  expect(await decide({ neutralText: `${templateId}.1` })).toEqual(['neutralText: choose-a-neutral-text'])
  expect(await decide({ neutralText: `${approved}.1`, ground: 'rights-of-others' })).toEqual([
    'neutralText: choose-a-neutral-text',
  ])
  expect(await decide({ neutralText: `${approved}.1`, neutral: '', because: 'The police asked.' })).toEqual([
    'neutralText: neutral-text-without-neutral',
  ])
  expect(await decide({ neutralText: `${approved}.1` })).toEqual([])
  await desk.does(on, sendAnswer, reference, { text: 'Our answer.', delivery: 'portal', withoutFile: 'in-the-text' })
  const { props } = await frozenIn(desk.context, reference, 'answer-ready')
  expect(props['decisions']).toEqual([
    {
      ...{ right: 'access', decision: 'refused', ground: null, because: null, searched: null },
      neutralText: `Dear Amina Diallo, to ${reference} we can say no more than this.`,
    },
  ])
  expect(JSON.stringify(props)).not.toContain('Case 12')
  const { file } = await theCase(desk.context, reference)
  expect(eventsOf(file.history, 'rightDecided').at(-1)?.data.templates).toEqual([{ id: approved, version: 1 }])
  await archiveTemplate(as(desk.form.admin), { controllerId: desk.form.controllerId, templateId: approved }, true)
  const later = await aRequest(desk.context, desk.form)
  expect(await desk.refused(on, decideRight, later, { ...silent, neutralText: `${approved}.1` })).toEqual([
    'neutralText: choose-a-neutral-text',
  ])
})

test('templates are made and changed by an administrator of the organisation, each name once a language', async () => {
  const { controllerId, admin } = desk.form
  const manager = await aStaffMember(desk.context, desk.form, { role: 'manager' })
  expect(await makeTemplate(as(manager), controllerId, hello)).toEqual(refusedFor('not-permitted'))
  const { admin: stranger } = await aController(desk.context)
  await expect(makeTemplate(as(stranger), controllerId, hello)).rejects.toThrow(NotFound)
  await expect(changeTemplate(as(admin), { controllerId, templateId: 'x' }, hello)).rejects.toThrow(NotFound)
  expect(await refused({ ...hello, name: 'HELLO' })).toEqual([{ code: 'template-exists', field: 'name', params: {} }])
  expect(await refused({ ...hello, name: 'c', neutralFor: 'legal-claims' })).toEqual([
    { code: 'neutral-is-for-refusals', field: 'neutralFor' },
  ])
  await made({ ...hello, language: 'de', text: 'Guten Tag {name}' })
})

async function made(input: object, { controllerId, admin } = desk.form): Promise<string> {
  const outcome = await makeTemplate(as(admin), controllerId, input)
  if (!outcome.ok) throw new Error(`No template: ${JSON.stringify(outcome.problems)}`)
  return outcome.templateId
}

async function refused(input: object) {
  const outcome = await makeTemplate(as(desk.form.admin), desk.form.controllerId, input)
  return outcome.ok ? [] : outcome.problems
}

async function change(input: object) {
  return changeTemplate(as(desk.form.admin), { controllerId: desk.form.controllerId, templateId }, input)
}

async function versions(id: string) {
  return versionsOfTemplate(desk.context.db, desk.handler, { controllerId: desk.form.controllerId, templateId: id })
}

function as(actor: StaffActor) {
  return { ...desk.context, actor }
}

function refusedFor(code: string) {
  return { ok: false, problems: [{ code }] }
}
