import type { Example } from '../example'
import { BackLink } from './back-link'

export const backLinkExamples: Example[] = [{ name: 'To the list', element: <BackLink href="#" text="All requests" /> }]
