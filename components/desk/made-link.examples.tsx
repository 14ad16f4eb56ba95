import type { Example } from '../example'
import { MadeLink } from './made-link'

export const madeLinkExamples: Example[] = [
  {
    name: 'Shown once',
    element: (
      <MadeLink
        title="Hand this link over"
        text="It is shown only now, works once and for 7 days."
        label="Link for Tomáš Novák"
        address="https://privacy.hafenblick.example/join/Yq0vXb3mJ8sT1kLr5wZc9dNfHgPeUaKiVoBnMxQy2Rs"
      />
    ),
  },
]
