import type { ReactNode } from 'react'
import { Panel } from '@/components/desk/panel'
import { DeadlineWorking } from '@/components/request/deadline-working'
import { foundationOf } from '@/domain/requests/foundation'
import { calculatorAddressOf } from '../../_server/calculator-address-of'
import { deskLanguage, t } from '../words'
import { moreTimeOf } from './more-time'
import type { DeskRequest } from './read-request'

/** By which day an answer is due and how that day was reached. */
export function DeadlinePanel({ request, children }: { request: DeskRequest; children?: ReactNode }) {
  return (
    <Panel id="deadline" title={t('deadlines.working.heading')}>
      <DeadlineWorking
        deadline={request.deadline}
        rests={foundationOf(request.deadline, request.rule.lawOf)}
        addressOf={(law) => calculatorAddressOf(request, law)}
        moreTimeOf={(law) => moreTimeOf(request, law)}
        t={t}
        language={deskLanguage}
      />
      {children}
    </Panel>
  )
}
