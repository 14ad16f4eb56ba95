import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { processingRecordsOf } from '@/db/queries/processing-records'
import { type Language, ownNames } from '@/domain/languages'
import { type ProcessingLine, purposeOf } from '@/domain/records/processing-record'
import { formatMoment } from '@/messages/format-moment'
import type { Managed } from '../_members/managed'
import { deskLanguage, t } from '../words'
import { lineAddress, recordVersionAddress } from './addresses'
import { recordLanguages } from './record-languages'

/** The record of one organisation as it reads now, and its versions. */
export async function RecordOf({ context, controller }: Managed) {
  const records = await processingRecordsOf(context.db, context.actor, controller.id)
  const lines = records[0]?.lines ?? []
  const languages = await recordLanguages({ context, controller })
  const { slug, language, timeZone } = controller
  return (
    <>
      {lines.length === 0 && <p>{t('desk.processing.none')}</p>}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <LineOf key={line.id} {...{ slug, line, language, languages }} />
        ))}
      </ul>
      <p className="my-4">
        <ButtonLink href={lineAddress(slug, 'new', language)}>
          {t('desk.processing.add')}
          <span className="sr-only">: {controller.name}</span>
        </ButtonLink>
      </p>
      {records.length > 0 && <h3 className="font-semibold">{t('desk.processing.versions')}</h3>}
      <ul>
        {records.map(({ version, savedAt }) => (
          <li key={version}>
            <TextLink href={recordVersionAddress(slug, version)} className="inline-block py-1">
              {t('desk.processing.version', { version })}
              <span className="sr-only">: {controller.name}</span>
            </TextLink>{' '}
            <span className="text-ink-soft">{formatMoment(new Date(savedAt), deskLanguage, timeZone)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

type LineProps = { slug: string; line: ProcessingLine; language: Language; languages: readonly Language[] }

/** A purpose, and the languages in which it is written or still to be. */
function LineOf({ slug, line, language, languages }: LineProps) {
  const purpose = purposeOf(line, language)
  return (
    <li className="py-3">
      <bdi className="font-semibold">{purpose}</bdi>
      <ul className="flex flex-wrap gap-x-5">
        {languages.map((each) => (
          <li key={each}>
            <TextLink href={lineAddress(slug, line.id, each)} className="inline-block py-1">
              {ownNames[each]}
              <span className="sr-only">: {purpose}</span>
            </TextLink>
            {!line.words[each] && <span className="text-sm text-ink-soft"> {t('desk.processing.missing')}</span>}
          </li>
        ))}
      </ul>
    </li>
  )
}
