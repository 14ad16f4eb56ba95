import { TextLink } from '@/components/ui/text-link'
import type { WordedLetter } from '@/db/queries/letter-wordings'
import { languages, ownNames } from '@/domain/languages'
import { t } from '../words'
import { letterAddress } from './addresses'

/** The same letter in the other languages in which people are written to. */
export function LanguageLinks({ slug, letter: { kind, language } }: { slug: string; letter: WordedLetter }) {
  return (
    <nav aria-label={t('desk.letters.languages')} className="mt-2">
      <ul className="flex flex-wrap gap-x-5">
        {languages.map((each) => (
          <li key={each} lang={each} className="py-1">
            {each === language ? (
              <span aria-current="page" className="font-semibold">
                {ownNames[each]}
              </span>
            ) : (
              <TextLink href={letterAddress(slug, kind, each)} className="inline-block">
                {ownNames[each]}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
