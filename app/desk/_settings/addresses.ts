export function ruleAddress(slug: string): string {
  return `/desk/settings/rule/${slug}`
}

export function redatingAddress(slug: string): string {
  return `/desk/settings/redating/${slug}`
}

/** Where the form is changed; `done` is what was done with a version of it, and is said there. */
export function formAddress(slug: string, done?: 'published' | 'discarded'): string {
  return `/desk/settings/form/${slug}${done ? `?done=${done}` : ''}`
}

export function wordingAddress(slug: string, right: string): string {
  return `${formAddress(slug)}/wording/${right}`
}

export function waysAddress(slug: string): string {
  return `${formAddress(slug)}/ways`
}

export function lookAddress(slug: string): string {
  return `${formAddress(slug)}/look`
}

/** Where a version that is being prepared is looked at, as people would see it. */
export function previewAddress(slug: string, formId: string): string {
  return `/${slug}/preview/${formId}/start`
}

export function organisationAddress(slug: string): string {
  return `/desk/settings/organisation/${slug}`
}

/** Where one more organisation is set up; `?country=` once it has been chosen. */
export const newOrganisationAddress = '/desk/settings/new'

export function answersAddress(slug: string): string {
  return `/desk/settings/answers/${slug}`
}

export function remindersAddress(slug: string): string {
  return `/desk/settings/reminders/${slug}`
}
