import type { ReactNode } from 'react'

type Props = { title: string; text: string; children: ReactNode }

/** What was made and is shown this once; the focus goes to it, so that nobody overlooks it. */
export function Made({ title, text, children }: Props) {
  return (
    <section
      data-made
      tabIndex={-1}
      aria-labelledby="made-title"
      className="rounded-md border-s-8 border-good bg-good-tint p-5 outline-none"
    >
      <h2 id="made-title" className="text-xl font-bold">
        {title}
      </h2>
      <p className="mt-2">{text}</p>
      {children}
    </section>
  )
}
