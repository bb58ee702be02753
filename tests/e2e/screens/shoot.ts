import path from 'node:path';
import type { Desk } from '../support/desk.ts';

export const SCREENS = path.resolve('out/screens');

export const LOOKS = [
  { language: 'ar', theme: 'light' },
  { language: 'ar', theme: 'dark' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
] as const;

/** Takes a picture of what is open in both languages and both themes, and leaves the desk in Arabic and light. */
export async function shoot(desk: Desk, screen: string): Promise<void> {
  for (const look of LOOKS) {
    await wear(desk, look);
    const file = path.join(SCREENS, `${screen}.${look.language}.${look.theme}.png`);
    await desk.page.screenshot({ path: file, animations: 'disabled' });
  }
  await wear(desk, LOOKS[0]);
}

/** Puts a language and a theme on. */
export async function wear(desk: Desk, look: (typeof LOOKS)[number]): Promise<void> {
  await desk.updateSettings(look);
  await desk.page
    .locator(`html[lang="${look.language}"][data-mantine-color-scheme="${look.theme}"]`)
    .waitFor();
}
