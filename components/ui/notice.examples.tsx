import type { Example } from '../example'
import { Notice } from './notice'

export const noticeExamples: Example[] = [
  { name: 'Plain', element: <Notice>Nothing has been sent yet.</Notice> },
  { name: 'With a heading', element: <Notice title="Other ways to ask">Write to us, or call us.</Notice> },
  { name: 'Done', element: <Notice tone="good">Your password is changed.</Notice> },
  { name: 'To keep in mind', element: <Notice tone="warn">No supervisory authority is named.</Notice> },
  { name: 'Wrong', element: <Notice tone="alert">A letter could not be delivered.</Notice> },
]
