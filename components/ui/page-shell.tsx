import type { ReactNode } from 'react'

type Logo = { src: string; width: number; height: number }

export type ShellWords = { skip: string; languages?: ReactNode; help: ReactNode }

/** The frame of a page without scripts: whose it is, in which language, its content, and help in the same place always. */
export function PageShell({
  owner,
  words,
  children,
}: {
  owner: { name: string; href: string; logo?: Logo | undefined } | null
  words: ShellWords
  children: ReactNode
}) {
  return (
    <>
      <a
        href="#main"
        className="sr-only rounded-md bg-surface p-3 font-semibold text-accent focus:not-sr-only focus:absolute focus:start-3 focus:top-3"
      >
        {words.skip}
      </a>
      {(owner ?? words.languages) && (
        <header className="border-b border-line bg-surface">
          <div className="mx-auto flex min-h-16 max-w-page flex-wrap items-center justify-between gap-x-6 px-5 py-3 print:min-h-0 print:p-0">
            {owner && (
              <a
                href={owner.href}
                className="flex flex-wrap items-center gap-x-3 py-2 text-lg font-bold text-ink no-underline hover:underline"
              >
                {owner.logo && <img {...owner.logo} alt="" className="max-h-12 w-auto rounded-sm" />}
                <bdi>{owner.name}</bdi>
              </a>
            )}
            {words.languages}
          </div>
        </header>
      )}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-page px-5 pt-8 pb-16 outline-none sm:pt-12 print:p-0 print:pt-4"
      >
        {children}
      </main>
      {words.help && (
        <footer className="border-t border-line">
          <div className="mx-auto max-w-page px-5 py-8 text-base text-ink-soft print:px-0 print:py-2">{words.help}</div>
        </footer>
      )}
    </>
  )
}
