// The public API of the npm package `powermta-language-server`: pure functions on texts, without files, network or clock.
// Its types stand here in full, so that they can be used without knowing anything of the inside.
export { type CheckOptions, check, checkFiles, type FileFinding, type Finding } from './check';
export { type FormatOptions, format } from './format';
export {
  type DnsRecord,
  type GenerateOptions,
  type GenerateResult,
  generate,
  type LineProblem,
} from './generate';
export { type ConfigNode, parse } from './parse';
export { type RuleInfo, rules } from './rules';
export type { Level, PmtaVersion, Position, Range, Severity } from './types';
