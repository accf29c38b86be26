/** Names that Windows keeps for devices, whatever follows behind a dot. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What file systems take in a name, in bytes. */
const LONGEST = 255;

/**
 * Why a text can't be the name of a file in a folder, in words that go on after a colon; undefined when it can. Names that lead
 * to another folder can't, on any system.
 * @param platform as `process.platform` has it
 */
export function wrongFileName(name: string, platform: string): string | undefined {
  if (name === '' || name === '.' || name === '..' || /[/\\]/.test(name)) {
    return 'it would lead to another folder';
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\u0000-\u001F\u007F]/.test(name)) {
    return 'it holds characters that no name may have';
  }
  if (Buffer.byteLength(name) > LONGEST) {
    return `it is longer than ${LONGEST} bytes`;
  }
  return platform === 'win32' && (devices.test(name) || /[<>:"|?*]|[. ]$/.test(name))
    ? 'Windows takes no such name'
    : undefined;
}
