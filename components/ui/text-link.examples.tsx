import type { Example } from '../example'
import { TextLink } from './text-link'

export const textLinkExamples: Example[] = [
  {
    name: 'In a sentence',
    element: (
      <p>
        You can <TextLink href="#">follow your request</TextLink> at any time.
      </p>
    ),
  },
]
