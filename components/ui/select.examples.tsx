import type { Example } from '../example'
import { Select } from './select'

const options = [
  { value: '', label: 'Choose a person' },
  { value: 'ruth', label: 'Ruth Okafor' },
]

export const selectExamples: Example[] = [
  { name: 'Nothing chosen', element: <Select name="assignee" label="Who takes it" options={options} /> },
  {
    name: 'With a hint',
    element: <Select name="hinted" label="Who takes it" hint="They are told." options={options} defaultValue="ruth" />,
  },
  {
    name: 'In groups',
    element: (
      <Select
        name="law"
        label="Law"
        options={[{ value: '', label: 'Choose a law' }]}
        groups={[{ label: 'Europe', options: [{ value: 'eu-gdpr', label: 'GDPR' }] }]}
      />
    ),
  },
  {
    name: 'With a problem',
    element: <Select name="refused" label="Who takes it" options={options} problem="Choose a person." />,
  },
]
