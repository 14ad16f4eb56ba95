import type { Example } from '../example'
import { SortHead } from './sort-link'

export const sortLinkExamples: Example[] = [
  {
    name: 'The order a list has, and one it can have',
    element: (
      <p className="flex gap-4">
        <SortHead href="#due" text="Answer due" hint="Sort by: Answer due" direction="ascending" />
        <SortHead href="#received" text="Received" hint="Sort by: Received" direction={undefined} />
      </p>
    ),
  },
]
