/** What the schema knows, in words: for hover, completion and the reference. */
export { describeBlock } from './block';
export { describeDirective } from './directive';
