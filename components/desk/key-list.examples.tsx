import type { Example } from '../example'
import { KeyList } from './key-list'

export const keyListExamples: Example[] = [
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
