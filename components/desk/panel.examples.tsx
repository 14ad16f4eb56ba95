import type { Example } from '../example'
import { FactList, Panel } from './panel'

export const panelExamples: Example[] = [
  {
    name: 'A part of a page',
    element: (
      <Panel id="words" title="In their own words">
        They wrote nothing further.
      </Panel>
    ),
  },
  {
    name: 'With facts',
    element: (
      <Panel id="asks" title="Who asks">
        <FactList
          facts={[
            { label: 'Name', value: <bdi>Amina Diallo</bdi> },
            { label: 'E-mail', value: 'amina.diallo@example.org' },
          ]}
        />
      </Panel>
    ),
  },
]
