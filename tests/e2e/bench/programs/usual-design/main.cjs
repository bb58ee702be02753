// The usual design: an Electron window, and WPPConnect that starts a Chromium of its own beside it. Nothing is stored.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

const told = JSON.parse(process.env.BENCH_USUAL_DESIGN);

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  // The library begins when the window is there, and does not wait for anything of it.
  const shown = window.loadFile(path.join(__dirname, 'index.html'));
  const tell = (name, value) =>
    shown.then(() => window.webContents.executeJavaScript(`${name}(${JSON.stringify(value)})`));
  const client = await require('@wppconnect-team/wppconnect').create({
    session: 'bench',
    headless: true,
    useChrome: false,
    puppeteerOptions: {
      executablePath: told.chromium,
      args: ['--no-sandbox', ...told.switches],
      userDataDir: told.session,
    },
    catchQR: (image) => void tell('showQr', image),
    waitForLogin: true,
    autoClose: 0,
    deviceSyncTimeout: 0,
    whatsappVersion: null,
    disableWelcome: true,
    updatesLog: false,
    logQR: false,
    disableGoogleAnalytics: true,
    folderNameToken: told.tokens,
  });
  let received = 0;
  client.onMessage(() => {
    received += 1;
    if (received % 50 === 0) void tell('showReceived', received);
  });
  // The page asks by its console, because it has no preload.
  window.webContents.on('console-message', (...said) => {
    if (!said.some((one) => one === 'list chats' || one?.message === 'list chats')) return;
    void client.listChats().then((chats) => tell('showListed', chats.length));
  });
  await tell('showOnline', true);
});
