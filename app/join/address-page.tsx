import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AddressChangePage } from '@/db/queries/address-changes'
import type { Translator } from '@/messages/translator'

/** What the button behind a link about one's own address has done. */
export function AddressDone({ t, link }: { t: Translator; link: AddressChangePage['link'] }) {
  const done = link === 'stop' ? 'stopped' : 'confirmed'
  return (
    <div className="max-w-measure space-y-6">
      <Notice tone="good">
        <h1 className="text-2xl font-bold sm:text-3xl">{t(`desk.account.ownAddress.${done}Title`)}</h1>
        <p className="mt-4">{t(`desk.account.ownAddress.${done}`)}</p>
      </Notice>
      <p>
        <ButtonLink href="/desk/sign-in">{t('desk.account.ownAddress.signIn')}</ButtonLink>
      </p>
    </div>
  )
}

export function DeadAddressLink({ t }: { t: Translator }) {
  return (
    <div className="max-w-measure space-y-6">
      <h1 className="text-2xl font-bold sm:text-3xl">{t('desk.account.ownAddress.deadTitle')}</h1>
      <p>{t('desk.account.ownAddress.dead')}</p>
    </div>
  )
}
