import type { Example } from '../example'
import { Checkboxes, Radios } from './choices'

const rights = [
  { value: 'access', label: 'Get a copy of my data', hint: 'What we hold about you, and why' },
  { value: 'erasure', label: 'Delete my data' },
  { value: 'unsure', label: 'Something else, or I am not sure' },
]

const what = 'What would you like us to do?'

export const choicesExamples: Example[] = [
  { name: 'Several of a few', element: <Checkboxes name="several" label={what} options={rights} /> },
  {
    name: 'With a hint, a line, and something ticked',
    element: (
      <Checkboxes
        name="ticked"
        label={what}
        hint="Tick all that apply."
        options={rights}
        chosen={['erasure']}
        dividers={['unsure']}
      />
    ),
  },
  {
    name: 'Nothing ticked although something must be',
    element: <Checkboxes name="refused" label={what} options={rights} problem="Choose at least one thing." />,
  },
  { name: 'One of a few', element: <Radios name="one" label="How did it arrive?" options={rights} chosen="access" /> },
  {
    name: 'One of a few, none chosen',
    element: <Radios name="none" label="How did it arrive?" options={rights} problem="Choose how it arrived." />,
  },
]
