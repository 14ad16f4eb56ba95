import type { Example } from '../example'
import { ButtonPage } from './button-page'

const props = {
  title: 'Confirm your request',
  lead: 'Click the button to confirm that this request is yours.',
  button: 'This request is mine',
  note: 'You did not ask for anything? Then close this page: nothing happens.',
}

export const buttonPageExamples: Example[] = [{ name: 'Behind a link of a letter', element: <ButtonPage {...props} /> }]
