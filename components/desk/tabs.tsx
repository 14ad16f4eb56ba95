export type Tab = { href: string; text: string; count?: string; isCurrent: boolean }

/** Lists to choose from, each with its count where it was counted; links, so that each has an address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="mt-4 border-b border-line print:hidden">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map(({ href, text, count, isCurrent }) => (
          <li key={href}>
            <a
              href={href}
              {...(isCurrent && { 'aria-current': 'page' })}
              className="inline-flex min-h-11 items-center gap-2 whitespace-nowrap -outline-offset-2 border-b-4 border-transparent px-3 text-ink no-underline hover:bg-tint aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {text}
              {count !== undefined && (
                <span className="rounded-full border border-line bg-surface px-2 text-sm tabular-nums">{count}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
