import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { LinkStanding } from '@/db/queries/access-links'
import type { Translator } from '@/messages/translator'

/** Says that it is done. */
export function DonePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="max-w-measure">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
        <div className="mt-4 space-y-2">{children}</div>
      </Notice>
    </div>
  )
}

/** A link that opens nothing: it was used, it is void or too old, or nobody was given it. */
export function DeadLinkPage({ t, standing }: { t: Translator; standing: DeadLink }) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t(`form.link.${standing}Title`)}</h1>
      <p>{t(`form.link.${standing}`)}</p>
    </div>
  )
}

export type DeadLink = Exclude<LinkStanding, 'open'> | 'unknown'
