import type { Example } from '../example'
import { ActionForm, type FormState, untouched } from './action-form'
import { PasswordField, TextField } from './fields'
import { SubmitButton } from './submit-button'

const words = {
  title: 'Sign in – Rightsdesk',
  errorTitle: 'Error: Sign in – Rightsdesk',
  problems: 'There is a problem',
}

const refusal: FormState = {
  attempt: 1,
  problems: [
    { text: 'The e-mail address or the password is not right.' },
    { field: 'email', text: 'Enter your e-mail address.' },
  ],
  values: { email: ['ruth.okafor@hafenblick'] },
}

const link: FormState = {
  ...untouched,
  attempt: 1,
  made: {
    title: 'Hand this link over',
    text: 'It is shown only now, works once and for 7 days.',
    label: 'Link for Tomáš Novák',
    address: 'https://privacy.hafenblick.example/join/Yq0vXb3mJ8sT1kLr5wZc9dNfHgPeUaKiVoBnMxQy2Rs',
  },
}

export const actionFormExamples: Example[] = [
  example('Before it is sent', untouched),
  example('Refused: what was typed is kept, but for the password', refusal),
  example('A link was made in its place', link),
]

function example(name: string, from: FormState): Example {
  return {
    name,
    element: (
      <main className="mx-auto max-w-measure p-6">
        <h1 className="mb-6 text-2xl font-bold">{name}</h1>
        <ActionForm action={refuse} words={words} from={from}>
          <TextField name="email" label="E-mail address" hint="The one you were invited with." />
          <PasswordField name="password" label="Password" autoComplete="off" />
          <SubmitButton working="One moment…">Continue</SubmitButton>
        </ActionForm>
      </main>
    ),
  }
}

async function refuse({ attempt }: FormState): Promise<FormState> {
  'use server'
  return { ...refusal, attempt: attempt + 1 }
}
