import type { Example } from '../example'
import { Found } from './found'

export const foundExamples: Example[] = [
  {
    name: 'Something is there',
    element: (
      <Found
        title="This address is on the list."
        lines={[
          { text: 'Since 5 March 2026, from request', link: { href: '#', text: 'DSR-2026-0042-7' } },
          { text: 'Objection to marketing' },
        ]}
      />
    ),
  },
  { name: 'Nothing is there', element: <Found title="This address is not on the list." lines={[]} /> },
]
