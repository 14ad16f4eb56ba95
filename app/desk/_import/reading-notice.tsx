import { Notice } from '@/components/ui/notice'
import type { SheetReading } from '@/domain/imports/sheet'
import { t } from '../words'

const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** How the file was understood; a guess is told as a guess. */
export function ReadingNotice({ reading }: { reading: SheetReading }) {
  if (reading.kind === 'xlsx') return <p className="mb-5">{t('desk.import.reading.xlsx')}</p>
  const { encoding, isGuess, delimiter, otherDelimiterOn } = reading
  const separator = t(`desk.import.reading.${names[delimiter]}`)
  return (
    <div className="mb-5 space-y-3">
      <p>{t('desk.import.reading.csv', { encoding: encoding.toUpperCase(), separator })}</p>
      {isGuess && <Notice tone="warn">{t('desk.import.reading.guess', { encoding: 'Windows-1252' })}</Notice>}
      {otherDelimiterOn !== null && (
        <Notice tone="warn">{t('desk.import.reading.mixed', { line: otherDelimiterOn })}</Notice>
      )}
    </div>
  )
}
