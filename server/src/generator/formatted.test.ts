import assert from 'node:assert/strict';
import { formatted } from '../../test/format';
import { sampleLines } from '../../test/ip-lines';
import { defaultOptions } from './defaults';
import { generate, isGenerated } from './generate';

describe('generated files', () => {
  for (const template of ['auto', 'tls', 'client-delivery', 'plain'] as const) {
    for (const layout of [{}, { pool: 'all' as const }, { warmUp: { limits: '50/d,100/d', warm: [] } }]) {
      it(`are formatted already: template ${template}, ${JSON.stringify(layout)}`, () => {
        const text = sampleLines(50, 7)
          .map(({ text }) => text)
          .join('\n');
        const generated = generate(text, { ...defaultOptions, ...layout, template });
        assert.ok(generated !== undefined && isGenerated(generated));
        for (const file of generated.files) {
          assert.ok(file.text.includes('    '));
          assert.equal(formatted(file.text), file.text);
        }
      });
    }
  }
});
