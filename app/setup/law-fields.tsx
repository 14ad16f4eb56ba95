import { Checkboxes } from '@/components/ui/choices'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { lawChoices } from '@/components/request/law-choices'
import type { Day } from '@/domain/calendar/days'
import { proposedRegimes } from '@/domain/regimes/proposed-regimes'
import type { RegimeId } from '@/domain/regimes/regime'
import { declaredLawIds } from '@/domain/regimes/regimes'
import { holidayOptions, timeZoneOptions } from './choices'
import type { GroupProps } from './group-props'
import { noStatute } from './typed'

/** By which law, holidays and time zone days are counted, and what is promised beside the law. */
export function LawFields({ t, typed, problems, today }: GroupProps & { today: Day }) {
  const near: RegimeId[] = ['eu-gdpr', 'uk-gdpr', ...proposedRegimes(typed.country)]
  const { options, folded } = lawChoices(t, declaredLawIds, near, today)
  return (
    <>
      <Checkboxes
        name="regimes"
        label={t('setup.fields.regimes')}
        hint={t('setup.regimesHint')}
        problem={problems['regimes']}
        options={[...options, { value: noStatute, label: t('setup.noStatute'), hint: t('setup.noStatuteHint') }]}
        chosen={typed.regimes}
        dividers={[noStatute]}
        folded={folded}
      />
      <Select
        name="holidayCountry"
        label={t('setup.fields.holidayCountry')}
        hint={t('setup.holidayHint')}
        problem={problems['holidayCountry']}
        options={holidayOptions(typed.country)}
        defaultValue={typed.holidayCountry}
      />
      <Select
        name="timeZone"
        label={t('setup.fields.timeZone')}
        hint={t('setup.timeZoneHint')}
        problem={problems['timeZone']}
        options={timeZoneOptions(typed.country)}
        defaultValue={typed.timeZone}
      />
      <TextInput
        name="promiseDays"
        label={t('setup.fields.promiseDays')}
        hint={t('setup.promiseHint')}
        problem={problems['promiseDays']}
        defaultValue={typed.promiseDays}
        inputMode="numeric"
        width="sm:w-24"
      />
    </>
  )
}
