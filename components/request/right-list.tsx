import type { ReactNode } from 'react'

export type RightLine = {
  id: string
  name: string
  asked: string
  state: string
  isOpen: boolean
  details: { label: string; text: string }[]
  action: ReactNode
}

/** What is asked for, right by right, with what became of each. */
export function RightList({ lines }: { lines: readonly RightLine[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ id, name, asked, state, isOpen, details, action }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <p>
              <span className="font-semibold">{name}</span> <span className="text-sm text-ink-soft">“{asked}”</span>
            </p>
            <p className={isOpen ? 'text-warn' : 'text-ink'}>{state}</p>
            {details.map(({ label, text }) => (
              <p key={label} className="mt-1 text-sm">
                <span className="text-ink-soft">{label}: </span>
                <span dir="auto" className="whitespace-pre-wrap">
                  {text}
                </span>
              </p>
            ))}
          </div>
          {action}
        </li>
      ))}
    </ul>
  )
}
