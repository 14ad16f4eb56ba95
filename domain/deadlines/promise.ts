/** What the controller promises on its own account, beside the law; `confirmation` is that of the e-mail address. */
export type ControllerPromise =
  | { days: number; from: 'receipt' | 'confirmation'; afterExtension?: 'stands' | 'ends' }
  | { off: true }
