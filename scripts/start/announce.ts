import { createSetupLink } from '@/casework/create-setup-link'
import type { House } from '@/house'

/** Says where the installation is, and what is missing before it can do its work. */
export async function announce({ db, origin, environment }: House): Promise<void> {
  console.log(`Rightsdesk serves ${origin}`)
  if (!environment.SMTP_URL)
    console.log('SMTP_URL is missing: no letter leaves. They wait, and can be read and printed at the desk.')
  const hours = environment.LIMIT_SETUP_LINK_HOURS
  const link = await createSetupLink({ db }, hours)
  if (link) console.log(`Nobody is set up yet. Open this link once, within ${hours} hours: ${origin}${link.path}`)
}
