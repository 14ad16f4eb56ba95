import { Notice } from '@/components/ui/notice'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'

/** What the visitor did on the page before this one. */
export type Deed = 'sent' | 'contact' | 'copy'

export const deeds: readonly Deed[] = ['sent', 'contact', 'copy']

export function JustDone({ t, own, deed }: { t: Translator; own: OwnCase; deed: Deed | undefined }) {
  if (deed === undefined) return null
  const told = deed === 'copy' ? copyMade(t, own) : { title: t(titles[deed]), more: t(mores[deed]) }
  return (
    told && (
      <Notice tone="good" title={told.title}>
        <p>{told.more}</p>
      </Notice>
    )
  )
}

const titles = { sent: 'follow.message.sent', contact: 'follow.contact.saved' } as const
const mores = { sent: 'follow.message.sentMore', contact: 'follow.contact.savedMore' } as const

function copyMade(t: Translator, { links }: OwnCase) {
  const copy = links.findLast(({ how, when }) => how === 'copy' && when === 'later')
  return copy && { title: t('follow.copy.made', { reference: copy.reference }), more: t('follow.copy.madeMore') }
}
