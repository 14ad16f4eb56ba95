import type { Example } from '../example'
import { SubmitButton } from './submit-button'

export const submitButtonExamples: Example[] = [
  {
    name: 'At rest',
    element: (
      <SubmitButton type="button" working="One moment…">
        Send it
      </SubmitButton>
    ),
  },
]
