// Makes a zip file the same wherever it is built.

const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

/**
 * Gives all entries of a zip file the same permissions, which otherwise are those of the files where it was built.
 * @param zip its bytes, which are changed
 */
export function evenPermissions(zip) {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06])) + 16);
  let count = 0;
  while (zip.readUInt32LE(at) === centralEntry) {
    zip.writeUInt32LE((0o100644 << 16) >>> 0, at + 38);
    const lengths = zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    at += 46 + lengths;
    count += 1;
  }
  if (count === 0 || zip.readUInt32LE(at) !== endOfDirectory) throw new Error('This is no plain zip file.');
  return zip;
}
