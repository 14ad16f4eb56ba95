import { Bullets, Section } from '@/components/ui/section'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'
import type { Language } from '@/domain/languages'

export function SentLetters({ t, language, own: { letters } }: { t: Translator; language: Language; own: OwnCase }) {
  const sent = letters.map(({ kind, leftOn }) =>
    t('follow.page.letterOn', { letter: t(`follow.letters.${kind}`), day: formatDay(leftOn, language) }),
  )
  return (
    <Section title={t('follow.page.letters')}>
      {sent.length > 0 ? <Bullets items={sent} /> : <p>{t('follow.page.lettersNone')}</p>}
    </Section>
  )
}
