export type ShownTag = { name: string; remove?: { href: string; text: string } | undefined }

/** The tags on a request; each leads to where it is taken off, for whoever may. */
export function TagList({ label, tags }: { label: string; tags: readonly ShownTag[] }) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-1">
      {tags.map(({ name, remove }) => (
        <li
          key={name}
          className="inline-flex max-w-full min-h-6 items-center gap-1 rounded-full border border-edge bg-surface px-2 text-sm"
        >
          <bdi className="truncate">{name}</bdi>
          {remove && (
            <a
              href={remove.href}
              aria-label={remove.text}
              className="inline-flex size-6 items-center justify-center text-ink-soft no-underline hover:text-ink print:hidden"
            >
              <span aria-hidden="true">×</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
