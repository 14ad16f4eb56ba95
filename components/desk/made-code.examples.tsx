import type { Example } from '../example'
import { MadeCode } from './made-code'

const words = {
  title: 'The code is made',
  text: 'Say it on the telephone now. It is shown this once; if you lose it, make another.',
  label: 'Code',
  code: '4821 0937',
}

export const madeCodeExamples: Example[] = [
  {
    name: 'With the number that the request names',
    element: (
      <MadeCode
        {...words}
        call={{
          label: 'Number to call',
          value: '+49 40 5550199',
          note: 'Given in the request alone: compare it with your own records.',
        }}
      />
    ),
  },
  {
    name: 'Without a number in the request',
    element: <MadeCode {...words} call={{ label: 'Number to call', value: 'From your own records', note: null }} />,
  },
]
