/**
 * Signatures of packs: Ed25519 over the file's bytes, detached, as base64 in a file of the same address with `.sig` at its end. The public
 * key is 32 bytes as base64: named by the browser's policy, or found in the signature file's second line and pinned at the first use.
 *
 *     <signature, base64>
 *     <public key, base64>
 */
export interface Signature {
  bytes: Uint8Array<ArrayBuffer>;
  /** The key the file itself names; trusted only at the first use. */
  key: string | null;
}

/** @throws Error in words when it is no signature */
export function readSignature(text: string): Signature {
  const [first = '', second] = text.split(/\s+/).filter(Boolean);
  const bytes = fromBase64(first);
  if (bytes?.length !== 64) throw new Error('The signature file holds no Ed25519 signature (64 bytes as base64).');
  if (second === undefined) return { bytes, key: null };
  if (fromBase64(second)?.length !== 32)
    throw new Error('The second line of the signature file is no Ed25519 public key (32 bytes as base64).');
  return { bytes, key: second };
}

/** @param key 32 bytes as base64 @throws Error in words when the key is none or the browser cannot check */
export async function verify(bytes: Uint8Array, signature: Signature, key: string): Promise<boolean> {
  const raw = fromBase64(key);
  if (raw?.length !== 32) throw new Error('The public key is not 32 bytes as base64.');
  try {
    const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, signature.bytes, new Uint8Array(bytes));
  } catch {
    throw new Error('This browser cannot check Ed25519 signatures. Update it and try again.');
  }
}

/** SHA-256 of a public key as hexadecimal pairs with colons: what two people can compare on the telephone. */
export function fingerprint(key: string): Promise<string> {
  return sha256(fromBase64(key) ?? new Uint8Array());
}

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join(':');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}
