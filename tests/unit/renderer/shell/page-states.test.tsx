import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createQueryClient } from '#renderer/api/query-client.ts';
import { BackupTab } from '#renderer/backup/settings/backup-tab.tsx';
import { CustomersPage } from '#renderer/customers/page/customers-page.tsx';
import { CustomerDetail } from '#renderer/customers/page/customer-detail.tsx';
import { DraftsProvider } from '#renderer/drafts/drafts.tsx';
import { RefillsTab } from '#renderer/follow-ups/page/refills/refills-tab.tsx';
import { ScheduledTab } from '#renderer/follow-ups/page/scheduled/scheduled-tab.tsx';
import { WaitlistTab } from '#renderer/follow-ups/page/waitlist/waitlist-tab.tsx';
import { FullExportPage } from '#renderer/full-export/settings/full-export-page.tsx';
import { createI18n } from '#renderer/i18n/setup.ts';
import { LogSection } from '#renderer/inspection/settings/log-section.tsx';
import { StateSection } from '#renderer/inspection/settings/state-section.tsx';
import { LabelsTab } from '#renderer/labels/settings/labels-tab.tsx';
import { FilesTab } from '#renderer/media/settings/files-tab.tsx';
import { NavigationProvider } from '#renderer/navigation/navigation.tsx';
import { PastTab } from '#renderer/past/settings/past-tab.tsx';
import { PrescriptionsPage } from '#renderer/prescriptions/page/prescriptions-page.tsx';
import { Workbench } from '#renderer/prescriptions/page/bench/workbench.tsx';
import { CopiesSection } from '#renderer/privacy/settings/copies-section.tsx';
import { ErasedSection } from '#renderer/privacy/settings/erased-section.tsx';
import { RatingsPage } from '#renderer/ratings/page/ratings-page.tsx';
import { AuditTab } from '#renderer/staff/settings/audit-tab.tsx';
import { TemplatesPage } from '#renderer/approved-templates/page/templates-page.tsx';
import { TicketsPage } from '#renderer/tickets/page/tickets-page.tsx';
import { UpdatesTab } from '#renderer/updates/settings/updates-tab.tsx';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { InvokeChannel } from '#shared/ipc/contract.ts';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge/fake-bridge.ts';

// There is no screen here to measure texts on, and nothing that grows.
vi.hoisted(() => {
  class Unmoved {
    observe = (): void => {};
    unobserve = (): void => {};
    disconnect = (): void => {};
  }
  Object.assign(globalThis, { ResizeObserver: Unmoved });
});
vi.mock('#renderer/ui/cut-text/text-width.ts', () => ({ textWidth: () => 0, useFonts: () => 0 }));

const nothing = (): void => {};

/** Each page and list, and what it asks main for itself. */
const PAGES: { name: string; page: ReactNode; asks: InvokeChannel; isThere?: false }[] = [
  { name: 'tickets', page: <TicketsPage />, asks: 'tickets.list' },
  { name: 'prescriptions', page: <PrescriptionsPage />, asks: 'prescriptions.list' },
  {
    name: 'the bench',
    page: <Workbench id={1} draft={null} onDraft={nothing} onClose={nothing} />,
    asks: 'prescriptions.get',
    isThere: false,
  },
  { name: 'customers', page: <CustomersPage />, asks: 'customers.list' },
  { name: 'a customer', page: <CustomerDetail id={1} />, asks: 'customers.get', isThere: false },
  { name: 'scheduled', page: <ScheduledTab />, asks: 'scheduled.list' },
  { name: 'refills', page: <RefillsTab />, asks: 'refills.due' },
  { name: 'the waiting list', page: <WaitlistTab />, asks: 'waitlist.items' },
  { name: 'saved replies', page: <TemplatesPage />, asks: 'templates.list' },
  { name: 'ratings', page: <RatingsPage />, asks: 'ratings.summary' },
  { name: 'audit', page: <AuditTab />, asks: 'audit.list' },
  { name: 'backups', page: <BackupTab settings={DEFAULT_SETTINGS} />, asks: 'backup.status' },
  { name: 'files', page: <FilesTab settings={DEFAULT_SETTINGS} />, asks: 'media.usage' },
  { name: 'who was erased', page: <ErasedSection />, asks: 'privacy.erasures' },
  { name: 'older copies', page: <CopiesSection />, asks: 'privacy.copies' },
  { name: 'updates', page: <UpdatesTab settings={DEFAULT_SETTINGS} />, asks: 'updates.get' },
  { name: 'labels', page: <LabelsTab />, asks: 'labels.list' },
  { name: 'the state of the desk', page: <StateSection />, asks: 'inspection.state' },
  { name: 'the log', page: <LogSection />, asks: 'inspection.log' },
  { name: 'exporting everything', page: <FullExportPage />, asks: 'fullExport.state' },
  { name: 'imports', page: <PastTab />, asks: 'past.list' },
];

/** A window of the fake main process, drawn without a screen: what it asks for is answered between two drawings. */
function openWindow(bridge: FakeBridge) {
  vi.stubGlobal('window', { rosheta: bridge, matchMedia: () => ({ matches: false }) });
  const client = createQueryClient(nothing);
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryOnMount: false } });
  const draw = (page: ReactNode): string =>
    renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <I18nextProvider i18n={createI18n('en')}>
          <DirectionProvider>
            <MantineProvider>
              <NavigationProvider>
                <DraftsProvider>{page}</DraftsProvider>
              </NavigationProvider>
            </MantineProvider>
          </DirectionProvider>
        </I18nextProvider>
      </QueryClientProvider>,
    );
  return { client, draw };
}

type Window = ReturnType<typeof openWindow>;

/** What main has not been asked for yet, of all that was drawn. */
const notAsked = ({ client }: Window) =>
  client
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.status === 'pending');

/** Lets main answer, and what the answers let be asked, until nothing new is. */
async function answerAll(window: Window, page: ReactNode): Promise<string> {
  for (;;) {
    const shown = window.draw(page);
    const asked = notAsked(window);
    if (asked.length === 0) return shown;
    await Promise.all(asked.map((query) => query.fetch().catch(nothing)));
  }
}

afterEach(() => void vi.unstubAllGlobals());

const STATES = {
  reading: 'data-testid="still-reading"',
  failed: 'data-testid="error-notice"',
  'asks again': 'Try again',
};

const statesIn = (shown: string): string[] =>
  Object.entries(STATES)
    .filter(([, mark]) => shown.includes(mark))
    .map(([state]) => state);

describe.each(PAGES)('$name', ({ page, asks, isThere }) => {
  test('says that it is being read, while main does not answer', () => {
    const window = openWindow(createFakeBridge({ hanging: [asks], latencyMs: 0 }));
    expect(statesIn(window.draw(page))).toContain('reading');
  });

  test('says that it failed, with a way to ask again', async () => {
    const bridge = createFakeBridge({ failing: { [asks]: 'internal' }, latencyMs: 0 });
    const shown = await answerAll(openWindow(bridge), page);
    expect(bridge.calls.map(({ channel }) => channel)).toContain(asks);
    expect(statesIn(shown)).toEqual(['failed', 'asks again']);
  });

  // The tests' desk has no prescription and no customer by that number.
  if (isThere === false) return;
  test('says neither once it is there', async () => {
    const shown = await answerAll(openWindow(createFakeBridge({ latencyMs: 0 })), page);
    expect(statesIn(shown)).toEqual([]);
  });
});
