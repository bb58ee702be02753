/** The same controls as StandIn's methods over HTTP on loopback, and a small page of buttons for hands-on use. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf } from './server/bridge.ts';
import type { StandIn } from './stand-in.ts';

/** What may be called: `POST /<name>` with a JSON array of arguments. */
const COMMANDS = [
  'scan',
  'finishSync',
  'showNewQr',
  'expireQr',
  'refreshPairingCode',
  'expirePairingCode',
  'logoutFromPhone',
  'customerWrites',
  'phoneWrites',
  'redeliver',
  'customerEdits',
  'customerRevokes',
  'customerReacts',
  'customerTypes',
  'addNumber',
  'linkLid',
  'deliver',
  'read',
  'play',
  'fail',
  'holdAcks',
  'releaseAcks',
  'loseNextReply',
  'refuseNextSend',
  'throwOnNextSend',
  'holdTransfers',
  'releaseTransfers',
  'cutNextTransfer',
  'forgetMedia',
  'findMediaAgain',
  'dropConnection',
  'restoreConnection',
  'stopListening',
  'startListening',
  'holdIncoming',
  'releaseIncoming',
  'answerPageWith',
  'answerPageWell',
  'refuse',
  'acceptAgain',
  'failStorage',
  'repairStorage',
  'breakWhatsApp',
  'repairWhatsApp',
] as const satisfies readonly (keyof StandIn)[];

export interface ControlServer {
  url: string;
  close(): void;
}

export async function startControl(standIn: StandIn, port = 0): Promise<ControlServer> {
  const server = createServer((request, response) => {
    answer(standIn, request, response).catch((error: unknown) => {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: usedPort } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${usedPort}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(standIn: StandIn, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = (request.url ?? '/').slice(1);
  if (request.method === 'GET' && name === '') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(await readFile(new URL('control-panel.html', import.meta.url)));
    return;
  }
  const result =
    request.method === 'POST' ? await run(standIn, name, await bodyOf(request)) : stateOf(standIn);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(result ?? {}));
}

async function run(standIn: StandIn, name: string, body: string): Promise<unknown> {
  const command = COMMANDS.find((each) => each === name);
  if (!command) throw new Error(`there is no command "${name}"`);
  const args = body === '' ? [] : (JSON.parse(body) as unknown[]);
  // Checked by hand above: the arguments themselves are whatever the caller sends.
  const method = standIn[command] as (this: StandIn, ...values: unknown[]) => unknown;
  return await method.apply(standIn, args);
}

function stateOf(standIn: StandIn): object {
  const { isLinked, isConnected, queuedEvents, reads, typing } = standIn;
  const sent = standIn.sent.map(({ bytes, ...message }) => ({ ...message, sizeBytes: bytes?.length }));
  return { isLinked, isConnected, queuedEvents, sent, reads, typing: typing.slice(-5) };
}
