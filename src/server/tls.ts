/**
 * How this server speaks HTTPS: TLS 1.3, and 1.2 for older phones, in both with keys that are gone after the talk, so that
 * who takes the certificate's key reads nothing of before; every message authenticated by its cipher.
 */
export type TlsFiles = { readonly cert: Buffer; readonly key: Buffer }

const CIPHERS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':')

export const tlsOptions = (files: TlsFiles) =>
  ({ ...files, minVersion: 'TLSv1.2', ciphers: CIPHERS, honorCipherOrder: true }) as const

/**
 * A browser that was here once asks this name by HTTPS alone, for a year. Not `includeSubDomains`: here are no cookies that a
 * name below could set, and the other pages of whoever lends the name are not ours to change.
 */
export const HTTPS_HEADERS = { 'strict-transport-security': 'max-age=31536000' } as const
