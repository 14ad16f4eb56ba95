export const stillHereAddress = '/desk/still-here'
