import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTemplate } from '@/casework/save-template'
import { aController, type TestController } from '@/casework/testing/a-controller'
import { aRequest, theCase } from '@/casework/testing/a-request'
import { untouched } from '@/components/desk/action-form'
import { duringVisit } from '../../testing/desk-visit'
import { origin, publicHouse, type PublicHouse } from '../../testing/public-house'
import { signedIn } from '../../testing/signed-in'
import { write } from '../(staff)/requests/actions'

let house: PublicHouse
let form: TestController
let cookie: string

beforeAll(async () => {
  house = await publicHouse()
  form = await aController(house.context)
  cookie = await signedIn(house, form.admin.userId)
})

afterAll(async () => house.close())

test('a template is put behind what was typed, filled in, and nothing is sent; one for another language is not there', async () => {
  const id = await aTemplate('Hello', 'en')
  const reference = await aRequest(house.context, form)
  const sent = { reference, version: '1', intent: 'insert', text: 'I have a question.\n' }
  const state = await pressed({ ...sent, template: id })
  expect(state).toMatchObject({
    inserted: 'Hello',
    problems: [],
    values: {
      text: [`I have a question.\n\nDear Amina Diallo, about access in ${reference}.`],
      templates: [`${id}.1`],
    },
  })
  expect(await pressed({ ...sent, template: await aTemplate('Guten Tag', 'de') })).toMatchObject({
    problems: [{ field: 'template', text: 'Choose a template that is in use.' }],
    values: { text: ['I have a question.\n'] },
  })
  const { file } = await theCase(house.context, reference)
  expect(file.history.map(({ type }) => type)).not.toContain('messageSent')
})

async function aTemplate(name: string, language: string): Promise<string> {
  const text = 'Dear {name}, about {rights} in {reference}.'
  const context = { ...house.context, actor: form.admin }
  const made = await makeTemplate(context, form.controllerId, { name, stage: 'message', language, text })
  if (!made.ok) throw new Error('No template')
  return made.templateId
}

async function pressed(fields: Record<string, string>) {
  const sent = new FormData()
  for (const [name, value] of Object.entries(fields)) sent.set(name, value)
  return duringVisit(new Headers({ cookie, origin }), () => write(untouched, sent))
}
