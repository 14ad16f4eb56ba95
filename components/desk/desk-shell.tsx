import type { ReactNode } from 'react'
import { SkipLink } from './skip-link'

export type ShellLink = { href: string; text: string; isCurrent?: boolean }

/** The frame of every page at the desk: where one is, who one is, and the way out. */
export function DeskShell({
  words,
  links,
  person,
  banner,
  footer,
  children,
}: {
  words: { product: string; skip: string; nav: string; signOut: string }
  links: readonly ShellLink[]
  person: string
  banner: ReactNode
  footer: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <SkipLink text={words.skip} />
      <header className="border-b border-line bg-surface print:hidden">
        <div className="mx-auto flex max-w-desk flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
          <a href="/desk" className="grow py-2 text-lg font-bold text-ink no-underline hover:underline sm:grow-0">
            {words.product}
          </a>
          <nav aria-label={words.nav} className="order-last w-full sm:order-none sm:w-auto sm:grow">
            <ul className="flex flex-wrap gap-x-5">
              {links.map(({ href, text, isCurrent }) => (
                <li key={href}>
                  <a
                    href={href}
                    {...(isCurrent && { 'aria-current': 'true' })}
                    className="inline-block border-b-2 border-transparent py-2 text-ink no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold"
                  >
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <p className="hidden text-sm text-ink-soft sm:block">
            <bdi>{person}</bdi>
          </p>
          <form action="/desk/sign-out" method="post">
            <button className="cursor-pointer rounded-md border border-edge px-3 py-1.5 text-sm hover:bg-tint">
              {words.signOut}
            </button>
          </form>
        </div>
      </header>
      {banner}
      <main id="main" tabIndex={-1} className="mx-auto max-w-desk px-4 pt-6 pb-16 outline-none sm:px-6 print:p-0">
        {children}
      </main>
      <footer className="border-t border-line print:hidden">
        <div className="mx-auto max-w-desk px-4 py-5 text-sm sm:px-6">{footer}</div>
      </footer>
    </>
  )
}
