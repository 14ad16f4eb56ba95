import { BackLink } from '@/components/ui/back-link'
import type { Language } from '@/domain/languages'
import { collectionLimits } from '@/domain/policies/collection'
import type { Collection } from '@/domain/requests/collection'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { AskAgain } from './ask-again'

type Props = {
  t: Translator
  language: Language
  collection: Collection
  path: string
  back: string
  why: 'over' | 'spent'
  isNewest: boolean
}

/** Why the files, or one of them, cannot be downloaded now, and that the right to them goes on. */
export function ClosedCollectionPage({ t, language, collection, path, back, why, isNewest }: Props) {
  const day = collection.until ? formatDay(collection.until, language) : ''
  const count = collectionLimits.downloadsAtMost
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={why === 'over' ? back : path} text={t('form.shell.back')} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t(`follow.collect.${why}`)}</h1>
      <p>{t(`follow.collect.${why}More`, { day, count })}</p>
      {isNewest && <AskAgain {...{ t, collection, back }} />}
    </div>
  )
}
