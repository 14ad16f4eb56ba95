import { RadioField } from '@/components/desk/fields'
import { type CodeWay, codeWays, codeWaysOnFile } from '@/domain/requests/answer-code'
import { t } from '../words'
import { destinationHint } from './code-destination'
import type { DeskRequest } from './read-request'

type Props = {
  request: DeskRequest
  name: 'code' | 'by'
  /** What staff chose before; of themselves the page chooses nothing. */
  chosen?: CodeWay | null
}

/** How the person is told the code; none at all is offered where nothing but the mailbox is on file. */
export function CodeWayField({ request, name, chosen }: Props) {
  const known = request.person ? codeWaysOnFile(request.person.requester) : []
  const options = codeWays.map((way) => ({
    value: way,
    label: t(`desk.answerFiles.codeWays.${way}`),
    hint: destinationHint(request, way),
  }))
  const none = { value: '', label: t('desk.answerFiles.noCode') }
  return (
    <RadioField
      name={name}
      label={t('desk.answerFiles.codeBy')}
      hint={t('desk.answerFiles.codeHint')}
      options={name === 'code' && known.length === 0 ? [...options, none] : options}
      chosen={chosen ?? undefined}
    />
  )
}
