import './trusted-types.ts';
import './zod-setup.ts';
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
