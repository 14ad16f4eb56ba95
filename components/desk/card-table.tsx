import type { ReactNode } from 'react'

type TableProps = { caption: string; heads: readonly string[]; children: ReactNode }

/** A table on wide screens, a card for each row on narrow ones; its last column is without a head, for what can be done. */
export function CardTable({ caption, heads, children }: TableProps) {
  return (
    <table role="table" className="block w-full border-collapse md:table">
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="hidden md:table-header-group">
        <tr role="row" className="border-b-2 border-line text-sm text-ink-soft">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col" className="px-2 py-2 text-start font-semibold">
              {head}
            </th>
          ))}
          <td role="cell" />
        </tr>
      </thead>
      <tbody role="rowgroup" className="block md:table-row-group">
        {children}
      </tbody>
    </table>
  )
}

export function CardRow({ children }: { children: ReactNode }) {
  return (
    <tr role="row" className="block border-b border-line py-3 md:table-row">
      {children}
    </tr>
  )
}

/** Without a label: what a row is about, or what can be done with it. */
export function CardCell({ children }: { children: ReactNode }) {
  return (
    <td role="cell" className="block px-2 align-top md:table-cell md:py-2">
      {children}
    </td>
  )
}

/** On a card every value carries its label; in the table the column's head says it. */
export function CardValue({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td role="cell" className="grid grid-cols-[9rem_1fr] gap-x-2 px-2 align-top md:table-cell md:py-2">
      <span aria-hidden="true" className="text-sm text-ink-soft md:hidden">
        {label}
      </span>
      <span className="min-w-0">{children}</span>
    </td>
  )
}
