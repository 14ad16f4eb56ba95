/** Thrown when something the tests need is neither there nor can be installed; the message says what to do by hand. */
export class MissingPart extends Error {
  override name = 'MissingPart'
}
