// The language server in a browser's worker. Files come from the client; there is no disk, and nothing is written.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { noFiles } from './client-files';
import { initializeResult } from './initialize';
import { lifecycle } from './lifecycle';
import type { LocalSecrets } from './local-secrets';
import { type StartWorker, workerMatcher } from './pattern-worker';
import { startServer } from './server';

declare const self: DedicatedWorkerGlobalScope;

/** Secrets belong into a folder of a machine, with permissions, and browsers have none. */
const noSecrets: LocalSecrets = {
  key: () => Promise.reject(new Error('keys can be made in a folder of this machine only')),
  write: () => Promise.reject(new Error('a browser has no files with permissions')),
  restrict: () => Promise.reject(new Error('a browser has no files with permissions')),
};

/** A worker of this worker; browsers that let none be started can't try patterns. */
const startWorker: StartWorker = (program, answered, failed) => {
  if (typeof Worker !== 'function') {
    throw new Error("patterns can't be tried in this browser, as it lets no worker be started");
  }
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const worker = new Worker(address);
  worker.onmessage = ({ data }) => {
    URL.revokeObjectURL(address);
    answered(data);
  };
  worker.onerror = ({ message }) => failed(message);
  return { post: (message) => worker.postMessage(message), end: () => worker.terminate() };
};

const life = lifecycle();
const connection = createConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  life.options,
);
life.listen(connection);
connection.onInitialize((params) => {
  startServer(connection, params, noFiles, noSecrets, workerMatcher(startWorker));
  return initializeResult(params);
});
connection.listen();
