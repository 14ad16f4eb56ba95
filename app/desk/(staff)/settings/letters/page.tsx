import { Panel } from '@/components/desk/panel'
import { TextLink } from '@/components/ui/text-link'
import { wordedLetters } from '@/db/queries/letter-wordings'
import { type Language, languages, ownNames } from '@/domain/languages'
import { requesterLetters } from '@/domain/requests/letters'
import { formatList } from '@/messages/format-list'
import { letterAddress } from '../../../_letters/addresses'
import { letterName } from '../../../_letters/letter-name'
import { managedControllers } from '../../../_members/managed'
import { deskLanguage, pageTitle, t } from '../../../words'

export default async function LettersPage() {
  const { context, controllers } = await managedControllers()
  const { db, actor } = context
  return (
    <>
      <title>{pageTitle(t('desk.letters.title'))}</title>
      <h1 className="text-2xl font-bold">{t('desk.letters.title')}</h1>
      <p className="mt-2 mb-5 max-w-measure">{t('desk.letters.intro')}</p>
      <div className="space-y-5">
        {controllers.map(async ({ id, slug, name, language }) => {
          const worded = await wordedLetters(db, actor, id)
          return (
            <Panel key={id} id={`letters-${slug}`} title={name}>
              <ul className="divide-y divide-line">
                {requesterLetters.map((kind) => (
                  <li key={kind} className="py-2">
                    <TextLink href={letterAddress(slug, kind, language)} className="inline-block py-1">
                      {letterName(kind)}
                      <span className="sr-only">: {name}</span>
                    </TextLink>
                    <OwnIn spoken={worded.filter((each) => each.kind === kind).map((each) => each.language)} />
                  </li>
                ))}
              </ul>
            </Panel>
          )
        })}
      </div>
    </>
  )
}

/** The languages in which a letter is said in words of the organisation's own. */
function OwnIn({ spoken }: { spoken: readonly Language[] }) {
  const names = languages.filter((language) => spoken.includes(language)).map((language) => ownNames[language])
  if (names.length === 0) return null
  return (
    <span className="block text-sm text-ink-soft">
      {t('desk.letters.ownIn', { languages: formatList(names, deskLanguage) })}
    </span>
  )
}
