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

/** Facts with their names, closely set; where there is room, `isWide` gives it to names of several words. */
export function FactList({ facts, isWide = false }: { facts: readonly Fact[]; isWide?: boolean }) {
  return (
    <dl className="space-y-2">
      {facts.map(({ label, value }) => (
        <div
          key={label}
          className={`grid gap-x-3 ${isWide ? 'grid-cols-[11rem_1fr] sm:grid-cols-[16rem_1fr]' : 'grid-cols-[6.5rem_1fr]'}`}
        >
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
