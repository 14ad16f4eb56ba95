import { describe, expect, test } from 'vitest'
import { passwordWeakness } from './password'

const context = ['Ruth Okafor', 'ruth.okafor@northbank.example', 'Northbank Library']

describe('a password is refused', () => {
  test.for([
    ['short-one', 'password-too-short'],
    ['ⅷⅷⅷ', 'password-too-common'],
    ['é'.repeat(300), 'password-too-long'],
    ['aaaaaaaaaaaaaaaa', 'password-too-common'],
    ['abababababababab', 'password-too-common'],
    ['1234567890123456', 'password-too-common'],
    ['abcdefghijklmnop', 'password-too-common'],
    ['password12345678', 'password-too-common'],
    ['P@ssw0rd!!!!2026', 'password-too-common'],
    ['Qwertyuiop123456', 'password-too-common'],
    ['Rightsdesk-2026!', 'password-too-common'],
    ['okafor-2026!', 'password-names-you'],
    ['Northbank-2026', 'password-names-you'],
  ] as const)('%s: %s', ([password, weakness]) => {
    expect(passwordWeakness(password, context)).toBe(weakness)
  })
})

describe('a password is taken', () => {
  test.for([
    'violet harbour seven',
    'k9#Vq2!mZ7pL',
    'πέντε μικρά καράβια',
    '🦉🌊🧭🌿🔑🪁🍋🚲🎻🪵🧵⛰️',
    'a long sentence that mentions Okafor but is not much helped by it',
    'x7'.padEnd(256, 'the quick brown fox jumps over '),
  ])('%s', (password) => {
    expect(passwordWeakness(password, context)).toBeUndefined()
  })
})
