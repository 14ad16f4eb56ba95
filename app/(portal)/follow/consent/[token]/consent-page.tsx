import { Button } from '@/components/ui/button'
import { Bullets } from '@/components/ui/section'
import type { Right } from '@/domain/rights'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; organisation: string; rights: readonly Right[] }

/**
 * Says what is asked, and neither who asks nor what was written: anybody may have typed the address of this letter, and a
 * parent knows who named them. Each button is one answer.
 */
export function ConsentPage({ t, organisation, rights }: Props) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('follow.consent.title')}</h1>
      <div className="space-y-3 text-xl">
        <p>{t('follow.consent.about', { organisation })}</p>
        <Bullets items={rights.map((right) => t(`common.rights.${right}`))} />
      </div>
      <p>{t('follow.consent.weighed')}</p>
      <form method="post" className="flex flex-wrap gap-4">
        <Button name="agrees" value="yes">
          {t('follow.consent.yes')}
        </Button>
        <Button kind="quiet" name="agrees" value="no">
          {t('follow.consent.no')}
        </Button>
      </form>
      <p className="text-ink-soft">{t('follow.consent.note')}</p>
    </div>
  )
}
