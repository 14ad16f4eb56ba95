import type { Example } from '../example'
import { ButtonLink } from '../ui/button'
import { RightList } from './right-list'

export const rightListExamples: Example[] = [
  {
    name: 'One to decide, one refused with reasons',
    element: (
      <RightList
        lines={[
          {
            id: 'access',
            name: 'access',
            asked: 'Get a copy of my data',
            state: 'Not decided yet',
            isOpen: true,
            details: [],
            action: <ButtonLink href="#">Decide</ButtonLink>,
          },
          {
            id: 'erasure',
            name: 'erasure',
            asked: 'Delete my data',
            state: 'Refused',
            isOpen: false,
            details: [
              { label: 'Ground', text: 'A duty in law, or a task in the public interest' },
              { label: 'Told to the person', text: 'We must keep invoices for ten years.' },
            ],
            action: null,
          },
        ]}
      />
    ),
  },
]
