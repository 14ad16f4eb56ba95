import { RadioField } from '@/components/desk/fields'
import { type CodeWay, codeWays, codeWaysOnFile } from '@/domain/requests/answer-code'
import { t } from '../words'
import type { DeskRequest } from './read-request'

type Props = { request: DeskRequest; name: 'code' | 'by'; chosen?: CodeWay | null }

/** How the person is told the code; none at all is offered where nothing but the mailbox is on file. */
export function CodeWayField({ request: { person }, name, chosen }: Props) {
  const requester = person?.requester
  const known = requester ? codeWaysOnFile(requester) : []
  const telephone = requester?.telephone ?? ''
  const options = codeWays.map((way) => ({ value: way, label: labelOf(way, telephone) }))
  const none = { value: '', label: t('desk.answerFiles.noCode') }
  return (
    <RadioField
      name={name}
      label={t('desk.answerFiles.codeBy')}
      hint={t('desk.answerFiles.codeHint')}
      options={name === 'code' && known.length === 0 ? [...options, none] : options}
      chosen={chosen ?? known[0] ?? ''}
    />
  )
}

function labelOf(way: CodeWay, telephone: string): string {
  if (way === 'letter') return t('desk.answerFiles.codeWays.letter')
  return telephone ? t('desk.answerFiles.codeWays.telephone', { telephone }) : t('desk.answerFiles.codeWays.ownNumber')
}
