// What the long run loads once it counts what code is reached.
export { patternMatcher } from '../../src/machine/pattern-matcher';
export { randomFrom } from '../random';
export { hashOf, problemsOf } from './fuzz-case';
export { minimised } from './minimise';
export { configurationText, mutatedText, noiseText } from './texts';
