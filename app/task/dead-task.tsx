import { Notice } from '@/components/ui/notice'
import type { Translator } from '@/messages/translator'
import { ContactWays, namesAWay } from '../_server/contact-ways'
import type { Organisation } from '../_server/organisation'

type Props = { t: Translator; organisation: Organisation | undefined }

/** A link that leads to nothing any more says whom to ask. */
export function DeadTask({ t, organisation }: Props) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('desk.task.deadTitle')}</h1>
      <p>{t('desk.task.dead')}</p>
      <p>
        {organisation ? t('desk.task.deadNext', { controller: organisation.name }) : t('desk.task.deadNextUnnamed')}
      </p>
      {organisation && namesAWay(organisation, t) && (
        <Notice title={t('desk.task.reach', { controller: organisation.name })}>
          <ContactWays t={t} organisation={organisation} />
        </Notice>
      )}
    </div>
  )
}
