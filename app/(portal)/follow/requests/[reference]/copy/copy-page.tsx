import { BackLink } from '@/components/ui/back-link'
import { Button, ButtonLink } from '@/components/ui/button'
import type { Translator } from '@/messages/translator'

/** Says what is asked, in which words, before it is. */
export function CopyPage({ t, reference }: { t: Translator; reference: string }) {
  const back = `/follow/requests/${reference}`
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.copy.title')}</h1>
      <p>{t('follow.copy.what')}</p>
      <p className="border-s-4 border-line ps-4">{t('follow.copy.words', { reference })}</p>
      <p>{t('follow.copy.effect')}</p>
      <form method="post" action={`${back}/copy`} className="flex flex-wrap gap-4">
        <Button>{t('follow.copy.button')}</Button>
        <ButtonLink kind="quiet" href={back}>
          {t('follow.copy.keep')}
        </ButtonLink>
      </form>
    </div>
  )
}
