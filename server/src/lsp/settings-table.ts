// Made of package.json by: npm run generate:docs
import type { SettingKind } from './check-settings';

/** What each setting can be. */
export const settingsTable: readonly SettingKind[] = [
  { name: 'powermta.entry', types: ['string', 'array'] },
  { name: 'powermta.pathMap', types: ['object'] },
  { name: 'powermta.version', values: ['4.0', '4.5', '5.0', '5.5', '6.0'] },
  { name: 'powermta.lint.rules', types: ['object'] },
  { name: 'powermta.diagnostics.delay', types: ['integer'], minimum: 0 },
  { name: 'powermta.codeLens.references', types: ['boolean'] },
  { name: 'powermta.codeLens.poolMembers', types: ['boolean'] },
  { name: 'powermta.codeLens.explain', types: ['boolean'] },
  { name: 'powermta.codeLens.patternLists', types: ['boolean'] },
  { name: 'powermta.inlayHints.inherited', types: ['boolean'] },
  { name: 'powermta.inlayHints.poolSizes', types: ['boolean'] },
  { name: 'powermta.format.alignValues', types: ['boolean'] },
  { name: 'powermta.format.maxBlankLines', types: ['integer'], minimum: 0 },
  { name: 'powermta.format.trimBlocks', types: ['boolean'] },
  { name: 'powermta.format.endOfLine', values: ['auto', 'lf', 'crlf'] },
  { name: 'powermta.format.insertFinalNewline', types: ['boolean'] },
  { name: 'powermta.test.command', types: ['string'] },
  { name: 'powermta.trace.server', values: ['off', 'messages', 'verbose'] },
];
