/** A thread that records a message through the store's second door and says what it then reads. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { openDoor } from '#main/store/client/open-door.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';

const { port, observed } = workerData as { port: MessagePort; observed: ObservedMessage };
const door = openDoor(port, ['recordMessage', 'getMessage']);
const { messageId } = await door.recordMessage(observed);
const { content } = await door.getMessage({ messageId });
parentPort?.postMessage(content);
door.closeDoor();
