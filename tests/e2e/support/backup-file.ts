import { expect } from '@playwright/test';
import { OWNER } from './desk-window.ts';
import type { Desk } from './desk.ts';

/** What the system's own dialogs would answer. */
export async function answerDialogs(desk: Desk, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

/** The system's dialog stays open until the function that this returns is called. */
export async function holdOpenDialog(desk: Desk, file: string): Promise<() => Promise<void>> {
  const held = await desk.app.evaluateHandle(({ dialog }, chosen) => {
    const answer = Promise.withResolvers<Electron.OpenDialogReturnValue>();
    dialog.showOpenDialog = () => answer.promise;
    return { close: () => answer.resolve({ canceled: false, filePaths: [chosen] }) };
  }, file);
  return () => held.evaluate(({ close }) => close());
}

interface BackupFile {
  file: string;
  passphrase: string;
}

/** Fills in the form of the settings and presses "save". */
export async function beginExport(
  desk: Desk,
  { file, passphrase }: BackupFile,
  { withSession, withMedia = false }: { withSession: boolean; withMedia?: boolean },
): Promise<void> {
  await answerDialogs(desk, file);
  await desk.page.getByTestId('settings-open').click();
  await desk.page.getByTestId('settings-backup').click();
  await desk.page.getByTestId('export-open').click();
  await desk.page.getByTestId('export-passphrase').fill(passphrase);
  await desk.page.getByTestId('export-passphrase-again').fill(passphrase);
  if (withSession) {
    await desk.page.getByTestId('export-session').check();
    await expect(desk.page.getByTestId('export-session-warning')).toBeVisible();
  }
  if (withMedia) await desk.page.getByTestId('export-media').check();
  await desk.page.getByTestId('export-submit').click();
}

/** Lets a restore happen as an admin, where one is asked for: a desk without staff or data asks nobody. */
export async function passGuard({ page }: Desk, pin: string = OWNER.secret): Promise<void> {
  const open = page.getByTestId('restore-file-choose').or(page.getByTestId('restore-copy-submit'));
  await expect(page.getByTestId('restore-guard').or(open)).toBeVisible();
  if (await open.isVisible()) return;
  await page.getByTestId('restore-guard-secret').fill(pin);
  await page.getByTestId('restore-guard-submit').click();
  await expect(open).toBeVisible();
}

/** In the dialog of the recovery key, as the owner who is signed in. */
export async function showRecoveryKey({ page }: Desk): Promise<void> {
  await page.getByTestId('recovery-key-secret').fill(OWNER.secret);
  await page.getByTestId('recovery-key-show').click();
}

/** In a desk that was started with `--restore`. */
export async function restoreFile(desk: Desk, { file, passphrase }: BackupFile): Promise<void> {
  await answerDialogs(desk, file);
  await passGuard(desk);
  await desk.page.getByTestId('restore-file-choose').click();
  await desk.page.getByTestId('restore-passphrase').fill(passphrase);
  // The form says so when it knows the file, and has nothing to send before.
  await expect(desk.page.getByTestId('restore-file-submit')).toBeEnabled();
  await desk.page.getByTestId('restore-passphrase').press('Enter');
}
