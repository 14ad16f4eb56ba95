import type { ReactNode } from 'react'

/** A reference is read out and copied as one word, and reads from left to right in every language. */
export function Reference({ reference }: { reference: ReactNode }) {
  return (
    <bdi dir="ltr" className="tabular whitespace-nowrap">
      {reference}
    </bdi>
  )
}
