import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { findProcessingRecord } from '@/db/queries/processing-records'
import { directionOf, isLanguage, type Language, ownNames } from '@/domain/languages'
import type { ProcessingWords } from '@/domain/records/processing-record'
import { formatMoment } from '@/messages/format-moment'
import { informationText } from '@/messages/information-text'
import { translator } from '@/messages/translator'
import { managedController } from '../../../../../../_members/managed'
import { processingAddress } from '../../../../../../_processing/addresses'
import { deskLanguage, pageTitle, t } from '../../../../../../words'

type Props = { params: Promise<{ slug: string; version: string }> }

/** The record as it was saved, in every language in which it was written. */
export default async function RecordVersionPage({ params }: Props) {
  const { slug, version } = await params
  const { context, controller } = await managedController(slug)
  if (!/^[1-9]\d{0,8}$/.test(version)) notFound()
  const record = (await findProcessingRecord(context.db, context.actor, controller.id, Number(version))) ?? notFound()
  const title = t('desk.processing.versionTitle', { controller: controller.name, version: record.version })
  const moment = formatMoment(new Date(record.savedAt), deskLanguage, controller.timeZone)
  return (
    <div className="max-w-measure">
      <title>{pageTitle(title)}</title>
      <BackLink href={processingAddress} text={t('desk.processing.back')} />
      <h1 className="mb-2 text-2xl font-bold">{title}</h1>
      <p className="mb-6 text-ink-soft">{t('desk.processing.savedAt', { moment })}</p>
      {record.lines.length === 0 && <p>{t('desk.processing.none')}</p>}
      {record.lines.map(({ id, words }) => (
        <div key={id} className="space-y-4 border-t border-line py-5">
          {Object.entries(words).map(([language, said]) =>
            isLanguage(language) ? <SaidIn key={language} {...{ language, said }} /> : null,
          )}
        </div>
      ))}
    </div>
  )
}

function SaidIn({ language, said }: { language: Language; said: ProcessingWords }) {
  const told = { lines: [said], moreRecipients: null, own: null, rights: false }
  const rows = informationText(translator(language), told).purposes.flat()
  return (
    <section lang={language} dir={directionOf(language)}>
      <h2 className="font-semibold">{ownNames[language]}</h2>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_1fr]">
        {rows.map(({ name, text }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd dir="auto" className="whitespace-pre-wrap">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
