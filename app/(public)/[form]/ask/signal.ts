import { type PrivacySignal, rightsSignalled } from '@/domain/forms/privacy-signal'
import type { FormVisit } from '../form-page'

/** What the visitor's browser says for them, on a form that offers what it asks for. */
export function signalOf({
  request,
  found: { form },
}: Pick<FormVisit, 'request' | 'found'>): PrivacySignal | undefined {
  const isSent = request.headers.get('sec-gpc') === '1'
  return isSent && rightsSignalled(form.rights).length > 0 ? 'gpc' : undefined
}
