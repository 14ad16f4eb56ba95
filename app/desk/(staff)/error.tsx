'use client'

import { BrokenPage, type Numbered } from '../_faults/broken-page'

/** What broke in a page, inside the frame of the desk. */
export default function ErrorPage({ error }: Numbered) {
  return <BrokenPage error={error} />
}
