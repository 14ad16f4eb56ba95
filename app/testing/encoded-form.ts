/** A form with files as a browser sends it: its parts in one body, which says what it is and how long. */
export async function encodedForm(form: FormData) {
  const encoded = new Response(form)
  const type = encoded.headers.get('content-type') ?? ''
  const body = await encoded.bytes()
  return { body, headers: { 'Content-Type': type, 'Content-Length': String(body.byteLength) } }
}
