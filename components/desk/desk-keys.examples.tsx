import type { Example } from '../example'
import { KeyList } from './desk-keys'

export const deskKeysExamples: Example[] = [
  {
    name: 'The list',
    element: (
      <KeyList
        lines={[
          { keys: ['j', '↓'], text: 'The next request' },
          { keys: ['g q'], text: 'To the queue' },
        ]}
      />
    ),
  },
]
