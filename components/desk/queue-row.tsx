import type { ReactNode } from 'react'
import { Reference } from '../request/reference'
import { DueCell } from '../request/due-cell'
import type { DueWords } from '../request/due-words'
import type { Language } from '@/domain/languages'
import { TagList } from './tag-list'

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
  /** What its box says, where requests are chosen. */
  choose?: string
}

export type RowWords = {
  state: string
  with: string
  person: string
  notShown: string
  tags: string
}

const row =
  'relative mb-3 block rounded-md border border-line bg-surface p-3 hover:bg-tint sm:mb-0 sm:table-row sm:rounded-none sm:border-0 sm:border-b sm:p-0 print:break-inside-avoid'
const cell = 'block py-1 align-top sm:table-cell sm:px-3 sm:py-2'

type RowProps = {
  line: QueueLine
  words: RowWords
  language: Language
  form: string | undefined
  isChosen?: boolean | undefined
}

/** One request of the queue; on a narrow screen a card, with the day first. */
export function QueueRow({ line, words, language, form, isChosen }: RowProps) {
  return (
    <tr role="row" data-row="" className={row}>
      <td role="cell" className={cell}>
        <span className="flex items-start gap-3">
          {form && line.choose && (
            <input
              type="checkbox"
              name="chosen"
              value={line.reference}
              form={form}
              defaultChecked={isChosen}
              aria-label={line.choose}
              className="relative z-10 size-6 shrink-0 scroll-my-32 cursor-pointer accent-accent print:hidden"
            />
          )}
          <DueCell {...line.due} language={language} />
        </span>
      </td>
      <td role="cell" className={cell}>
        <a
          href={line.href}
          className="scroll-my-32 font-semibold whitespace-nowrap text-accent underline decoration-1 underline-offset-4 after:absolute after:inset-0"
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
