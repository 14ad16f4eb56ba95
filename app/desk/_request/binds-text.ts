import { foundationOf } from '@/domain/requests/foundation'
import { t } from '../words'
import type { DeskRequest } from './read-request'

/** On what the day rests, as the person is told as well: what no law names is not put down to one. */
export function bindsText({ deadline, rule }: Pick<DeskRequest, 'deadline' | 'rule'>): string {
  const isOwn = deadline.binds === 'law' && foundationOf(deadline, rule.lawOf) === 'own'
  return t(`desk.request.binds.${isOwn ? 'own' : deadline.binds}`)
}
