// Preloaded by tests: a disk that fills up. After as many writes to files as FULL_AFTER says, half of a text is written, and
// then there is no space left.
const fs = require('node:fs');

const { writeFileSync } = fs;
let left = Number(process.env.FULL_AFTER);

fs.writeFileSync = (file, data, options) => {
  left -= 1;
  if (left >= 0) return writeFileSync(file, data, options);
  writeFileSync(file, data.slice(0, data.length / 2), options);
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};
