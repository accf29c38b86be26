/** The folder of the sample configuration, in the extension. */
export const sampleFolder = 'sample/pmta';

/** Its main file. */
export const sampleEntry = 'config';

/** Its files. They are named here because a web page can't list the folders of an extension. */
export const sampleFiles = [sampleEntry, 'bounce-patterns.conf', 'users.conf', 'vmtas.conf'] as const;

/** One of the sample's files. */
export type SampleFile = (typeof sampleFiles)[number];

/** What the walkthrough looks for in the sample, each in a line of its own. */
export const landmarks = {
  limits: '<domain gmail.com>',
  port: '<smtp-listener 203.0.113.5:465>',
  weakTls: 'tls-dh-key-length 1024',
  firstPasted: '192.0.2.11|',
  lastPasted: '192.0.2.13|',
} as const;
