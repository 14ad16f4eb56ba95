'use client'

import type { ReactNode } from 'react'
import { Reference } from '../request/reference'
import { DueCell } from '../request/due-cell'
import type { DueWords } from '../request/due-words'
import type { Language } from '@/domain/languages'
import { TagList } from './tag-list'
import { SortHead, type SortLink } from './sort-link'

export type QueueLine = {
  href: string
  reference: string
  due: DueWords
  rights: string
  received: string
  state: string
  identity: string
  assignee: string
  person: string | null
  organisation: string | null
  note: string | null
  tags: readonly string[]
}

export type QueueWords = {
  caption: string
  state: string
  with: string
  person: string
  notShown: string
  order: string
  tags: string
}

/** What the list can be sorted by: the day by which it is sorted by itself, the day of receipt and the reference. */
export type QueueSorts = Record<'due' | 'received' | 'reference', SortLink>

/** The queue: a table on wide screens, a card for each request on narrow ones, with the day first on both. */
export function QueueTable({
  lines,
  words,
  sorts,
  language,
}: {
  lines: readonly QueueLine[]
  words: QueueWords
  sorts: QueueSorts
  language: Language
}) {
  return (
    <>
      <nav aria-label={words.order} className="mt-4 flex flex-wrap gap-x-4 text-sm sm:hidden print:hidden">
        {[sorts.due, sorts.received, sorts.reference].map((sort) => (
          <SortHead key={sort.text} {...sort} />
        ))}
      </nav>
      <Table {...{ lines, words, sorts, language }} />
    </>
  )
}

function Table({ lines, words, sorts, language }: Parameters<typeof QueueTable>[0]) {
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
        {lines.map((line) => (
          <QueueRow key={line.reference} line={line} words={words} language={language} />
        ))}
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

const row =
  'relative mb-3 block rounded-md border border-line bg-surface p-3 hover:bg-tint sm:mb-0 sm:table-row sm:rounded-none sm:border-0 sm:border-b sm:p-0 print:break-inside-avoid'
const cell = 'block py-1 align-top sm:table-cell sm:px-3 sm:py-3'

function QueueRow({ line, words, language }: { line: QueueLine; words: QueueWords; language: Language }) {
  return (
    <tr role="row" className={row}>
      <td role="cell" className={cell}>
        <DueCell {...line.due} language={language} />
      </td>
      <td role="cell" className={cell}>
        <a
          href={line.href}
          className="font-semibold whitespace-nowrap text-accent underline decoration-1 underline-offset-4 after:absolute after:inset-0"
        >
          <Reference reference={line.reference} />
        </a>
        <span className="block">{line.rights}</span>
        <span className="block text-sm text-ink-soft">{line.received}</span>
        {line.organisation && <span className="block text-sm text-ink-soft">{line.organisation}</span>}
        {line.tags.length > 0 && <TagList label={words.tags} tags={line.tags.map((name) => ({ name }))} />}
        {line.note && <span className="block text-sm font-semibold text-alert">{line.note}</span>}
      </td>
      <LabelledCell label={words.state}>
        {line.state}
        <span className="block text-sm text-ink-soft">{line.identity}</span>
      </LabelledCell>
      <LabelledCell label={words.with}>
        <bdi>{line.assignee}</bdi>
      </LabelledCell>
      <LabelledCell label={words.person}>
        {line.person === null ? <span className="text-ink-soft">{words.notShown}</span> : <bdi>{line.person}</bdi>}
      </LabelledCell>
    </tr>
  )
}

/** On a card every value carries its label; in the table the column's head says it. */
function LabelledCell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" className={`${cell} grid grid-cols-[7rem_1fr] gap-x-2`}>
      <span aria-hidden="true" className="text-sm text-ink-soft sm:hidden">
        {label}
      </span>
      <span className="min-w-0">{children}</span>
    </td>
  )
}
