import type { Example } from '../example'
import { type QueueLine, QueueRow } from './queue-row'

const words = {
  caption: 'All open, what will be late first',
  state: 'State',
  with: 'With',
  person: 'Person',
  notShown: 'not shown to your role',
  order: 'Order',
  tags: 'Tags',
}

const line: QueueLine = {
  href: '#',
  reference: 'DSR-2026-0042-7',
  due: { urgency: 'overdue', words: 'Overdue by 2 days', detail: null, day: '2026-03-03' },
  rights: 'access and erasure',
  received: 'received 2 February 2026',
  state: 'Open',
  identity: 'Verified',
  assignee: 'Ruth Okafor',
  person: 'Amina Diallo',
  organisation: null,
  note: null,
  tags: ['archive', 'former customer'],
}

export const queueRowExamples: Example[] = [
  { name: 'With what waits', element: inTable({ ...line, note: 'A letter waits to be given by hand' }) },
  { name: 'Without a person', element: inTable({ ...line, person: null, tags: [] }) },
]

function inTable(shown: QueueLine) {
  return (
    <table role="table" className="block w-full sm:table">
      <tbody role="rowgroup" className="block sm:table-row-group">
        <QueueRow line={shown} words={words} language="en" form={undefined} />
      </tbody>
    </table>
  )
}
