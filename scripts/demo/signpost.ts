import { codesNow } from './codes'
import type { DemoFile } from './demo-file'

const policies = ['e-metric', 'informetric', 'ecomkey', 'centermetrics', 'imetrix']

/** Where to look in the demo, and how to get in. */
export function signpost({ signIns, scenarios }: DemoFile, origin: string): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length))
  const requests = scenarios.map(
    ({ name, says, reference }) =>
      `  ${name.padEnd(width)}  ${origin}/desk/requests/${reference}\n${' '.repeat(width + 4)}${says}`,
  )
  return [
    'Requests of the demo:',
    ...requests,
    '',
    `The public form       ${origin}/northwind`,
    `Five policies         ${policies.map((slug) => `${origin}/${slug}`).join('\n                      ')}`,
    `A requester's page    ${origin}/follow`,
    `The staff desk        ${origin}/desk`,
    '',
    ...signInLines(signIns),
    '',
    'Ctrl+C ends it; ./data and ./keys stay. Another code: npm run demo -- --code',
  ].join('\n')
}

/** The codes of all the staff of the demo, now. */
export function codes({ signIns }: DemoFile): string {
  return signIns.map(({ email, role, secret }) => `${role.padEnd(8)} ${email}  ${codeLine(secret)}`).join('\n')
}

function signInLines(signIns: DemoFile['signIns']): string[] {
  const [first, ...others] = signIns
  if (!first) return []
  return [
    'Staff sign-in',
    `  e-mail    ${first.email}   (${first.role})`,
    `  password  ${first.password}`,
    `  secret    ${first.secret}   (for an authenticator app)`,
    `  code      ${codeLine(first.secret)}`,
    ...others.map(({ email, role, secret }) => `  also      ${email}   (${role}, the same password, secret ${secret})`),
  ]
}

function codeLine(secret: string): string {
  const [longest, other] = codesNow(secret, Date.now())
  return `${longest.code}   (works once, for ${longest.seconds} s; before it ${other.code}, for ${other.seconds} s)`
}
