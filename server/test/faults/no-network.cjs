// Preloaded by tests: whoever looks up a name, listens, or connects to anything fails, and is written down in the file that
// NETWORK_LOG names. What a process was started with (standard input and output, the parent's channel) stays usable.
const { appendFileSync } = require('node:fs');

const refuse = (what) =>
  function refused() {
    const error = new Error(`the network was used: ${what}`);
    appendFileSync(process.env.NETWORK_LOG, `${error.stack}\n`);
    throw error;
  };

const net = require('node:net');
net.Socket.prototype.connect = refuse('net.connect');
net.Server.prototype.listen = refuse('net.listen');
for (const [module, names] of Object.entries({
  net: ['connect', 'createConnection'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveTxt', 'reverse'],
  'dns/promises': ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveMx', 'resolveTxt', 'reverse'],
})) {
  const loaded = require(`node:${module}`);
  for (const name of names) loaded[name] = refuse(`${module}.${name}`);
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  if (name in globalThis) {
    Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true });
  }
}
