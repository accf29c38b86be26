import type { BaseLanguageClient } from 'vscode-languageclient';

/** Gives the client of the language server, started if need be. */
export type Connect = () => Promise<BaseLanguageClient>;

/** As much of a client as starting it takes: what `start` gives stands until the client has ended. */
interface Startable {
  start(): Promise<void>;
}

/** What becomes of a server that ends by itself. */
export interface Restarts {
  /** Throws when it ended too often, so that it is only to be started by hand. */
  allow(): void;
  /** After an end: whether the client starts it once more, as soon as that is decided and done; false without an end. */
  comesBack(): Promise<boolean>;
}

/** A client that is made once, when somebody needs it. */
export interface Connection<Client> {
  /**
   * Gives the client once its server answers. Rejects when that can't be started; the next call tries anew.
   * A server that ends before it has answered is waited for while it is started again.
   */
  connect(): Promise<Client>;
  /** The client, whether its server runs or not; undefined while there is none. */
  current(): Client | undefined;
}

/** @param make makes the client; nothing is started yet */
export function connection<Client extends Startable>(
  make: () => Promise<Client>,
  restarts: Restarts,
): Connection<Client> {
  let making: Promise<Client> | undefined;
  let made: Client | undefined;
  const client = async () => {
    making ??= make();
    try {
      made = await making;
      return made;
    } catch (error) {
      making = undefined;
      throw error;
    }
  };
  return {
    current: () => made,
    connect: async () => {
      const it = await client();
      for (;;) {
        await restarts.comesBack();
        restarts.allow();
        try {
          await it.start();
          return it;
        } catch (error) {
          if (await restarts.comesBack()) continue;
          restarts.allow();
          throw error;
        }
      }
    },
  };
}
