/** Column names are the snake_case of the keys: `casing: 'snake_case'` in the client and in drizzle.config.ts. */
export * from './access'
export * from './accounts'
export * from './controllers'
export * from './dossiers'
export * from './invitations'
export * from './letters'
export * from './requests'
export * from './rules'
