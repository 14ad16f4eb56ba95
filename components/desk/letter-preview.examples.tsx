import type { Example } from '../example'
import { ActionForm, type FormState, untouched } from './action-form'
import { PreviewAndSend } from './letter-preview'

const words = {
  title: 'This is what would be sent',
  note: 'Nothing has been sent yet.',
  to: 'To',
  subject: 'Subject',
  effects: 'What the clock will do',
  show: 'Show me the letter first',
  again: 'Show the letter again',
  send: 'Send it',
  working: 'One moment…',
  isLetter: true,
}

const shown: FormState = {
  ...untouched,
  attempt: 1,
  preview: {
    letters: [
      {
        to: 'amina.diallo@example.org',
        subject: 'Your request DSR-2026-0042-7: we need more time',
        text: 'Dear Amina Diallo,\n\nrecords of three countries have to be searched by hand. You will have our answer by 5 June 2026.',
      },
    ],
    effects: ['Once the letter has left, the answer is due by 5 June 2026 instead of 7 April 2026.'],
  },
}

export const letterPreviewExamples: Example[] = [
  example('Before it was asked for', untouched),
  example('What would be sent, and what the clock would do', shown),
]

function example(name: string, from: FormState): Example {
  const title = { title: name, errorTitle: name, problems: 'There is a problem' }
  return {
    name,
    element: (
      <main className="mx-auto max-w-measure p-6">
        <h1 className="mb-6 text-2xl font-bold">{name}</h1>
        <ActionForm action={show} words={title} from={from}>
          <PreviewAndSend words={words} />
        </ActionForm>
      </main>
    ),
  }
}

async function show({ attempt }: FormState): Promise<FormState> {
  'use server'
  return { ...shown, attempt: attempt + 1 }
}
