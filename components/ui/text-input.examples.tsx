import type { Example } from '../example'
import { TextInput } from './text-input'

export const textInputExamples: Example[] = [
  { name: 'Empty', element: <TextInput name="empty" label="Your full name" /> },
  {
    name: 'With a hint, filled in',
    element: (
      <TextInput name="filled" label="E-mail address" hint="We answer to it." defaultValue="amina@example.org" />
    ),
  },
  {
    name: 'With a problem; what was typed is kept',
    element: (
      <TextInput
        name="refused"
        label="E-mail address"
        problem="Enter one e-mail address, like name@example.org."
        defaultValue="amina.diallo(at)example"
      />
    ),
  },
  { name: 'For a short answer', element: <TextInput name="code" label="Code" width="w-40" inputMode="numeric" /> },
]
