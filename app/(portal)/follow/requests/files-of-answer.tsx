import { ButtonLink } from '@/components/ui/button'
import type { Language } from '@/domain/languages'
import { collectionsOf, filesLeft } from '@/domain/requests/collection'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { OwnAnswer, OwnCase } from './read-own-case'

type Props = { t: Translator; language: Language; own: OwnCase; given: OwnAnswer }

/** That files come with the answer, until when they can be downloaded, and the way there. */
export function FilesOfAnswer({ t, language, own: { file, today }, given }: Props) {
  const collections = collectionsOf(file.history, today)
  const collection = collections.find(({ sequence }) => sequence === given.sequence)
  if (!collection) return null
  const isNewest = collection === collections[0]
  const ofRequest = `/follow/requests/${file.request.reference}`
  const { files, until, isOver, askedAgainOn } = collection
  const count = filesLeft(collection).length
  if (count === 0)
    return (
      <div className="space-y-3">
        <p className="font-semibold">{t('follow.collect.withdrawn', { count: files.length })}</p>
        <p>{t('follow.collect.withdrawnMore', { count: files.length })}</p>
      </div>
    )
  return (
    <div className="space-y-3">
      <p>
        {t('follow.collect.count', { count })}{' '}
        {until && t(isOver ? 'follow.collect.wasUntil' : 'follow.collect.until', { day: formatDay(until, language) })}
      </p>
      {isNewest && askedAgainOn && <p className="font-semibold">{t('follow.collect.askedAgain')}</p>}
      {(isNewest || !isOver) && (
        <p>
          <ButtonLink href={isNewest ? `${ofRequest}/answer` : `${ofRequest}/answers/${given.sequence}`}>
            {t('follow.collect.link')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
