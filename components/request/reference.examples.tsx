import type { Example } from '../example'
import { Reference } from './reference'

export const referenceExamples: Example[] = [
  {
    name: 'In a line that has no room for it',
    element: (
      <p className="w-32">
        The request <Reference reference="DSR-2026-0016-8" />
      </p>
    ),
  },
]
