import { statute } from './statute'

const letters = 'Regulation (EC) 1049/2001 Arts 7(1) and 7(3): letters Ares(2022)2551442 and Ares(2023)3116884'

/** Published letters with their dates, against which the counting of working days is checked. */
export const controlWorkingDays15 = statute({
  id: 'control-working-days-15',
  name: 'Control: 15 working days',
  kind: 'control',
  rights: {},
  timeLimit: { value: { workingDays: 15 }, source: letters },
  extension: { value: { workingDays: 15 }, reasons: true, source: letters },
  complaintRoutes: [],
})
