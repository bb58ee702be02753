import type { ConnectionSnapshot } from '#main/transport/wppconnect/page/agents/connection-agent.ts';
import { fakePage } from './fake-page.ts';

const ONLINE: ConnectionSnapshot = {
  authenticated: true,
  mainReady: true,
  mode: 'MAIN',
  info: 'NORMAL',
  socket: 'CONNECTED',
};

/** A page that says about the connection what the test puts into `say`, by itself or when the test lets it. */
export function connectionPage() {
  const control = {
    say: { ...ONLINE },
    /** How a reading answers: at once, with an error, or when the returned promise is done. */
    answer: (): Promise<void> => Promise.resolve(),
    readings: 0,
  };
  const readSaid = (part: keyof ConnectionSnapshot) => () => control.say[part];
  const wpp = {
    get isReady(): boolean {
      control.readings += 1;
      return true;
    },
    conn: {
      getStreamData: () => ({ mode: control.say.mode, info: control.say.info }),
      isAuthenticated: readSaid('authenticated'),
      isMainReady: readSaid('mainReady'),
      getMyUserWid: () => '201012345678@c.us',
    },
    whatsapp: {
      functions: { queryWidExists: async (): Promise<unknown> => ({}) },
      Socket: {
        get state(): string {
          return control.say.socket;
        },
      },
    },
  };
  const inner = fakePage({ window: { WPP: wpp } });
  const evaluate = async (...args: Parameters<typeof inner.evaluate>): Promise<unknown> => {
    const answer = control.answer();
    const result: unknown = await inner.evaluate(...args);
    await answer;
    return result;
  };
  return { page: { evaluate } as unknown as typeof inner, control, wpp };
}
