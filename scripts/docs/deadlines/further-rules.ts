import type { Regime } from '@/domain/regimes/regime'
import type { Right } from '@/domain/rights'
import { type Row, row } from './rows'
import { dayText, lengthText, marks, rightNames, t } from './words'

/** By when the person must be told something before the answer. */
export function noticeRows({ acknowledgement, refusalNotice }: Regime): Row[] {
  const refusal = {
    'first-due-day': 'the first due day, also where the time was extended',
    'extended-due-day': 'the due day, with an extension that was taken',
  }
  return [
    ...(acknowledgement
      ? [row('Acknowledgement', `${lengthText(acknowledgement.value)} from receipt`, acknowledgement)]
      : []),
    ...(refusalNotice ? [row('Notice of a refusal by', refusal[refusalNotice.value], refusalNotice)] : []),
  ]
}

/** What the law says beside the days: restriction, fees, grounds, complaints. */
export function otherRows({ fees, refusalGrounds, complaintRoutes, restrictedWhileWeighed = {} }: Regime): Row[] {
  return [
    ...Object.entries(restrictedWhileWeighed).map(([right, article]): Row => [
      'Data restricted while weighed',
      t(`common.rightNames.${right as Right}`),
      article,
      '',
    ]),
    row('Fee', fees.value.length > 0 ? 'free, but for the cases below' : 'free', fees),
    ...fees.value.map((fee): Row => [
      `Fee: ${spoken(fee.reason)}`,
      `${rightNames(fee.rights)}${fee.most ? `; ${fee.most.currency} ${fee.most.amount} at most` : ''}`,
      fee.article,
      marks(fee),
    ]),
    ...refusalGrounds.map((rule): Row => [
      `Refusal: ${spoken(rule.ground)}`,
      rightNames(rule.rights),
      rule.article,
      marks(rule),
    ]),
    ...complaintRoutes.map(({ to, which, since, source }): Row => [
      to === 'appeal' ? 'Appeal to' : 'Complaint to',
      [
        to === 'appeal' ? 'the organisation itself' : `the ${to}`,
        which && authorities[which],
        since && `since ${dayText(since)}`,
      ]
        .filter(Boolean)
        .join(', '),
      source,
      '',
    ]),
  ]
}

const authorities = {
  'residence-work-or-infringement': 'where the person lives or works, or where the infringement happened',
  'information-commissioner': 'the Information Commissioner',
  'named-by-controller': 'which the organisation names in its settings',
  'attorney-general': 'the Attorney General of the state, after an appeal that failed',
}

function spoken(code: string): string {
  return code.replaceAll('-', ' ')
}
