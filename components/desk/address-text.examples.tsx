import type { Example } from '../example'
import { AddressText } from './address-text'

export const addressTextExamples: Example[] = [
  { name: 'Short', element: <AddressText text="amina.diallo@example.org" /> },
  {
    name: 'Long, in a narrow column',
    element: (
      <div className="w-48">
        <AddressText text="datenschutz.beauftragte@verwaltungsgemeinschaft-untermaxfeld.example" />
      </div>
    ),
  },
]
