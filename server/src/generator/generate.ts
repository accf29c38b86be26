import { domainBlocksOf, sectionsOf } from './build';
import { compareLines } from './compare';
import { checkOptions, type OptionProblem } from './options';
import { hasSubmission, type Plan, planOf, portsFor } from './plan';
import { readLines } from './read';
import { remarksFor } from './remarks';
import { printSection, type SectionKind } from './tree';
import type { Counts, GeneratorInput, GeneratorOptions, Identity, Problem } from './types';

/** What came of a paste. */
export interface Generated {
  readonly counts: Counts;
  /** In the order of lines. */
  readonly problems: readonly Problem[];
  /** What was understood and how it is called in the configuration, in the order of lines. */
  readonly identities: readonly NamedIdentity[];
  /** The configuration: one file, or those that `entry` includes. */
  readonly files: readonly GeneratedFile[];
  /** Lines that include the files, for the configuration's main file; '' when there is only one file. */
  readonly entry: string;
}

/** An identity with what it is called in the configuration. */
export interface NamedIdentity {
  readonly identity: Identity;
  readonly virtualMta: string;
  readonly pool?: string;
  /** Where clients connect; empty for an identity without submission. */
  readonly ports: readonly number[];
}

/** A text to be written into a file. */
interface GeneratedFile {
  /** Name of the file for one kind of block, as `virtual-mtas.conf`; '' when all is in one. */
  readonly name: string;
  readonly text: string;
}

/** How far the generator is. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

/** How many lines are read, and groups written, between two reports of progress. */
const STEP = 1000;

/**
 * Makes a configuration of pasted lines, in steps: whoever runs it may show progress between them, let other work be done, or
 * stop. Linear in the number of lines.
 * @param text the lines, with line ends of any kind
 * @returns the configuration, or what is wrong with the options
 */
export function* generateInSteps(
  text: string,
  options: GeneratorOptions,
  input: GeneratorInput = {},
): Generator<Progress, Generated | readonly OptionProblem[]> {
  const wrong = checkOptions(options, input.existing);
  if (wrong.length > 0) {
    return wrong;
  }
  const reading = compareLines(yield* readLines(text, options, STEP), input.existing);
  const plan = planOf(reading.identities, options, input);
  const texts = newTexts(options);
  const remarks = remarksFor(reading.doubts, (address) => input.existing?.hostOf(address));
  const common = { options, domains: domainBlocksOf(options), remarks };
  for (const [index, group] of plan.groups.entries()) {
    for (const section of sectionsOf(group, common)) {
      texts.get(options.layout === 'one-file' ? '' : section.kind)?.push(printSection(section));
    }
    if ((index + 1) % STEP === 0) {
      yield { done: reading.counts.read, total: reading.counts.read };
    }
  }
  return {
    counts: reading.counts,
    problems: [...reading.problems, ...plan.problems].sort((a, b) => a.line - b.line || a.start - b.start),
    identities: namedIdentities(plan, options),
    ...filesOf(texts, options),
  };
}

/**
 * Makes a configuration of pasted lines at once.
 * @param onProgress called after every `STEP` lines; stops the work when it gives false
 * @returns the configuration, what is wrong with the options, or undefined when the work was stopped
 */
export function generate(
  text: string,
  options: GeneratorOptions,
  input: GeneratorInput = {},
  onProgress: (progress: Progress) => boolean = () => true,
): Generated | readonly OptionProblem[] | undefined {
  const steps = generateInSteps(text, options, input);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return step.value;
    }
    if (!onProgress(step.value)) {
      return undefined;
    }
  }
}

/** Whether the generator gave a configuration, and not what is wrong with the options. */
export function isGenerated(result: Generated | readonly OptionProblem[]): result is Generated {
  return 'counts' in result;
}

function namedIdentities({ groups }: Plan, options: GeneratorOptions): NamedIdentity[] {
  const named: NamedIdentity[] = [];
  for (const { name, pool, members } of groups) {
    for (const { name: virtualMta, identities } of members) {
      for (const identity of identities) {
        const ports = hasSubmission(identity, options) ? portsFor(identity, options) : [];
        named.push(
          pool === undefined ? { identity, virtualMta, ports } : { identity, virtualMta, ports, pool: name },
        );
      }
    }
  }
  return named.sort((a, b) => a.identity.line - b.identity.line || a.identity.part - b.identity.part);
}

/** The printed sections of each file; '' is the only one. In the order in which they are included: names come before their uses. */
type Texts = Map<SectionKind | '', string[]>;

function newTexts({ layout }: GeneratorOptions): Texts {
  const kinds: (SectionKind | '')[] =
    layout === 'one-file' ? [''] : ['virtual-mtas', 'pools', 'sources', 'users', 'listeners'];
  return new Map(kinds.map((kind) => [kind, []]));
}

function filesOf(
  texts: Texts,
  { layout, includeFolder }: GeneratorOptions,
): Pick<Generated, 'files' | 'entry'> {
  if (layout === 'one-file') {
    return { files: [{ name: '', text: texts.get('')?.join('\n') ?? '' }], entry: '' };
  }
  const files = [...texts].flatMap(([kind, sections]) =>
    sections.length === 0 ? [] : [{ name: `${kind}.conf`, text: sections.join('\n') }],
  );
  const folder = includeFolder.replace(/(?<!\/)\/+$/, '');
  return { files, entry: files.map(({ name }) => `include ${folder}/${name}\n`).join('') };
}
