import type { ReactNode } from 'react'

/** A part of a page with its heading. */
export function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={id}
      className="rounded-md border border-line bg-surface p-4 sm:p-5 print:border-0 print:p-0"
    >
      <h2 id={id} className="mb-3 text-lg font-bold">
        {title}
      </h2>
      {children}
    </section>
  )
}

export type Fact = { label: string; value: ReactNode }

/** Facts with their names, closely set. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="space-y-2">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-[6.5rem_1fr] gap-x-3">
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
