import type { Example } from '../example'
import { SkipLink } from './skip-link'

export const skipLinkExamples: Example[] = [
  { name: 'Seen once the keyboard has reached it', element: <SkipLink text="Skip to content" /> },
]
