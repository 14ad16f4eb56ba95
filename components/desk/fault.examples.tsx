import type { Example } from '../example'
import { Fault } from './fault'

export const faultExamples: Example[] = [
  {
    name: 'Nothing there',
    element: (
      <Fault
        words={{
          title: 'There is no such page',
          text: 'It does not exist, or it is not yours to see.',
          toQueue: 'To the requests',
        }}
      />
    ),
  },
]
