import { Notice } from '@/components/ui/notice'
import { ContactWays, namesAWay } from '../../../../_server/contact-ways'
import type { Organisation } from '../../../../_server/organisation'
import type { Translator } from '@/messages/translator'

type Props = { t: Translator; title: string; organisation: Organisation | undefined }

/** A parent has made no request and has no page here: whoever still wants to answer asks the organisation. */
export function DeadConsent({ t, title, organisation }: Props) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>
      <p>{t('follow.consent.dead')}</p>
      <p>
        {organisation
          ? t('follow.consent.deadNext', { organisation: organisation.name })
          : t('follow.consent.deadNextUnnamed')}
      </p>
      {organisation && namesAWay(organisation, t) && (
        <Notice title={t('follow.consent.reach', { organisation: organisation.name })}>
          <ContactWays t={t} organisation={organisation} />
        </Notice>
      )}
    </div>
  )
}
