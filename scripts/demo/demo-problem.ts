/** The demo cannot go on; the message says what somebody can do about it. */
export class DemoProblem extends Error {
  override readonly name = 'DemoProblem'
}
