import './trusted-types.ts';
import './zod-setup.ts';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-500.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-700.css';
import '@fontsource/ibm-plex-sans-arabic/latin-400.css';
import '@fontsource/ibm-plex-sans-arabic/latin-500.css';
import '@fontsource/ibm-plex-sans-arabic/latin-600.css';
import '@fontsource/ibm-plex-sans-arabic/latin-700.css';
import '@fontsource/ibm-plex-sans-arabic/latin-ext-400.css';
import '@fontsource/ibm-plex-sans-arabic/latin-ext-600.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './look/tokens.css';
import './look/base.css';
import './look/turning-icons.css';
import './look/forced-colors.css';
import './look/emoji-font.css';
import { SHEET_HASH } from '#shared/domain/reports/report-sheet.ts';
import { notifyManager } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onceAFrame } from './api/once-a-frame.ts';
import { reportUncaught } from './api/report.ts';
import { listenForShortcuts } from './shortcuts/use-shortcut.ts';
import { App } from './shell/app.tsx';

reportUncaught(window);
listenForShortcuts();
notifyManager.setScheduler(onceAFrame());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// A report for paper is drawn by a page that nobody sees and that has no bridge.
if (location.hash.startsWith(SHEET_HASH)) {
  void import('./reports/sheet/draw-sheet.tsx').then(({ drawSheet }) => drawSheet(root));
} else {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
