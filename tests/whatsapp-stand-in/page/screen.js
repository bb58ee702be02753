// What the window shows. wppconnect reads the QR from the DOM: a canvas inside [data-ref], and a
// button inside it once the QR has expired (wppconnect api/helpers/scrape-img-qr.ts).
import { tell } from './connection.js';

const app = () => document.getElementById('app');

function element(tag, properties = {}, children = []) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Draws squares that depend on the text, so that two codes differ; no phone could read them. */
function drawCode(canvas, text) {
  const squares = 33;
  const size = canvas.width / squares;
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  let state = 1;
  for (let index = 0; index < squares * squares; index += 1) {
    state = (state * 31 + text.charCodeAt(index % text.length) + index) % 65521;
    if (state % 2 === 0) continue;
    context.fillRect((index % squares) * size, Math.floor(index / squares) * size, size, size);
  }
}

export function showQr(text) {
  const canvas = element('canvas', { width: 264, height: 264 });
  drawCode(canvas, text);
  const holder = element('div', {}, [canvas]);
  holder.dataset.ref = text;
  app().replaceChildren(element('div', { className: 'landing-wrapper' }, [holder]));
}

/** The same QR with WhatsApp's "click to reload" button over it. */
export function showExpiredQr() {
  const holder = app().querySelector('[data-ref]');
  if (!holder || holder.querySelector('button')) return;
  const button = element('button', { type: 'button', textContent: 'Click to reload QR code' });
  button.addEventListener('click', () => void tell('refresh-qr'));
  holder.append(button);
}

export function showProgress(text) {
  app().replaceChildren(element('div', { textContent: text }));
}

export function showChats() {
  app().replaceChildren(
    element('div', { className: 'two', tabIndex: -1, textContent: 'WhatsApp (stand-in)' }),
  );
}
