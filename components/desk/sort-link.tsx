import { ArrowDown, ArrowUp } from 'lucide'
import { Icon } from '../ui/icon'

/** An order a list can have; `direction` only where it has it now, and then the link turns it round. */
export type SortLink = { href: string; text: string; hint: string; direction: 'ascending' | 'descending' | undefined }

/** The head of a column as a link that sorts by it. */
export function SortHead({ href, text, hint, direction }: SortLink) {
  return (
    <a
      href={href}
      title={hint}
      {...(direction && { 'aria-current': true })}
      className="inline-flex min-h-8 items-center gap-1 text-ink-soft underline decoration-dotted underline-offset-4 hover:text-ink aria-[current]:text-ink"
    >
      {text}
      {direction && <Icon of={direction === 'descending' ? ArrowDown : ArrowUp} className="size-4" />}
    </a>
  )
}
