import type { Example } from '../example'
import { TextArea } from './text-area'

export const textAreaExamples: Example[] = [
  { name: 'Empty', element: <TextArea name="empty" label="Your request" hint="You need not give a reason." /> },
  {
    name: 'Filled in',
    element: <TextArea name="filled" label="Your request" rows={4} defaultValue="Everything since 2019, please." />,
  },
  {
    name: 'With a problem',
    element: <TextArea name="refused" label="Reasons" rows={4} problem="Write the reason." defaultValue="x" />,
  },
]
