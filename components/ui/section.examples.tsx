import type { Example } from '../example'
import { Bullets, Section } from './section'

export const sectionExamples: Example[] = [
  {
    name: 'With a list',
    element: (
      <Section title="What happens next">
        <Bullets items={['We look at your request.', 'You have our answer by 7 April 2026.']} />
      </Section>
    ),
  },
]
