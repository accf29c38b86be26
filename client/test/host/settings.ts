/** What the runner tells the suites; it is put in when the suites are bundled. */
interface HostSettings {
  /** The identifier of the extension under test, `publisher.name` of the root package.json. */
  readonly extensionId: string;
  /** The address of the runner's own small server, which takes results and requests for the user interface. */
  readonly runner: string;
  /** Only tests whose full title matches this regular expression run; undefined runs all. */
  readonly grep?: string;
}

declare const POWERMTA_HOST_SETTINGS: HostSettings;

export const settings: HostSettings = POWERMTA_HOST_SETTINGS;
