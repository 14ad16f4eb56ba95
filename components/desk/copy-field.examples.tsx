import type { Example } from '../example'
import { CopyField } from './copy-field'

export const copyFieldExamples: Example[] = [
  {
    name: 'A sentence for a letter',
    element: (
      <CopyField
        text="We will answer by 1 March 2027 at the latest, because the law gives us one month from 31 January 2027."
        words={{ label: 'A sentence for a letter', hint: 'Change it as you like.', copy: 'Copy', copied: 'Copied.' }}
      />
    ),
  },
]
