// The small server that the suites talk to: it takes their results, and requests that need the window.
import { once } from 'node:events';
import { createServer } from 'node:http';

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/**
 * Starts the server on a free port of the loopback interface.
 * @param handlers One async function a path, from the request's object to the answer's (none is `{}`); what it throws goes to the suite.
 * @returns Its `url` and `close()`.
 */
export async function startAnswers(handlers) {
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    const handle = handlers[request.url.slice(1)];
    if (request.method !== 'POST' || !handle) return response.writeHead(404).end('No such request.');
    try {
      const answer = await handle(await readBody(request));
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
    } catch (error) {
      response.writeHead(500).end(error.message);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
