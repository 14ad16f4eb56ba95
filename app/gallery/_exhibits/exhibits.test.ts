import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exhibits, rooms } from './exhibits'

/** Parts that are never seen but in another component, which shows them. */
const shownWithin: Record<string, string> = {
  'ui/field': 'text-input',
  'request/working-steps': 'deadline-working',
  'request/law-days': 'deadline-working',
  'request/reliance': 'deadline-working',
  'request/short-working': 'deadline-working',
  'request/warning-list': 'deadline-working',
  'desk/fields': 'action-form',
  'desk/fault-words': 'fault',
  'desk/made': 'made-link',
  'desk/desk-keys': 'key-list',
  'ui/icon': 'due-cell',
}

test('every component is in the gallery, in at least one state', () => {
  const shown = rooms.flatMap((room) => exhibits[room].map(({ component }) => `${room}/${component}`))
  const there = rooms.flatMap((room) => componentsIn(room).map((component) => `${room}/${component}`))
  expect(there.length).toBeGreaterThan(30)
  expect(there.filter((component) => !shown.includes(component) && !shownWithin[component])).toEqual([])
  expect(rooms.flatMap((room) => exhibits[room]).filter(({ examples }) => examples.length === 0)).toEqual([])
})

test('every state of a component has a name of its own', () => {
  for (const { component, examples } of rooms.flatMap((room) => exhibits[room]))
    expect([component, new Set(examples.map(({ name }) => name)).size]).toEqual([component, examples.length])
})

test('no two components of different rooms share an address', () => {
  const names = rooms.flatMap((room) => exhibits[room].map(({ component }) => component))
  expect(new Set(names).size).toBe(names.length)
})

function componentsIn(room: string): string[] {
  return readdirSync(`components/${room}`).flatMap((file) => {
    const component = /^(?!.*\.examples\.)(.+)\.tsx$/.exec(file)?.[1]
    return component === undefined || file.includes('.test.') ? [] : [component]
  })
}
