import type { Example } from '../example'
import { Button, ButtonLink } from './button'

export const buttonExamples: Example[] = [
  { name: 'The next step', element: <Button type="button">Continue</Button> },
  {
    name: 'Another way',
    element: (
      <Button type="button" kind="quiet">
        Show me the letter first
      </Button>
    ),
  },
  {
    name: 'What cannot be taken back',
    element: (
      <Button type="button" kind="danger">
        End the membership
      </Button>
    ),
  },
  {
    name: 'One of many beside each other',
    element: (
      <Button type="button" kind="small">
        Assign
      </Button>
    ),
  },
  {
    name: 'At work',
    element: (
      <Button type="button" aria-disabled="true">
        One moment…
      </Button>
    ),
  },
  { name: 'A link that looks like one', element: <ButtonLink href="#">Start now</ButtonLink> },
  {
    name: 'A quiet link',
    element: (
      <ButtonLink href="#" kind="quiet">
        Do not end it
      </ButtonLink>
    ),
  },
]
