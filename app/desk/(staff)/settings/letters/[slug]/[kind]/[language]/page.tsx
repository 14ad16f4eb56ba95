import { ActionForm } from '@/components/desk/action-form'
import { TextField } from '@/components/desk/fields'
import { PreviewAndSend } from '@/components/desk/letter-preview'
import { SubmitButton } from '@/components/desk/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ownNames } from '@/domain/languages'
import { placesAnywhere } from '@/domain/templates/own-words'
import { lettersAddress } from '../../../../../../_letters/addresses'
import { LanguageLinks } from '../../../../../../_letters/language-links'
import { letterName } from '../../../../../../_letters/letter-name'
import { wordingPreviewWords } from '../../../../../../_letters/preview-words'
import { type LetterParams, managedLetter } from '../../../../../../_letters/read-wording'
import { SentenceFields } from '../../../../../../_letters/sentence-fields'
import { WordingVersions } from '../../../../../../_letters/wording-versions'
import { formWords, t } from '../../../../../../words'
import { unword, word } from '../../../actions'

type Props = { params: Promise<LetterParams>; searchParams: Promise<{ done?: string }> }

export default async function LetterPage({ params, searchParams }: Props) {
  const managed = await managedLetter(await params)
  const { controller, letter, versions } = managed
  const { done } = await searchParams
  const words = versions[0]?.words ?? {}
  const hidden = { controller: controller.slug, kind: letter.kind, language: letter.language }
  const title = t('desk.letters.wordTitle', { letter: letterName(letter.kind), language: ownNames[letter.language] })
  const places = placesAnywhere.map((name) => `{${name}}`).join(', ')
  return (
    <div className="max-w-measure">
      <BackLink href={lettersAddress} text={t('desk.letters.back')} />
      {(done === 'worded' || done === 'ours') && (
        <div role="status" className="mb-5">
          <Notice tone="good">{t(`desk.letters.done.${done}`)}</Notice>
        </div>
      )}
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="text-ink-soft">
        <bdi>{controller.name}</bdi>
      </p>
      <LanguageLinks slug={controller.slug} letter={letter} />
      <p className="mt-4">{t('desk.letters.fixed')}</p>
      <p className="mt-2 mb-6">{t('desk.letters.places', { places })}</p>
      <ActionForm action={word} words={formWords(title)} hidden={hidden}>
        <SentenceFields letter={letter} words={words} />
        <TextField
          name="reference"
          label={t('desk.shell.optional', { label: t('desk.letters.reference') })}
          hint={t('desk.letters.referenceHint')}
        />
        <PreviewAndSend words={wordingPreviewWords()} />
        <p>
          <SubmitButton name="intent" value="test" kind="quiet" working={t('desk.shell.working')}>
            {t('desk.letters.test')}
          </SubmitButton>
        </p>
      </ActionForm>
      {Object.keys(words).length > 0 && (
        <form action={unword} className="my-8 border-t border-line pt-5">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="mb-3 text-ink-soft">{t('desk.letters.backToOursHint')}</p>
          <Button kind="quiet">{t('desk.letters.backToOurs')}</Button>
        </form>
      )}
      <WordingVersions managed={managed} />
    </div>
  )
}
