import { DirectionProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { AlertSounds } from '../alerts/alert-sounds.tsx';
import { followEvents } from '../api/cache/live-events.ts';
import { createQueryClient } from '../api/query-client.ts';
import { DraftsProvider } from '../drafts/drafts.tsx';
import { TraysProvider } from '../attachments/tray/state/trays.tsx';
import { createI18n, directionOf } from '../i18n/setup.ts';
import { Appearance } from '../look/appearance.tsx';
import { PlayerProvider } from '../voice/player/player-provider.tsx';
import { RecorderProvider } from '../voice/recorder/recorder-provider.tsx';
import { NavigationProvider } from '../navigation/navigation.tsx';
import { ErrorBoundary } from './failure/error-boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { showFailure } from './failure/show-failure.tsx';
import { Notices } from './notices.tsx';
import { HelpDialog } from '../help/dialogs/help-dialog.tsx';
import { ShortcutSheet } from '../shortcuts/sheet/shortcut-sheet.tsx';
import { Zoom } from '../window/zoom.tsx';

export function App() {
  const [client] = useState(() => createQueryClient(showFailure));
  const [i18n] = useState(() => createI18n(DEFAULT_SETTINGS.language));
  useEffect(() => followEvents(client), [client]);

  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={i18n}>
        <DirectionProvider initialDirection={directionOf(DEFAULT_SETTINGS.language)} detectDirection={false}>
          <Appearance>
            <Notices />
            <AlertSounds />
            <ErrorBoundary>
              <NavigationProvider>
                <Zoom />
                <ShortcutSheet />
                <HelpDialog />
                <DraftsProvider>
                  <TraysProvider>
                    <PlayerProvider>
                      <RecorderProvider>
                        <Frame />
                      </RecorderProvider>
                    </PlayerProvider>
                  </TraysProvider>
                </DraftsProvider>
              </NavigationProvider>
            </ErrorBoundary>
          </Appearance>
        </DirectionProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}
