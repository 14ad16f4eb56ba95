import type { Example } from '../example'
import { Radios } from '../ui/choices'
import { TextArea } from '../ui/text-area'
import { ShownFor } from './shown-for'

const options = [
  { value: 'granted', label: 'Granted' },
  { value: 'refused', label: 'Refused' },
]

export const shownForExamples: Example[] = [
  example('Hidden by the answer', 'granted'),
  example('Shown by the answer', 'refused'),
]

function example(name: string, chosen: string): Example {
  return {
    name,
    element: (
      <form>
        <Radios name={`decision-${chosen}`} label="Decision" options={options} chosen={chosen} />
        <ShownFor values={['refused']}>
          <TextArea name={`because-${chosen}`} label="Reasons" rows={3} />
        </ShownFor>
      </form>
    ),
  }
}
