import { BackLink } from '@/components/ui/back-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { Bullets } from '@/components/ui/section'
import type { Day } from '@/domain/calendar/days'
import type { Right } from '@/domain/rights'
import type { Language } from '@/domain/languages'
import { formatDay } from '@/messages/format-day'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; language: Language; reference: string; receivedOn: Day; rights: readonly Right[] }

/** Says what is taken back and what that does, before it is done. */
export function WithdrawPage({ t, language, reference, receivedOn, rights }: Props) {
  const back = `/follow/requests/${reference}`
  return (
    <div className="max-w-measure space-y-6">
      <BackLink href={back} text={t('form.shell.back')} />
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.withdraw.title')}</h1>
      <p>{t('follow.withdraw.what', { reference, day: formatDay(receivedOn, language) })}</p>
      <Bullets items={rights.map((right) => t(`common.rights.${right}`))} />
      <p>{t('follow.withdraw.effect')}</p>
      <form method="post" action={`${back}/withdraw`} className="flex flex-wrap gap-4">
        <Button kind="danger">{t('follow.withdraw.button')}</Button>
        <ButtonLink kind="quiet" href={back}>
          {t('follow.withdraw.keep')}
        </ButtonLink>
      </form>
    </div>
  )
}
