import type { Example } from '../example'
import { SummaryList } from './summary-list'

const change = { href: '#', text: 'Change' }

export const summaryListExamples: Example[] = [
  {
    name: 'Answers that can be changed',
    element: (
      <SummaryList
        rows={[
          { label: 'Your full name', value: 'Amina Diallo', change: { ...change, names: 'your full name' } },
          {
            label: 'Your request',
            value: 'Everything since I opened my account in 2019, please, and from whom you have it.',
            change: { ...change, names: 'your request' },
          },
        ]}
      />
    ),
  },
  { name: 'Facts', element: <SummaryList rows={[{ label: 'Reference', value: 'DSR-2026-0042-7' }]} /> },
]
