'use client'

import { Fault } from '@/components/desk/fault'
import { useFaultWords } from '@/components/desk/fault-words'

/** The number of a fault, which finds it in the log, is all that Next lets a browser know of it. */
export type Numbered = { error: Error & { digest?: string } }

/** A bug, or the database is away: nothing was changed. */
export function BrokenPage({ error: { digest = '' } }: Numbered) {
  const { away, ...words } = useFaultWords()
  const { title, text } = digest.startsWith('away-') ? away : words
  return <Fault words={{ ...words, title, text: `${text} ${digest}` }} />
}
