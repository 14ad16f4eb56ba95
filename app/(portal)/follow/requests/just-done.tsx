import { Notice } from '@/components/ui/notice'
import { challenges } from '@/domain/requests/links'
import type { Translator } from '@/messages/translator'
import type { OwnCase } from './read-own-case'

/** What the visitor did on the page before this one. */
export type Deed = 'sent' | 'contact' | 'copy' | 'challenge'

export const deeds: readonly Deed[] = ['sent', 'contact', 'copy', 'challenge']

export function JustDone({ t, own, deed }: { t: Translator; own: OwnCase; deed: Deed | undefined }) {
  if (deed === undefined) return null
  const told = toldOf(t, own, deed)
  return (
    told && (
      <Notice tone="good" title={told.title}>
        <p>{told.more}</p>
      </Notice>
    )
  )
}

function toldOf(t: Translator, own: OwnCase, deed: Deed) {
  if (deed === 'copy') return copyMade(t, own)
  return deed === 'challenge' ? challengeMade(t, own) : { title: t(titles[deed]), more: t(mores[deed]) }
}

const titles = { sent: 'follow.message.sent', contact: 'follow.contact.saved' } as const
const mores = { sent: 'follow.message.sentMore', contact: 'follow.contact.savedMore' } as const

function copyMade(t: Translator, { links }: OwnCase) {
  const copy = links.findLast(({ how, when }) => how === 'copy' && when === 'later')
  return copy && { title: t('follow.copy.made', { reference: copy.reference }), more: t('follow.copy.madeMore') }
}

function challengeMade(t: Translator, { links }: OwnCase) {
  const made = links.findLast(({ how, when }) => when === 'later' && challenges.some((each) => each === how))
  if (!made) return undefined
  const { how, reference } = made
  return { title: t('follow.challenge.made', { how, reference }), more: t('follow.challenge.madeMore') }
}
