import type { Example } from '../example'
import { DayTime } from './day-time'

export const dayTimeExamples: Example[] = [
  { name: 'In English', element: <DayTime day="2026-04-07" language="en" /> },
  { name: 'In German', element: <DayTime day="2026-04-07" language="de" /> },
]
