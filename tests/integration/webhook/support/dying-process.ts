/** A desk that keeps webhooks and dies at a step of one: before it is written, or between that and the answer. */
import { createStore } from '#main/store/client/create-store.ts';
import { listenOnThisPc } from '#main/http/listen.ts';
import { createWebhookServer } from '#main/webhook/server.ts';

export interface Life {
  databasePath: string;
  key: string;
  workerPath: string;
  port: number;
  secrets: { appSecret: string; verifyToken: string };
  /** Which webhook of this life is its last; 0 for none. */
  diesAt: number;
  step: 'before-write' | 'before-answer';
}

const life = JSON.parse(process.argv[2] ?? '') as Life;
const store = await createStore({
  databasePath: life.databasePath,
  key: Buffer.from(life.key, 'hex'),
  workerPath: life.workerPath,
  onFatal: (error) => {
    throw error;
  },
  onEvents: () => {},
});

let seen = 0;
const die = (step: Life['step']): void => {
  if (step === life.step && life.diesAt !== 0 && seen >= life.diesAt) process.kill(process.pid, 'SIGKILL');
};
const server = createWebhookServer({
  secrets: () => life.secrets,
  keep: async (body) => {
    seen += 1;
    die('before-write');
    await store.keepWebhook({ body, now: Date.now() });
    die('before-answer');
  },
  onCall: () => {},
});
const listening = await listenOnThisPc(server, life.port);
process.send?.(listening);
process.on('message', () => {
  void server
    .close()
    .then(() => store.close())
    .then(() => process.disconnect());
});
