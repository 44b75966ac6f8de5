// WebCrypto's key type under one name: the browser's view calls it CryptoKey, the server's view has no global of that name.

export type WebKey = Parameters<typeof crypto.subtle.sign>[1];
