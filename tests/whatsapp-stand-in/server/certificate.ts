import { generate } from 'selfsigned';

type Certificate = { key: string; cert: string };

let made: Promise<Certificate> | undefined;

/** A certificate for web.whatsapp.com, one for all that this process starts; the app is told to ignore its issuer. */
export function makeCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const name = 'web.whatsapp.com';
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  return { key, cert };
}
