import assert from 'node:assert/strict';
import { connection } from './connect';

/** A client whose starts end as told, one after the other; `starts` counts them. */
function clientOf(...ends: (Error | undefined)[]) {
  return {
    starts: 0,
    async start() {
      const end = ends[this.starts++];
      if (end !== undefined) throw end;
    },
  };
}

const gone = new Error('gone');
const givenUp = new Error('given up');
const restarts = (back: boolean, allow = () => {}) => ({ allow, comesBack: async () => back });

describe('connecting to the server', () => {
  it('makes one client, however many ask at once', async () => {
    let made = 0;
    const client = clientOf();
    const { connect, current } = connection(async () => {
      made++;
      return client;
    }, restarts(false));
    assert.equal(current(), undefined);
    assert.deepEqual(await Promise.all([connect(), connect()]), [client, client]);
    assert.equal(await connect(), client);
    assert.equal(current(), client);
    assert.equal(made, 1);
  });

  it('waits while a server that ended is started again', async () => {
    const client = clientOf();
    let settle = (_back: boolean) => {};
    const { connect } = connection(async () => client, {
      allow: () => {},
      comesBack: () =>
        new Promise((resolve) => {
          settle = resolve;
        }),
    });
    const connected = connect();
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(client.starts, 0);
    settle(true);
    assert.equal(await connected, client);
  });

  it('waits for a server that ended before it answered and is started again', async () => {
    const client = clientOf(gone, gone);
    const { connect } = connection(async () => client, restarts(true));
    assert.equal(await connect(), client);
    assert.equal(client.starts, 3);
  });

  it('rejects when it is not started again, and tries anew when asked again', async () => {
    const client = clientOf(gone);
    const { connect } = connection(async () => client, restarts(false));
    await assert.rejects(connect, gone);
    assert.equal(await connect(), client);
  });

  it('starts nothing that was given up, and says so', async () => {
    const client = clientOf(gone);
    let byHand = false;
    const allow = () => {
      if (client.starts > 0 && !byHand) throw givenUp;
    };
    const { connect } = connection(async () => client, restarts(false, allow));
    await assert.rejects(connect, givenUp);
    await assert.rejects(connect, givenUp);
    assert.equal(client.starts, 1);
    byHand = true;
    assert.equal(await connect(), client);
  });

  it('makes the client anew when it could not be made', async () => {
    const client = clientOf();
    let tries = 0;
    const make = async () => {
      if (++tries === 1) throw gone;
      return client;
    };
    const { connect, current } = connection(make, restarts(false));
    await assert.rejects(connect, gone);
    assert.equal(current(), undefined);
    assert.equal(await connect(), client);
  });
});
