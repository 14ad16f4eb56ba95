import { z } from 'zod'
import { sha256 } from '@/db/sealing/chain'
import { keepLogo } from '@/db/writes/forms'
import { type Accent, type AccentFault, judgeAccent } from '@/domain/forms/accent'
import type { BrandLogo } from '@/domain/forms/brand'
import { type Logo, logoBytesAtMost, logoPixelsAtMost, readLogo } from '@/domain/forms/logo'
import type { Managed } from './administer'
import type { Context } from './context'
import { type Problem, problemsOf, refuse } from './errors'
import { tick } from './fields'
import { prepare } from './prepare-form'

/** Colours as they were typed, empty for none of one's own; a new logo or none, or that the old one goes. */
const FormLook = z.strictObject({
  accent: z.string().default(''),
  accentText: z.string().default(''),
  accentDark: z.string().default(''),
  accentTextDark: z.string().default(''),
  logo: z.instanceof(Uint8Array).optional(),
  withoutLogo: tick().default(false),
})

/**
 * Changes how the next version of a form looks. A colour that cannot be read is refused, with a shade that can; a logo is
 * a PNG or JPEG by its content, and keeps nothing but its picture. Throws `NotFound` for an organisation that is not theirs.
 */
export async function changeLook(
  context: Pick<Context, 'db' | 'actor'>,
  controllerId: string,
  input: unknown,
): Promise<Managed> {
  const parsed = FormLook.safeParse(input)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { logo: file, withoutLogo, ...typed } = parsed.data
  const { accent, faults } = judgeAccent(typed)
  if (faults.length > 0) return { ok: false, problems: faults.map(problemOf) }
  const logo = file && file.length > 0 ? file : undefined
  if (logo && logo.length > logoBytesAtMost)
    return refuse('logo-too-large', { kibibytes: logoBytesAtMost / 1024 }, 'logo')
  const picture = logo && readLogo(logo)
  if (logo && !picture) return refuse('logo-not-a-picture', { pixels: logoPixelsAtMost }, 'logo')
  return prepare(context, controllerId, async ({ rights, languages, settings }, tx) => {
    const kept = withoutLogo ? undefined : settings.brand?.logo
    const named = picture ? namedBy(picture) : kept
    if (picture && named) await keepLogo(tx, controllerId, named.hash, picture)
    return { rights, languages, settings: { ...settings, brand: brandOf(accent, named) } }
  })
}

function brandOf(accent: Accent | undefined, logo: BrandLogo | undefined) {
  return { ...(accent && { accent }), ...(logo && { logo }) }
}

function namedBy({ bytes, width, height }: Logo): BrandLogo {
  return { hash: sha256(bytes), width, height }
}

function problemOf({ field, contrast, instead }: AccentFault): Problem {
  if (contrast === undefined) return { code: 'colour-not-valid', field }
  const ratio = (Math.floor(contrast * 10) / 10).toFixed(1)
  if (!instead) return { code: 'contrast-too-low', field, params: { ratio } }
  return { code: 'contrast-too-low-but', field, params: { ratio, instead } }
}
