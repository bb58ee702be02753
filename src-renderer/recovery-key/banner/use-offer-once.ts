import { useEffect } from 'react';
import { useSettings, useUpdateSettings } from '../../api/queries/settings.ts';
import { useAppInfo, useConnection } from '../../api/queries/app.ts';
import { useMay } from '../../api/queries/signed-in.ts';

/**
 * Opens the recovery key's dialog by itself, once in the life of a database: when the desk is linked for the first
 * time. Before that there is nothing to lose and a QR to scan; right after it, whoever sets the desk up still sits
 * there. It is noted as shown when it opens: from then on the banner reminds.
 */
export function useOfferOnce(open: () => void): void {
  const settings = useSettings().data;
  const isTraining = useAppInfo().data?.training ?? true;
  const isOnline = useConnection().data?.phase === 'online';
  const { mutate } = useUpdateSettings();
  const maySee = useMay('recovery-key');
  const isDue =
    maySee &&
    settings?.recoveryKeySavedAt === null &&
    settings.recoveryKeyOfferedAt === null &&
    !isTraining &&
    isOnline;
  useEffect(() => {
    if (!isDue) return;
    open();
    mutate({ recoveryKeyOfferedAt: Date.now() });
  }, [isDue, open, mutate]);
}
