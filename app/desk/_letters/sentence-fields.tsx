import { TextAreaField } from '@/components/desk/fields'
import type { WordedLetter } from '@/db/queries/letter-wordings'
import { directionOf } from '@/domain/languages'
import { closing } from '@/domain/templates/letter-sentences'
import { type OwnWords, placesOf } from '@/domain/templates/own-words'
import { formatList } from '@/messages/format-list'
import { ourWords } from '@/messages/own-words'
import { deskLanguage, t } from '../words'
import { labelledSentences } from './sentence-labels'

/** The sentences of a letter as it says them now, each with what it has to hold, and with ours where it is another. */
export function SentenceFields({ letter: { kind, language }, words }: { letter: WordedLetter; words: OwnWords }) {
  const ours = ourWords(kind, language)
  return labelledSentences(kind).map(({ sentence, label }) => (
    <TextAreaField
      key={sentence}
      name={`words.${sentence}`}
      label={label}
      hint={hintOf(placesOf(kind, sentence).needed, words[sentence] === undefined ? undefined : ours[sentence])}
      rows={sentence === closing ? 5 : 2}
      grows={sentence !== closing}
      lang={language}
      dir={directionOf(language)}
      defaultValue={words[sentence] ?? ours[sentence]}
    />
  ))
}

function hintOf(needed: readonly string[], ours: string | undefined): string | undefined {
  const places = needed.map((name) => `{${name}}`)
  const hints = [
    ...(places.length > 0 ? [t('desk.letters.keep', { places: formatList(places, deskLanguage) })] : []),
    ...(ours ? [t('desk.letters.ours', { ours })] : []),
  ]
  return hints.length > 0 ? hints.join(' ') : undefined
}
