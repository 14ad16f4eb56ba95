import { expect, test } from 'vitest'
import { informationInput } from './information-input'

test('what is ticked on the page of an answer goes to the verb line by line; a line without a tick is not told', () => {
  const typed = {
    text: 'Here is your copy.',
    'information.version': '3',
    'information.line.a': ['told', '0', '2'],
    'information.line.b': 'none',
    'information.line.c': '',
    'information.more': '',
  }
  expect(informationInput(typed)).toEqual({
    text: 'Here is your copy.',
    information: {
      version: '3',
      more: '',
      lines: [
        { id: 'a', recipients: ['0', '2'], none: false },
        { id: 'b', recipients: [], none: true },
      ],
    },
  })
  expect(informationInput({ text: 'No.' })).toEqual({ text: 'No.' })
})
