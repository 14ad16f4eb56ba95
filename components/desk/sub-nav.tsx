/** `count`: of what waits there or lies there; nothing where a number helps nobody. */
export type SubLink = { href: string; text: string; isCurrent: boolean; count?: number | undefined }

/** The pages of one part of the desk. */
export function SubNav({ label, links }: { label: string; links: readonly SubLink[] }) {
  return (
    <nav aria-label={label} className="mb-6 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {links.map(({ href, text, isCurrent, count }) => (
          <li key={href}>
            <a
              href={href}
              {...(isCurrent && { 'aria-current': 'page' })}
              className="inline-flex min-h-11 items-center border-b-4 border-transparent px-1.5 max-sm:text-sm sm:px-3 text-ink no-underline hover:bg-tint aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {text}
              {count !== undefined && (
                <span className="ms-1.5 rounded-full border border-line bg-surface px-1.5 sm:ms-2 sm:px-2 text-sm tabular-nums">
                  {count}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
