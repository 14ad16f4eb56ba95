/** How the letters go, and where they can be tried. */
export const mailAddress = '/desk/settings/mail'
