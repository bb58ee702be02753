// The app drives Electron's own Chromium: puppeteer must never download a second browser.
module.exports = { skipDownload: true };
