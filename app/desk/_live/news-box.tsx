import type { ReactNode } from 'react'

type BoxProps = {
  /** What a script without React asks for news. */
  asked?: string
  /** Nothing is shown before there are any. */
  isEmpty: boolean
  children: ReactNode
}

/** What is new, in a corner, so that nothing on the page moves. */
export function NewsBox({ asked, isEmpty, children }: BoxProps) {
  return (
    <div
      role="status"
      data-news={asked}
      className="pointer-events-none fixed end-4 bottom-4 z-20 max-w-[calc(100vw-2rem)] print:hidden"
    >
      <div
        hidden={isEmpty}
        className="pointer-events-auto rounded-md border-2 border-accent bg-surface px-4 py-2 shadow-lg"
      >
        {children}
      </div>
    </div>
  )
}
