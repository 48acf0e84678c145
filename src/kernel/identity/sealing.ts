import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;

/**
 * Encrypts a text with a secret token (AES-256-GCM, the key by HKDF-SHA-256 with a salt of its own): whoever has the
 * row but not the token cannot read it, and whoever changes it is found out.
 * @param bound what the text belongs to; the same must be given to open it.
 */
export function seal(token: string, text: string, bound = ''): Buffer {
  const salt = randomBytes(saltBytes);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(token, salt), iv).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), sealed]);
}

/** The text that was sealed; undefined with another token, or when it was changed or bound to something else. */
export function unseal(token: string, sealed: Buffer, bound = ''): string | undefined {
  const salt = sealed.subarray(0, saltBytes);
  const iv = sealed.subarray(saltBytes, saltBytes + ivBytes);
  const tag = sealed.subarray(saltBytes + ivBytes, saltBytes + ivBytes + tagBytes);
  if (tag.length < tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(token, salt), iv)
    .setAAD(Buffer.from(bound))
    .setAuthTag(tag);
  try {
    const text = decipher.update(sealed.subarray(saltBytes + ivBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function keyOf(token: string, salt: Buffer): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', token, salt, 'nytte-seal', 32));
}
