import type { ReactNode } from 'react'
import type { RowWords } from './queue-row'
import { SortHead, type SortLink } from './sort-link'

/** What the list can be sorted by: the day by which it is sorted by itself, the day of receipt and the reference. */
export type QueueSorts = Record<'due' | 'received' | 'reference', SortLink>

export type TableWords = RowWords & { caption: string; order: string }

type TableProps = {
  words: TableWords
  sorts: QueueSorts
  /** A `QueueRow` for each request. */
  children: ReactNode
}

/** The queue: a table on wide screens, a card for each request on narrow ones, with the day first on both. */
export function QueueTable({ words, sorts, children }: TableProps) {
  return (
    <>
      <nav aria-label={words.order} className="mt-4 flex flex-wrap gap-x-4 text-sm sm:hidden print:hidden">
        {[sorts.due, sorts.received, sorts.reference].map((sort) => (
          <SortHead key={sort.text} {...sort} />
        ))}
      </nav>
      <Table words={words} sorts={sorts}>
        {children}
      </Table>
    </>
  )
}

function Table({ words, sorts, children }: TableProps) {
  return (
    <table role="table" className="mt-4 block w-full border-collapse sm:table">
      <caption className="sr-only">{words.caption}</caption>
      <thead role="rowgroup" className="hidden sm:table-header-group">
        <tr role="row" className="border-b-2 border-line text-start text-sm text-ink-soft">
          <Head sorts={[sorts.due]} />
          <Head sorts={[sorts.reference, sorts.received]} />
          {[words.state, words.with, words.person].map((head) => (
            <th key={head} role="columnheader" scope="col" className={headCell}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {children}
      </tbody>
    </table>
  )
}

const headCell = 'px-3 py-2 text-start font-semibold'

function Head({ sorts }: { sorts: readonly SortLink[] }) {
  const sorted = sorts.find(({ direction }) => direction)
  return (
    <th role="columnheader" scope="col" aria-sort={sorted?.direction} className={headCell}>
      <span className="flex flex-wrap gap-x-4">
        {sorts.map((sort) => (
          <SortHead key={sort.text} {...sort} />
        ))}
      </span>
    </th>
  )
}
