import { BackLink } from '@/components/ui/back-link'
import { ButtonLink } from '@/components/ui/button'
import type { Language } from '@/domain/languages'
import { collectionLimits } from '@/domain/policies/collection'
import { type Collection, filesLeft } from '@/domain/requests/collection'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { AskAgain } from './ask-again'

export type WhyClosed = 'over' | 'spent' | 'withdrawn'

type Props = {
  t: Translator
  language: Language
  collection: Collection
  path: string
  back: string
  why: WhyClosed
  isNewest: boolean
}

/** Why the files, or one of them, cannot be downloaded, and what the person can do: their right to an answer goes on. */
export function ClosedCollectionPage({ t, language, collection, path, back, why, isNewest }: Props) {
  const day = collection.until ? formatDay(collection.until, language) : ''
  const count = why === 'withdrawn' ? withdrawnAtOnce(collection) : collectionLimits.downloadsAtMost
  const isWhole = why === 'over' || filesLeft(collection).length === 0
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={isWhole ? back : path} text={t('form.shell.back')} />
      <h1 className="text-2xl font-bold sm:text-3xl">{closedTitle(t, collection, why)}</h1>
      <p>{t(`follow.collect.${why}More`, { day, count })}</p>
      {why === 'withdrawn' && (
        <p>
          <ButtonLink href={`${back}#message`}>{t('follow.message.title')}</ButtonLink>
        </p>
      )}
      {why !== 'withdrawn' && isNewest && <AskAgain {...{ t, back }} askedAgainOn={collection.askedAgainOn} />}
    </div>
  )
}

/** That the files, or one of them, cannot be downloaded. */
export function closedTitle(t: Translator, collection: Collection, why: WhyClosed): string {
  return t(`follow.collect.${why}`, { count: withdrawnAtOnce(collection) })
}

/** The page is about one file, unless all that the answer had were withdrawn. */
function withdrawnAtOnce(collection: Collection): number {
  return filesLeft(collection).length === 0 ? collection.files.length : 1
}
