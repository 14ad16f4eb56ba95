import { ButtonLink } from '@/components/ui/button'
import type { Language } from '@/domain/languages'
import { collectionOf } from '@/domain/requests/collection'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'

type Props = { t: Translator; language: Language; own: OwnCase }

/** That files come with the answer, until when they can be downloaded, and the way there. */
export function FilesOfAnswer({ t, language, own: { file, facts, today } }: Props) {
  const collection = collectionOf(file.history, facts, today)
  if (!collection) return null
  const { files, until, isOver, askedAgainOn } = collection
  return (
    <div className="space-y-3">
      <p>
        {t('follow.collect.count', { count: files.length })}{' '}
        {until && t(isOver ? 'follow.collect.wasUntil' : 'follow.collect.until', { day: formatDay(until, language) })}
      </p>
      {askedAgainOn && <p className="font-semibold">{t('follow.collect.askedAgain')}</p>}
      <p>
        <ButtonLink href={`/follow/requests/${file.request.reference}/answer`}>{t('follow.collect.link')}</ButtonLink>
      </p>
    </div>
  )
}
