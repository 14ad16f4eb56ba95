import { createElement } from 'react'
import type { IconNode } from 'lucide'

/** A drawing beside words that say the same; nobody hears of it. */
export function Icon({ of, className }: { of: IconNode; className: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {of.map(([tag, shape], place) => createElement(tag, { key: place, ...shape }))}
    </svg>
  )
}
