/** Requests about one place in a document. */
const positioned = new Set(
  ['hover', 'completion', 'signatureHelp', 'definition', 'references', 'documentHighlight']
    .concat(['linkedEditingRange', 'prepareRename', 'rename', 'prepareCallHierarchy', 'onTypeFormatting'])
    .map((name) => `textDocument/${name}`),
);
/** Requests about a part of a document. */
const ranged = new Set(
  ['codeAction', 'inlayHint', 'rangeFormatting', 'semanticTokens/range'].map(
    (name) => `textDocument/${name}`,
  ),
);
/** Other messages about a document. */
const others = new Set(
  ['diagnostic', 'selectionRange', 'formatting', 'documentSymbol', 'documentLink', 'foldingRange', 'codeLens']
    .concat([
      'semanticTokens/full',
      'semanticTokens/full/delta',
      'didOpen',
      'didChange',
      'didClose',
      'didSave',
    ])
    .map((name) => `textDocument/${name}`),
);

/**
 * What is wrong with the parameters of a message about a document, in a sentence; undefined for what is right, and for all
 * other messages. Handlers may take it for granted then that these parts are there.
 */
export function paramsProblem(method: string, params: unknown): string | undefined {
  if (!positioned.has(method) && !ranged.has(method) && !others.has(method)) {
    return undefined;
  }
  const document = partOf(params, 'textDocument');
  if (typeof partOf(document, 'uri') !== 'string') {
    return 'textDocument.uri must be a string.';
  }
  if (positioned.has(method) && !isPosition(partOf(params, 'position'))) {
    return 'position must be a place in a document.';
  }
  if (ranged.has(method) && !isRange(partOf(params, 'range'))) {
    return 'range must be a range in a document.';
  }
  if (method === 'textDocument/rename' && typeof partOf(params, 'newName') !== 'string') {
    return 'newName must be a string.';
  }
  if (method === 'textDocument/selectionRange' && !listOf(partOf(params, 'positions'), isPosition)) {
    return 'positions must be places in a document.';
  }
  if (method === 'textDocument/didOpen' && typeof partOf(document, 'text') !== 'string') {
    return 'textDocument.text must be a string.';
  }
  if (method === 'textDocument/didChange' && !listOf(partOf(params, 'contentChanges'), isChange)) {
    return 'contentChanges must be changes of a document.';
  }
  return undefined;
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

function listOf(value: unknown, test: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(test);
}

/** Some editors tell the end of a text by numbers beyond what LSP allows (2³¹ - 1): that is plain enough. */
function isPosition(value: unknown): boolean {
  return ['line', 'character'].every((key) => {
    const number = partOf(value, key);
    return typeof number === 'number' && Number.isInteger(number) && number >= 0;
  });
}

function isRange(value: unknown): boolean {
  return isPosition(partOf(value, 'start')) && isPosition(partOf(value, 'end'));
}

function isChange(value: unknown): boolean {
  const range = partOf(value, 'range');
  return typeof partOf(value, 'text') === 'string' && (range === undefined || isRange(range));
}
