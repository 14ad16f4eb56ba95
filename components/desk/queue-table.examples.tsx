import type { Example } from '../example'
import { exampleLine as line, exampleWords as words } from './queue-example'
import { type QueueLine, QueueRow } from './queue-row'
import { type QueueSorts, QueueTable } from './queue-table'

const link = { href: '#', hint: 'Sort by it', direction: undefined }

const sorts: QueueSorts = {
  due: { ...link, text: 'Answer due', direction: 'ascending' },
  received: { ...link, text: 'Received' },
  reference: { ...link, text: 'Reference' },
}

const later: QueueLine = {
  ...line,
  reference: 'DSR-2026-0043-1',
  due: { urgency: 'later', words: '28 days left', detail: null, day: '2026-04-02' },
  rights: 'marketing objection',
  received: 'received 3 March 2026',
  identity: 'Not decided',
  assignee: 'Nobody',
  person: 'Tomáš Novák',
  note: 'A letter waits to be given by hand',
}

export const queueTableExamples: Example[] = [
  {
    name: 'As a handler sees it',
    element: (
      <QueueTable words={words} sorts={sorts}>
        <Row line={line} />
        <Row line={later} />
      </QueueTable>
    ),
  },
  {
    name: 'With boxes by which some are chosen',
    element: (
      <QueueTable words={{ ...words, caption: 'With boxes' }} sorts={sorts}>
        <Row line={{ ...line, choose: 'Choose DSR-2026-0042-7' }} form="bulk" />
      </QueueTable>
    ),
  },
  {
    name: 'As an auditor of two organisations sees it',
    element: (
      <QueueTable words={{ ...words, caption: 'Without people' }} sorts={sorts}>
        <Row line={{ ...line, person: null, organisation: 'for Hafenblick Reisen GmbH' }} />
      </QueueTable>
    ),
  },
]

function Row({ line: shown, form }: { line: QueueLine; form?: string }) {
  return <QueueRow line={shown} words={words} language="en" form={form} />
}
