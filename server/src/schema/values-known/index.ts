/** What completion and hover know of values beyond their types. */
export { type RecordField, type RecordType, recordFields, recordType, recordTypes } from './accounting';
export { type BounceCategory, bounceCategories } from './bounce-categories';
export { type PatternAction, patternAction, patternActions } from './pattern-actions';
export { type KnownPort, knownPort, knownPorts, type PortEncryption } from './ports';
export { commonIntervalLists, commonIntervals, type Provider, providers } from './suggestions';
export { type KnownWord, knownWord, knownWords } from './words';
