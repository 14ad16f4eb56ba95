import type { ReactNode } from 'react'
import { SkipLink } from './skip-link'

/** A page that asks one thing of somebody who is not at the desk yet. */
export function NarrowPage({ product, skip, children }: { product: string; skip: string; children: ReactNode }) {
  return (
    <>
      <SkipLink text={skip} />
      <header className="border-b border-line bg-surface">
        <p className="mx-auto max-w-measure px-5 py-4 text-lg font-bold">{product}</p>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-measure px-5 py-10 outline-none">
        {children}
      </main>
    </>
  )
}
