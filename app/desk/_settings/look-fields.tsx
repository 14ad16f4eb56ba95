import { CheckboxField, TextField } from '@/components/desk/fields'
import type { Brand } from '@/domain/forms/brand'
import { logoBytesAtMost } from '@/domain/forms/logo'
import { publicLook } from '../../_server/look'
import { t } from '../words'

/** Logo and colours, with the logo as it is. */
export function LookFields({ slug, brand }: { slug: string; brand: Brand }) {
  const { logo } = publicLook(slug, brand)
  const { light, dark } = brand.accent ?? {}
  return (
    <>
      {logo && (
        <figure>
          <figcaption className="mb-2 font-bold">{t('desk.look.logoNow')}</figcaption>
          <img {...logo} alt="" className="max-h-12 w-auto rounded-sm bg-surface" />
        </figure>
      )}
      <TextField
        name="logo"
        type="file"
        accept="image/png, image/jpeg"
        label={t('desk.look.logo')}
        hint={t('desk.look.logoHint', { kibibytes: logoBytesAtMost / 1024 })}
      />
      {logo && (
        <CheckboxField name="withoutLogo" label="" options={[{ value: 'yes', label: t('desk.look.withoutLogo') }]} />
      )}
      <Colour name="accent" hint={t('desk.look.accentHint')} value={light?.accent} />
      <Colour name="accentText" hint={t('desk.look.accentTextHint')} value={light?.text} />
      <Colour name="accentDark" hint={t('desk.look.accentDarkHint')} value={dark?.accent} />
      <Colour name="accentTextDark" value={dark?.text} />
    </>
  )
}

type ColourName = 'accent' | 'accentText' | 'accentDark' | 'accentTextDark'

function Colour({ name, hint, value = '' }: { name: ColourName; hint?: string; value?: string | undefined }) {
  return (
    <TextField
      name={name}
      label={t(`desk.look.${name}`)}
      {...(hint && { hint })}
      defaultValue={value}
      spellCheck={false}
      autoComplete="off"
      width="w-40"
    />
  )
}
