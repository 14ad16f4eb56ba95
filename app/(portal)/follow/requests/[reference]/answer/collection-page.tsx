import { BackLink } from '@/components/ui/back-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Language } from '@/domain/languages'
import { collectionLimits, isSpent } from '@/domain/policies/collection'
import { type Collection, filesLeft } from '@/domain/requests/collection'
import { formatBytes } from '@/messages/format-bytes'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import { AskAgain } from './ask-again'
import type { NamedFile } from './named-file'

export type CollectionPageProps = {
  t: Translator
  language: Language
  collection: Collection
  files: readonly NamedFile[]
  path: string
  back: string
  isNewest: boolean
}

/** The files of the answer with how large each is, how to tell that it arrived whole, and how often it was downloaded. */
export function CollectionPage({ t, language, collection, files, path, back, isNewest }: CollectionPageProps) {
  const { until } = collection
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.collect.title')}</h1>
      <p>
        {until && t('follow.collect.until', { day: formatDay(until, language) })}{' '}
        {t('follow.collect.often', { count: collectionLimits.downloadsAtMost })}
      </p>
      <ul className="border-t border-line">
        {files.map((file) => (
          <FileLine key={file.fileId} {...{ t, language, path, file }} />
        ))}
      </ul>
      {filesLeft(collection).some(isSpent) && <Again {...{ t, collection, back, isNewest }} />}
      <p>
        {t('follow.collect.checksum')} <TextLink href={`${path}/manifest`}>{t('follow.collect.manifest')}</TextLink>
      </p>
    </div>
  )
}

/** The way to more downloads; of an earlier answer somebody has to be written to. */
function Again({ t, collection, back, isNewest }: Pick<CollectionPageProps, 't' | 'collection' | 'back' | 'isNewest'>) {
  if (isNewest) return <AskAgain {...{ t, back }} askedAgainOn={collection.askedAgainOn} />
  return <ButtonLink href={`${back}#message`}>{t('follow.message.title')}</ButtonLink>
}

type LineProps = Pick<CollectionPageProps, 't' | 'language' | 'path'> & { file: NamedFile }

function FileLine({ t, language, path, file }: LineProps) {
  const { fileId, name, bytes, sha256, downloads, withdrawnOn } = file
  if (withdrawnOn)
    return (
      <li className="border-b border-line py-4">
        {t('follow.collect.withdrawnOn', { day: formatDay(withdrawnOn, language) })}
      </li>
    )
  return (
    <li className="space-y-1 border-b border-line py-4">
      <p className="font-semibold break-words">
        <bdi>{name}</bdi>
      </p>
      <p className="text-ink-soft">
        {formatBytes(bytes, language)}, {t('follow.collect.downloads', { count: downloads })}
      </p>
      <p dir="ltr" className="text-base break-all text-ink-soft">
        SHA-256: {sha256}
      </p>
      {isSpent(file) ? (
        <>
          <p className="font-semibold">{t('follow.collect.spent')}</p>
          <p>{t('follow.collect.spentMore', { count: downloads })}</p>
        </>
      ) : (
        <form method="post" action={`${path}/${fileId}`}>
          <Button aria-label={t('follow.collect.downloadNamed', { name })}>{t('follow.collect.download')}</Button>
        </form>
      )}
    </li>
  )
}
