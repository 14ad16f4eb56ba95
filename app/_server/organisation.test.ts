import { expect, test } from 'vitest'
import type { Controller } from '@/db/queries/case-file'
import type { FormSettings } from '@/domain/forms/form-settings'
import { organisationLastSeen, publicOrganisation, rememberOrganisation } from './organisation'

const controller = { slug: 'hafenblick', name: 'Hafenblick', language: 'en' } as Controller

test('what a draft of a form says in its preview is not told on public pages', () => {
  const published = { otherWays: { en: 'At the counter.' } } as FormSettings
  const draft = { otherWays: { en: 'Not published yet.' } } as FormSettings
  rememberOrganisation(publicOrganisation(controller, published))
  expect(publicOrganisation(controller, draft).otherWays).toEqual({ en: 'Not published yet.' })
  expect(organisationLastSeen('hafenblick')?.otherWays).toEqual({ en: 'At the counter.' })
})
