import { generate } from 'selfsigned';

/** A certificate for web.whatsapp.com, made anew at each start; the app is told to ignore its issuer. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const name = 'web.whatsapp.com';
  const made = await generate([{ name: 'commonName', value: name }], { keyType: 'ec', algorithm: 'sha256' });
  return { key: made.private, cert: made.cert };
}
