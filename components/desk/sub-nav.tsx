export type SubLink = { href: string; text: string; isCurrent: boolean }

/** The pages of one part of the desk. */
export function SubNav({ label, links }: { label: string; links: readonly SubLink[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {links.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <a
              href={href}
              {...(isCurrent && { 'aria-current': 'page' })}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent px-3 text-ink no-underline hover:bg-tint aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
