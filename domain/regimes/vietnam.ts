import type { Right } from '../rights'
import type { Regime, RegimeId } from './regime'
import { groundsOf, statute } from './statute'

const decree = 'Law 91/2025 and Decree 356/2025/ND-CP Art. 5'

type Row = { id: RegimeId; name: string; rights: readonly Right[]; days: number; extension: number; thirdParty?: true }

/** The longer times hold where a processor or another third party has to act, which staff know and the form does not. */
const rows: readonly Row[] = [
  { id: 'vn-pdpl-access', name: 'access', rights: ['access', 'correction', 'portability'], days: 10, extension: 10 },
  {
    id: 'vn-pdpl-access-3p',
    name: 'access',
    rights: ['access', 'correction', 'portability'],
    days: 15,
    extension: 10,
    thirdParty: true,
  },
  {
    id: 'vn-pdpl-withdraw',
    name: 'withdrawal',
    rights: ['withdrawal', 'restriction', 'objection'],
    days: 15,
    extension: 15,
  },
  {
    id: 'vn-pdpl-withdraw-3p',
    name: 'withdrawal',
    rights: ['withdrawal', 'restriction', 'objection'],
    days: 20,
    extension: 15,
    thirdParty: true,
  },
  { id: 'vn-pdpl-erase', name: 'erasure', rights: ['erasure'], days: 20, extension: 20 },
  { id: 'vn-pdpl-erase-3p', name: 'erasure', rights: ['erasure'], days: 30, extension: 20, thirdParty: true },
]

function law({ id, name, rights, days, extension, thirdParty }: Row): Regime {
  return statute({
    id,
    name: `Vietnam: ${name}${thirdParty ? ', with a third party' : ''}`,
    ...(id !== 'vn-pdpl-access' && { partOf: 'vn-pdpl-access' as const }),
    ...(thirdParty && { chosenByStaff: true as const }),
    inForce: { value: { from: '2026-01-01' }, source: 'Law 91/2025', confirmed: false },
    rights: Object.fromEntries(rights.map((right) => [right, decree])),
    timeLimit: { value: { days }, source: decree, confirmed: false },
    extension: { value: { days: extension }, reasons: true, source: decree, confirmed: false },
    acknowledgement: { value: { workingDays: 2 }, source: decree, confirmed: false },
    refusalGrounds: groundsOf(rights, [
      ['restricted-by-law', decree, false],
      ['conditions-not-met', decree, false],
    ]),
  })
}

const decree13 = statute({
  id: 'vn-decree13-72h',
  name: 'Vietnam: Decree 13, until the end of 2025',
  partOf: 'vn-pdpl-access',
  chosenByStaff: true,
  inForce: {
    value: { from: '2023-07-01', until: '2025-12-31' },
    source: 'Decree 13/2023/ND-CP Art. 43; repealed by Decree 356/2025/ND-CP',
    confirmed: false,
  },
  rights: Object.fromEntries(
    (['access', 'correction', 'erasure', 'restriction', 'objection', 'withdrawal'] as const).map((right) => [
      right,
      'Decree 13/2023/ND-CP',
    ]),
  ),
  timeLimit: { value: { hours: 72 }, source: 'Decree 13/2023/ND-CP: 72 hours', confirmed: false },
})

export const vietnam: readonly Regime[] = [...rows.map(law), decree13]
