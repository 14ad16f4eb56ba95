import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { directionOf, ownNames } from '@/domain/languages'
import { formatMoment } from '@/messages/format-moment'
import { letterName } from '../../../../../../../../_letters/letter-name'
import { type LetterParams, managedLetter } from '../../../../../../../../_letters/read-wording'
import { labelledSentences } from '../../../../../../../../_letters/sentence-labels'
import { deskLanguage, pageTitle, t } from '../../../../../../../../words'

type Props = { params: Promise<LetterParams & { version: string }> }

/** The words of a version as they were saved, also once the letter is said in others. */
export default async function WordingVersionPage({ params }: Props) {
  const { version, ...typed } = await params
  const { controller, letter, versions, address } = await managedLetter(typed)
  const { kind, language } = letter
  const shown = versions.find((each) => String(each.version) === version) ?? notFound()
  const name = t('desk.letters.wordTitle', { letter: letterName(kind), language: ownNames[language] })
  const title = t('desk.letters.versionTitle', { letter: name, version: shown.version })
  const moment = formatMoment(new Date(shown.savedAt), deskLanguage, controller.timeZone)
  const own = labelledSentences(kind).filter(({ sentence }) => sentence in shown.words)
  return (
    <div className="max-w-measure">
      <title>{pageTitle(title)}</title>
      <BackLink href={address} text={t('desk.letters.backToLetter')} />
      <h1 className="mb-2 text-2xl font-bold">{title}</h1>
      <p className="mb-6 text-ink-soft">{t('desk.templates.savedAt', { moment })}</p>
      {own.length === 0 && <p>{t('desk.letters.inOurs')}</p>}
      <dl className="space-y-4">
        {own.map(({ sentence, label }) => (
          <div key={sentence}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd lang={language} dir={directionOf(language)} className="whitespace-pre-wrap">
              {shown.words[sentence]}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
