import type { Configuration } from '../../model/configuration';
import type { Section } from './changes';
import { clientSections } from './clients';
import { domainSection, rollupSection } from './domains';
import { otherSections } from './others';
import { senderSections } from './virtual-mtas';

export type { Change, Group, Section } from './changes';
export { comparisonMarkdown } from './markdown';

/**
 * What changes for whom from one configuration to another: not which lines differ, but which settings hold that didn't.
 * Sections without changes are left out.
 */
export function compareConfigurations(before: Configuration, after: Configuration): Section[] {
  return [
    domainSection(before, after),
    rollupSection(before, after),
    ...senderSections(before, after),
    ...clientSections(before, after),
    ...otherSections(before, after),
  ].filter(({ groups }) => groups.length > 0);
}
