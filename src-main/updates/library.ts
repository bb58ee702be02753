/** A bundle of its own: it is large, and needed minutes after the start at the earliest. */
export { autoUpdater } from 'electron-updater';
