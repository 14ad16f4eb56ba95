/** A reason not to start, said in one sentence a line; the exit code tells a supervisor whether trying again helps. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message)
  }
}

/** EX_CONFIG of sysexits.h: starting again changes nothing. */
export const configurationFault = 78

/** EX_UNAVAILABLE of sysexits.h: what we need is not there now. */
export const unavailable = 69
