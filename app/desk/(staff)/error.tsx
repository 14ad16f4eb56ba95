'use client'

import { Fault } from '@/components/desk/fault'
import { useFaultWords } from '@/components/desk/fault-words'

/** A bug: nothing was changed, and the number finds it in the log. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const { text, ...words } = useFaultWords()
  return <Fault words={{ ...words, text: `${text} ${error.digest ?? ''}` }} />
}
