import assert from 'node:assert/strict';
import { maskTrace } from './mask-trace';

describe('the trace of messages', () => {
  it('tells what is sent, but no text of a document', () => {
    const params = {
      textDocument: { uri: 'file:///c', languageId: 'powermta', version: 3, text: 'password hunter2\n' },
      contentChanges: [{ range: { start: { line: 1, character: 2 } }, text: 'h' }],
      settings: { nested: ['hunter2'] },
    };
    const masked = maskTrace(
      `Sending notification 'textDocument/didOpen'.\nParams: ${JSON.stringify(params, null, 4)}\n\n`,
    );
    assert.doesNotMatch(masked, /hunter2|"h"/);
    assert.equal(
      masked,
      `Sending notification 'textDocument/didOpen'.\nParams: {"textDocument":{"uri":"file:///c","languageId":"powermta","version":3,"text":"(17 characters)"},"contentChanges":[{"range":{"start":{"line":1,"character":2}},"text":"(1 characters)"}],"settings":{"nested":["(7 characters)"]}}`,
    );
  });

  it('leaves out what it can’t read', () => {
    assert.equal(maskTrace("Received 'x'.\nparams: hunter2 {"), "Received 'x'.\n(17 characters)");
    assert.equal(
      maskTrace('Received \'x\'.\nResult: "hunter2"\n'),
      'Received \'x\'.\nResult: "(7 characters)"',
    );
    assert.equal(maskTrace("Received 'x'.\nNo result returned.\n\n"), "Received 'x'.\n(21 characters)");
    assert.equal(maskTrace("Sending request 'shutdown - (4)'."), "Sending request 'shutdown - (4)'.");
  });
});
