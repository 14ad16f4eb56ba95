import type { StaffLetterOf } from '../catalogue'

const letter = { language: 'en' as const, origin: 'https://privacy.hafenblick.example' }
const task = { reference: 'DSR-2026-0042-7', system: 'Booking system', dueOn: '2026-03-16' } as const

function toOwner(about: StaffLetterOf<'search-task'>['props']['about']): StaffLetterOf<'search-task'> {
  const props = { ...task, controllerName: 'Hafenblick Reisen GmbH', about }
  return { kind: 'search-task', ...letter, props, secrets: { taskPath: '/task/q5cHNUCFrZ0x' } }
}

/** What the owner of a system is asked, and told again. */
export const searchTasks: Record<string, StaffLetterOf<'search-task'>> = {
  asked: toOwner('asked'),
  'asked again': toOwner('again'),
  reminder: toOwner('reminder'),
}

/** What is told to whoever has the request in hand. */
export const lateSearchTasks: Record<string, StaffLetterOf<'search-task-late'>> = {
  'no answer': { kind: 'search-task-late', ...letter, props: { ...task, why: 'late' } },
  'no way to reach the owner': { kind: 'search-task-late', ...letter, props: { ...task, why: 'undelivered' } },
}
