import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { UpgradeProgress } from '#shared/domain/data/upgrade.ts';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { followEvents } from '#renderer/api/cache/live-events.ts';
import { queryKeys } from '#renderer/api/query-keys.ts';
import { createI18n } from '#renderer/i18n/setup.ts';
import { NavigationProvider } from '#renderer/navigation/navigation.tsx';
import { UpgradeScreen } from '#renderer/upgrading/upgrade-screen.tsx';
import { createFakeBridge } from '../support/fake-bridge/fake-bridge.ts';

afterEach(() => vi.unstubAllGlobals());

function openWindow(language: 'ar' | 'en') {
  const bridge = createFakeBridge();
  vi.stubGlobal('window', { rosheta: bridge, matchMedia: () => ({ matches: false }) });
  const client = createQueryClient(() => {});
  const draw = (): string =>
    renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={createI18n(language)}>
          <DirectionProvider>
            <MantineProvider>
              <NavigationProvider>
                <UpgradeScreen />
              </NavigationProvider>
            </MantineProvider>
          </DirectionProvider>
        </I18nextProvider>
      </QueryClientProvider>,
    );
  return { bridge, client, draw };
}

describe('while the data are upgraded', () => {
  test.each([
    ['ar', 'تُحفظ نسخة من البيانات', 'الخطوة 13 من 62'],
    ['en', 'Keeping a copy of the data', 'Step 13 of 62'],
  ] as const)('the window says in %s what is done, and how far it is', (language, copying, step) => {
    const { client, draw } = openWindow(language);
    const at = (progress: UpgradeProgress): string => {
      client.setQueryData(queryKeys.upgrade, progress);
      return draw();
    };
    expect(at({ stage: 'copying', done: 0, of: 62 })).toContain(copying);
    const later = at({ stage: 'upgrading', done: 12, of: 62 });
    expect(later).toContain(step);
    expect(later).toMatch(/aria-valuenow="20\.9/);
  });

  test('what main tells of it is shown at once', () => {
    const { bridge, client, draw } = openWindow('en');
    const stop = followEvents(client);
    client.setQueryData(queryKeys.upgrade, { stage: 'copying', done: 0, of: 3 });
    bridge.emit('upgrade.changed', { stage: 'upgrading', done: 1, of: 3 });
    expect(draw()).toContain('Step 2 of 3');
    stop();
  });
});
