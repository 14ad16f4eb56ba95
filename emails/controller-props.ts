/** What a letter says of the organisation; frozen with the letter. */
export type ControllerProps = {
  name: string
  email: string | null
  telephone: string | null
  postalAddress: string | null
  officer: { name: string | null; email: string | null }
  authority: { name: string | null; address: string | null; url: string | null }
}
