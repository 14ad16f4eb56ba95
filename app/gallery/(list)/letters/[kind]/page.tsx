import { notFound } from 'next/navigation'
import { BackLink } from '@/components/ui/back-link'
import { TextLink } from '@/components/ui/text-link'
import { directionOf, isLanguage, languages, ownNames } from '@/domain/languages'
import { letterExamples, type LetterExample } from '@/emails/examples'
import { renderLetter } from '@/emails/render'
import { capitalised } from '@/messages/capitalised'
import { appearance, galleryHref } from '../../../_exhibits/appearance'
import { mayLook } from '../../../_exhibits/may-look'
import { pageTitle, t } from '../../../words'

type Props = { params: Promise<{ kind: string }>; searchParams: Promise<{ language?: string }> }

export default async function LetterPage({ params, searchParams }: Props) {
  await mayLook()
  const { kind } = await params
  const asked = (await searchParams).language
  const language = isLanguage(asked) ? asked : 'en'
  const examples = letterExamples.filter(({ letter }) => letter.kind === kind)
  const [first] = examples
  if (!first) notFound()
  const title = t(`gallery.letter.kinds.${first.letter.kind}`)
  const { theme } = await appearance()
  return (
    <>
      <title>{pageTitle(title)}</title>
      <BackLink href={galleryHref('/gallery', theme)} text={t('gallery.back')} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <nav aria-label={t('gallery.letter.languages')} className="mt-2 mb-6">
        <ul className="flex flex-wrap gap-x-5">
          {languages.map((each) => (
            <li key={each} lang={each} className="py-1">
              <TextLink
                href={galleryHref(`/gallery/letters/${kind}`, theme, each)}
                aria-current={each === language ? 'page' : undefined}
                className="inline-block"
              >
                {ownNames[each]}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="space-y-12">
        {examples.map(({ state, letter }) => (
          <LetterState key={state} state={state} letter={{ ...letter, language }} />
        ))}
      </div>
    </>
  )
}

/** The sandbox lets nothing run and nothing be sent; the letter follows the appearance of the page around it. */
async function LetterState({ state, letter }: LetterExample) {
  const { subject, html, text, calendar } = await renderLetter(letter)
  const id = state.replaceAll(/\W+/g, '-')
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="border-b border-line pb-1 text-lg font-semibold">
        {capitalised(state, 'en')}
      </h2>
      <p className="mt-2">
        <span className="text-ink-soft">{t('gallery.letter.subject')}: </span>
        {subject}
      </p>
      <div className="mt-3 grid gap-6 lg:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-1 text-sm text-ink-soft">{t('gallery.letter.html')}</h3>
          <iframe
            sandbox=""
            srcDoc={html}
            title={t('gallery.letter.frame', { subject, state })}
            className="h-[36rem] w-full resize-y rounded-md border border-line"
          />
        </div>
        <div className="min-w-0">
          <h3 className="mb-1 text-sm text-ink-soft">{t('gallery.letter.text')}</h3>
          <p
            lang={letter.language}
            dir={directionOf(letter.language)}
            className="rounded-md border border-line bg-surface p-4 text-sm whitespace-pre-wrap"
          >
            {text}
          </p>
          {calendar && (
            <>
              <h3 className="mt-3 mb-1 text-sm text-ink-soft">{t('gallery.letter.calendar')}</h3>
              <p className="rounded-md border border-line bg-surface p-4 font-mono text-sm whitespace-pre-wrap">
                {calendar}
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
