import type { Example } from '../example'
import { exampleLine as line, exampleWords as words } from './queue-example'
import { type QueueLine, QueueRow } from './queue-row'

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
