'use client'

import { BrokenPage, type Numbered } from './_faults/broken-page'

/** What broke before the frame of the desk could be drawn: nobody knows who is there. */
export default function ErrorPage({ error }: Numbered) {
  return (
    <main className="mx-auto max-w-4xl p-6">
      <BrokenPage error={error} />
    </main>
  )
}
