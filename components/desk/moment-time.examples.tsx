import type { Example } from '../example'
import { MomentTime } from './moment-time'

const moment = new Date('2026-03-05T13:03:00Z')

export const momentTimeExamples: Example[] = [
  { name: 'In Hamburg', element: <MomentTime moment={moment} language="en" timeZone="Europe/Berlin" /> },
  { name: 'In London', element: <MomentTime moment={moment} language="en" timeZone="Europe/London" /> },
]
