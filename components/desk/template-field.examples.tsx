import type { Example } from '../example'
import { ActionForm, type FormState, untouched } from './action-form'
import { TextAreaField } from './fields'
import { TemplateField } from './template-field'

const words = {
  label: 'Use a template',
  hint: 'Its words are put behind what you have written.',
  none: 'Choose a template',
  insert: 'Put it in',
  working: 'One moment…',
  inserted: 'Put in, and yours to change:',
}
const options = [{ value: 'thanks', label: 'Thanks for your letter' }]

const inserted: FormState = {
  ...untouched,
  attempt: 1,
  values: { template: [''], text: ['Dear Amina Diallo, thank you for your letter.'] },
  inserted: 'Thanks for your letter',
}

export const templateFieldExamples: Example[] = [
  example('A template may be put in', untouched),
  example('It is in the text', inserted),
]

function example(name: string, from: FormState): Example {
  const title = { title: name, errorTitle: name, problems: 'There is a problem' }
  return {
    name,
    element: (
      <main className="mx-auto max-w-measure p-6">
        <h1 className="mb-6 text-2xl font-bold">{name}</h1>
        <ActionForm action={keep} words={title} from={from}>
          <TemplateField {...{ options, words }} enter="preview" />
          <TextAreaField name="text" label="Your message" rows={6} />
        </ActionForm>
      </main>
    ),
  }
}

async function keep(state: FormState): Promise<FormState> {
  'use server'
  return state
}
