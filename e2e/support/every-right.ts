import { rights } from '@/domain/rights'
import { noPromise, type Policy } from '@/scripts/seed/policies/policy'
import { organisation } from './founded-house'

const { name, slug, country, holidayCountry, timeZone, firstAddress, secondAddress, email } = organisation
const laws = { regimes: ['eu-gdpr', 'us-va'], holidayCountry, timeZone }

/** One that is asked for every right, by residents of the Union and of Virginia, whose law knows an appeal. */
export const everyRight: Policy = {
  organisation: { name, slug, country, ...laws, firstAddress, secondAddress, email },
  form: { rights: [...rights], languages: ['en'], askedFor: ['self'] },
  rule: { ...laws, ...noPromise },
}
