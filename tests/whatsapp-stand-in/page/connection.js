// The page's link to the stand-in server: one event stream down, small POSTs up. It takes the place
// of WhatsApp's encrypted WebSocket.

const RETRY_MS = 250;

/** Identifies this page load, so that the server can tell a reload from a second window. */
const page = crypto.randomUUID();

let credentials = {};
let handlers;
let stream;
let work = Promise.resolve();

/** What the page proves its registration with: {device, secret}; the secret never changes hands twice. */
export function useCredentials(value) {
  credentials = value;
}

/** Sends one request; rejects when the server cannot be reached or refuses. */
export async function ask(operation, body = {}) {
  const response = await fetch(`/bridge/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ page, ...credentials, ...body }),
  });
  if (!response.ok) throw new Error(`stand-in server answered ${response.status} to ${operation}`);
  return await response.json();
}

const proof = (values) => new URLSearchParams({ page, ...credentials, ...values });

/** Hands over the bytes of a message that is about to be sent. */
export async function uploadMedia(id, blob) {
  const response = await fetch(`/bridge/upload?${proof({ id })}`, { method: 'POST', body: blob });
  if (!response.ok) throw new Error(`stand-in server answered ${response.status} to an upload`);
  // Only the end of the answer says that all of it has arrived.
  await response.text();
}

/** The file of a received message as a blob; rejects when the server has none (any more). */
export async function fetchMedia(id) {
  const response = await fetch(`/bridge/media?${proof({ id })}`);
  if (!response.ok) throw new Error(`MediaNotFound: ${response.status}`);
  return await response.blob();
}

/** Like `ask`, for things WhatsApp Web does not wait for (typing, read marks): losing one is harmless. */
export function tell(operation, body) {
  return ask(operation, body).catch(() => undefined);
}

/**
 * Opens the stream and keeps it open. `onEvent` is awaited event by event, in order; an event is
 * acknowledged only after it, so the server delivers again what a crash interrupted.
 */
export function connect({ onEvent, onLost }) {
  handlers = { onEvent, onLost };
  open();
}

/** Stops for good (before a reload that follows a logout). */
export function disconnect() {
  handlers = undefined;
  stream?.close();
}

function open() {
  if (!handlers) return;
  const opened = new EventSource(`/bridge/stream?${proof()}`);
  stream = opened;
  opened.onmessage = (message) => {
    const event = JSON.parse(message.data);
    work = work.then(() => handle(event)).catch((error) => console.error('stand-in page:', error));
  };
  opened.onerror = () => {
    opened.close();
    if (stream !== opened || !handlers) return;
    handlers.onLost();
    setTimeout(open, RETRY_MS);
  };
}

async function handle(event) {
  if (!handlers) return;
  await handlers.onEvent(event);
  if (event.sequence !== undefined) await tell('received', { sequence: event.sequence });
}
