import { Checkboxes } from '@/components/ui/choices'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { regimeIds, regimeOf } from '@/domain/regimes/regimes'
import { holidayOptions, timeZoneOptions } from './choices'
import type { GroupProps } from './group-props'
import { noStatute } from './typed'

/** By which law, holidays and time zone days are counted, and what is promised beside the law. */
export function LawFields({ t, typed, problems }: GroupProps) {
  const laws = regimeIds.filter((id) => regimeOf(id).kind === 'statute')
  return (
    <>
      <Checkboxes
        name="regimes"
        label={t('setup.fields.regimes')}
        hint={t('setup.regimesHint')}
        problem={problems['regimes']}
        options={[
          ...laws.map((id) => ({ value: id, label: t(`common.laws.${id}`) })),
          { value: noStatute, label: t('setup.noStatute'), hint: t('setup.noStatuteHint') },
        ]}
        chosen={typed.regimes}
        dividers={[noStatute]}
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
