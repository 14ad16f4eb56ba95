import type { ReactNode } from 'react'
import { Reference } from '@/components/request/reference'
import { TextLink } from '@/components/ui/text-link'

type TableProps = {
  caption: string
  heads: readonly [string, string]
  lines: readonly { reference: string; cell: ReactNode }[]
}

/** The requests of a run, each with what will come or has come of it. */
export function RunTable({ caption, heads, lines }: TableProps) {
  return (
    <table role="table" className="block w-full border-collapse sm:table">
      <caption className="mb-2 block text-start sm:table-caption text-sm text-ink-soft">{caption}</caption>
      <thead role="rowgroup" className="hidden sm:table-header-group">
        <tr role="row" className="border-b-2 border-line text-start text-sm text-ink-soft">
          {heads.map((head) => (
            <th key={head} role="columnheader" scope="col" className="py-2 pe-3 text-start font-semibold">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {lines.map(({ reference, cell }) => (
          <tr
            key={reference}
            role="row"
            className="block border-b border-line align-top sm:table-row print:break-inside-avoid"
          >
            <th
              role="rowheader"
              scope="row"
              className="block pt-2 pe-3 text-start font-normal sm:table-cell sm:w-56 sm:py-2 sm:whitespace-nowrap"
            >
              <TextLink href={`/desk/requests/${encodeURIComponent(reference)}`}>
                <Reference reference={reference} />
              </TextLink>
            </th>
            <td role="cell" className="block py-2 sm:table-cell">
              {cell}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
