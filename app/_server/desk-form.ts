import { headers } from 'next/headers'
import { house } from './house'
import { isFromHere } from '@/same-origin'

/** Whether a page of ours sent the form of this action; Next lets one without an Origin pass, this does not. */
export async function isOurForm(): Promise<boolean> {
  const { origin } = await house()
  return isFromHere(await headers(), origin)
}

/** What the form holds under this name, or nothing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
