import type { Example } from '../example'
import { Timeline } from './timeline'

export const timelineExamples: Example[] = [
  {
    name: 'As staff see it: who, words and what to keep in mind',
    element: (
      <Timeline
        language="en"
        entries={[
          {
            key: 3,
            on: '2026-03-30',
            title: 'More time taken',
            by: 'by Ruth Okafor',
            words: [{ label: 'Reason', text: 'Records of three countries have to be searched by hand.' }],
            note: 'Its letter has not left yet: it does not count until then.',
          },
          { key: 1, on: '2026-03-05', title: 'Received through the form: access', by: 'through the public form' },
        ]}
      />
    ),
  },
  {
    name: 'As the person sees it',
    element: <Timeline language="en" entries={[{ key: 'sent', on: '2026-03-05', title: 'You sent your request' }]} />,
  },
]
