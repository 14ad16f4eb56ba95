import { authorityProofs } from '@/domain/policies/authority-proofs'
import { type IdentityMethod, identityMethods } from '@/domain/requests/identity-events'
import { type Channel, channels } from '@/domain/requests/received'
import { type Right, rights } from '@/domain/rights'
import { t } from '../words'

type Option = { value: string; label: string }

export function channelOptions(some: readonly Channel[] = channels): Option[] {
  return some.map((channel) => ({ value: channel, label: t(`desk.channels.${channel}`) }))
}

export function methodOptions(some: readonly IdentityMethod[] = identityMethods): Option[] {
  return some.map((method) => ({ value: method, label: t(`desk.methods.${method}`) }))
}

export function proofOptions(): Option[] {
  return authorityProofs.map((proof) => ({ value: proof, label: t(`desk.proofs.${proof}`) }))
}

export function rightOptions(some: readonly Right[] = rights): Option[] {
  return some.map((right) => ({ value: right, label: t(`common.rights.${right}`) }))
}
