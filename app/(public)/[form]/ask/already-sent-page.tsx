import { TextLink } from '@/components/ui/text-link'
import type { Translator } from '@/messages/translator'
import { TypedText } from './typed-text'

type Props = { t: Translator; slug: string; sentToken: string; texts: readonly string[] }

/**
 * For who types on in a page of a request that was sent meanwhile: it has not been changed by that, and their words are
 * here to copy.
 */
export function AlreadySentPage({ t, slug, sentToken, texts }: Props) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('form.alreadySent.title')}</h1>
      <p>{t('form.alreadySent.notAdded')}</p>
      {texts.map((text) => (
        <blockquote key={text} className="border-s-4 border-line ps-4">
          <TypedText words={text} />
        </blockquote>
      ))}
      <p>{t('form.alreadySent.more')}</p>
      <ul className="space-y-3">
        <li>
          <TextLink href="/follow">{t('form.sent.followTitle')}</TextLink>
        </li>
        <li>
          <TextLink href={`/${slug}/sent/${sentToken}`}>{t('form.alreadySent.receipt')}</TextLink>
        </li>
        <li>
          <TextLink href={`/${slug}/ask/what`}>{t('form.alreadySent.another')}</TextLink>
        </li>
      </ul>
    </div>
  )
}
