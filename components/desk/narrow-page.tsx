import type { ReactNode } from 'react'

/** A page that asks one thing of somebody who is not at the desk yet. */
export function NarrowPage({ product, skip, children }: { product: string; skip: string; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only rounded-md bg-surface p-3 font-semibold text-accent focus:not-sr-only focus:absolute focus:start-3 focus:top-3"
      >
        {skip}
      </a>
      <header className="border-b border-line bg-surface">
        <p className="mx-auto max-w-measure px-5 py-4 text-lg font-bold">{product}</p>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-measure px-5 py-10 outline-none">
        {children}
      </main>
    </>
  )
}
