import type { Example } from '../example'
import { ErrorSummary } from './error-summary'
import { TextInput } from './text-input'

const problem = 'Enter your e-mail address.'

export const errorSummaryExamples: Example[] = [
  {
    name: 'One problem with a field, one with the whole',
    element: (
      <>
        <ErrorSummary
          title="There is a problem"
          problems={[{ text: problem, href: '#email' }, { text: 'This form is not open yet.' }]}
        />
        <TextInput name="email" label="E-mail address" problem={problem} />
      </>
    ),
  },
  {
    name: 'One that is mended on another page',
    element: (
      <ErrorSummary
        title="There is a problem"
        problems={[{ text: 'Your session has ended.', page: { href: '#', text: 'Sign in (opens a new window)' } }]}
      />
    ),
  },
]
