/** An action of an entry in `<smtp-pattern-list>`. */
export interface PatternAction {
  /** How it is written; what stands in capitals is to be replaced. */
  readonly syntax: string;
  /** What stands before the `=`, or the whole action. */
  readonly name: string;
  /** The fixed word after the `=`. */
  readonly word?: string;
  /** The type of what follows the `=`. */
  readonly takes?: 'duration';
  readonly meaning: string;
  /** The action that has to stand before it in the same entry. */
  readonly after?: string;
  /** Actions that may not stand in the same entry. */
  readonly excludes?: readonly string[];
  /** May stand only once in an entry. */
  readonly once?: true;
}

/** What an entry of `<smtp-pattern-list>` can do, and what goes together (guide §3.3.15). */
export const patternActions: readonly PatternAction[] = [
  {
    syntax: 'mode=backoff',
    name: 'mode',
    word: 'backoff',
    meaning: 'Puts the queue into backoff mode, where the `backoff-…` settings of `<domain>` hold.',
    excludes: ['mode=normal'],
  },
  {
    syntax: 'mode=normal',
    name: 'mode',
    word: 'normal',
    meaning: 'Brings the queue back from backoff mode.',
    excludes: ['mode=backoff'],
  },
  {
    syntax: 'backoff-to-normal-after=INTERVAL',
    name: 'backoff-to-normal-after',
    takes: 'duration',
    meaning:
      'Ends the backoff mode that this entry begins after that time. It goes before the setting of the same name in `<domain>`.',
    after: 'mode=backoff',
    once: true,
  },
  {
    syntax: 'skip-mx',
    name: 'skip-mx',
    meaning: 'Passes over this MX host.',
    excludes: ['bounce-queue'],
  },
  {
    syntax: 'bounce-queue',
    name: 'bounce-queue',
    meaning: 'Bounces what is in the queue.',
    excludes: ['skip-mx'],
  },
  {
    syntax: 'bounce-rcpt',
    name: 'bounce-rcpt',
    meaning: 'Bounces this recipient. It works on 4xx replies to RCPT only.',
  },
  {
    syntax: 'disable-source-ip',
    name: 'disable-source-ip',
    meaning:
      'Stops using this local address for the queue, until `reenable-after` or `reenable-source-ip-after` of `<domain>` brings it back.',
  },
  {
    syntax: 'reenable-after=INTERVAL',
    name: 'reenable-after',
    takes: 'duration',
    meaning:
      'Uses the local address that this entry disables again after that time. It goes before `reenable-source-ip-after` of `<domain>`.',
    after: 'disable-source-ip',
    once: true,
  },
  { syntax: 'defer-queue', name: 'defer-queue', meaning: 'Defers what is in the queue.' },
];

/** The action that a piece of an entry's action list is, as `mode=backoff`; case doesn't matter. */
export function patternAction(piece: string): PatternAction | undefined {
  const [name = '', value] = piece.trim().toLowerCase().split('=', 2);
  return patternActions.find(
    (action) => action.name === name && (action.word === undefined || action.word === value),
  );
}
