// Stands in for PowerMTA's own program in the tests: prints what the guide shows (§3.1) for `pmta test config`.
const [, , ...args] = process.argv;
if (args.join(' ') !== 'test config') {
  console.error(`unexpected arguments: ${args.join(' ')}`);
  process.exit(2);
}
console.log('Error in line 2 of /etc/pmta/unclosed.pmta: argument missing');
process.exitCode = 1;
