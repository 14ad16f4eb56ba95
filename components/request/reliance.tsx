import type { Reliance, Step } from '@/domain/deadlines/working'
import type { Translator } from '@/messages/translator'

/** Where a step rests on a reading of the law, or on a value that was not checked against its text. */
export function RelianceMark({ t, reading, confirmed }: Reliance & { t: Translator }) {
  return (
    <>
      {reading && <Mark text={t('deadlines.reliance.reading')} />}
      {confirmed === false && <Mark text={t('deadlines.reliance.toConfirm')} />}
    </>
  )
}

/** What the marks among these steps mean; nothing where there is none. */
export function RelianceNotes({ t, steps }: { t: Translator; steps: readonly Step[] }) {
  const readings = steps.some(({ reading }) => reading)
  const unconfirmed = steps.some(({ confirmed }) => confirmed === false)
  return (
    <div className="text-sm text-ink-soft empty:hidden">
      {readings && <p>{t('deadlines.reliance.readingMeans')}</p>}
      {unconfirmed && <p>{t('deadlines.reliance.toConfirmMeans')}</p>}
    </div>
  )
}

function Mark({ text }: { text: string }) {
  return (
    <>
      {' '}
      <span className="rounded-sm border border-warn px-1 text-xs whitespace-nowrap text-warn">{text}</span>
    </>
  )
}
