import type { ReactNode } from 'react'
import { TextLink } from './text-link'

export type SummaryRow = {
  label: string
  value: ReactNode
  /** `names` is read after the link's text by those who hear the page: which answer it changes. */
  change?: { href: string; text: string; names: string }
}

/** Questions and answers, each with a link to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="border-t border-line">
      {rows.map(({ label, value, change }) => (
        <div key={label} className="gap-x-6 border-b border-line py-4 sm:flex print:py-1">
          <dt className="font-semibold sm:w-1/3 sm:shrink-0">{label}</dt>
          <dd className="min-w-0 grow">{value}</dd>
          {change && (
            <dd className="pt-1 sm:shrink-0 sm:pt-0">
              <TextLink href={change.href}>
                {change.text}
                <span className="sr-only"> {change.names}</span>
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
