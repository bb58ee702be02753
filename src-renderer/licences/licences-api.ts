import { useQuery } from '@tanstack/react-query';
import type { LicencesFile } from '#shared/domain/licences.ts';
import { queryKeys } from '../api/query-keys.ts';

/**
 * The licences of all that the app is made of, read when first asked for. They are a script beside the page that is
 * written once all builds are done (scripts/licences), so that no build knows it.
 */
export const useLicences = () =>
  useQuery({ queryKey: queryKeys.licences, queryFn: readLicences, staleTime: Infinity });

async function readLicences(): Promise<LicencesFile> {
  const address = new URL('licences.js', document.baseURI).href;
  const script = (await import(/* @vite-ignore */ address)) as { default: LicencesFile };
  return script.default;
}
