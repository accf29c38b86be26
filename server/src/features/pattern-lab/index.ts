export { type LabList, type ListChoice, type ListKind, listKinds, listsOf, readList } from './lists';
export { type Message, readMessage } from './message';
export { tryPasted } from './paste';
export { readSamples, repliesInLog, type Samples } from './replies';
export { type LabReport, labMarkdown, labReport, listTitle, type ReportedHit } from './report';
export { type LabRun, tryMessage, tryReplies } from './run';
export type { Match, Outcome } from './try';
