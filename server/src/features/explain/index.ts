export { type Explanation, explain, type Question } from './explanation';
export { type NameFile, reportMarkdown, subjectOf } from './markdown';
export {
  type Place,
  placeOf,
  type Report,
  type ReportedSetting,
  type ReportedValue,
  reportOf,
} from './report';
