// The built desk, in which WhatsApp never begins: what it is before that, for as long as one looks.
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const desk = process.env.BENCH_DESK;
const manifest = require(path.join(desk, 'package.json'));
app.setAppPath(desk);
app.setName(manifest.productName);
app.setVersion(manifest.version);
const load = Module._load;
Module._load = function (name, ...rest) {
  if (name === '@wppconnect-team/wppconnect') throw new Error('WhatsApp does not begin here');
  return load.call(this, name, ...rest);
};
require(path.join(desk, manifest.main));
