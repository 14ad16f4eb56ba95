import type { Example } from '../example'
import { TextLink } from '../ui/text-link'
import { CardCell, CardRow, CardTable, CardValue } from './card-table'

export const cardTableExamples: Example[] = [
  {
    name: 'The members of an organisation',
    element: (
      <CardTable caption="Members of Hafenblick Reisen GmbH" heads={['Name', 'Role']}>
        <CardRow>
          <CardCell>
            <bdi className="font-semibold">Ruth Okafor</bdi>
          </CardCell>
          <CardValue label="Role">Manager</CardValue>
          <CardCell>
            <TextLink href="#">Change</TextLink>
          </CardCell>
        </CardRow>
      </CardTable>
    ),
  },
]
