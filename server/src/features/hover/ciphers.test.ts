import assert from 'node:assert/strict';
import { expectHover, hoverOn } from '../../../test/hovering';

describe('hover over cipher strings', () => {
  it('lists the suites by strength and names the weak ones', () => {
    expectHover('smtp-server-tls-ciphers HIGH:!ADH:@STR$0ENGTH\n', 'HIGH:!ADH:@STRENGTH', [
      'suites for TLS 1.2 and older**: 19 strong, 52 acceptable, 2 weak, 54 out of use',
      'sorted by strength (`@STRENGTH`)',
      '**Weak:**',
      '**no authentication**: `AECDH-AES256-SHA`, `AECDH-AES128-SHA`.',
      '(RFC 5246 appendix A.5)',
      '**Strong** (',
      '`ECDHE-ECDSA-AES256-GCM-SHA384`',
      '**Acceptable** (',
      '**Out of use** (',
    ]);
  });
  it('has nothing to complain about in a good one', () => {
    const hover = hoverOn('smtp-server-tls-ciphers ECDHE+AES$0GCM\n');
    assert.match(hover?.text ?? '', /\*\*4 suites .*None of them is weak\./s);
    assert.doesNotMatch(hover?.text ?? '', /Acceptable|Out of use/);
  });
  it('tells what OpenSSL ignores or refuses', () => {
    expectHover('smtp-server-tls-ciphers HI$0GH:hihg\n', 'HIGH:hihg', [
      'OpenSSL knows no suite or group "hihg"',
    ]);
    expectHover('smtp-server-tls-ciphers !A$0LL\n', '!ALL', ['**0 suites', 'OpenSSL refuses it']);
  });
  it('lists TLS 1.3 suites', () => {
    expectHover(
      'http-tls-tlsv1.3-ciphersuites TLS_AES_256_GCM$0_SHA384:TLS_AES_128_CCM_8_SHA256:X\n',
      'TLS_AES_256_GCM_SHA384:TLS_AES_128_CCM_8_SHA256:X',
      [
        '**2 suites for TLS 1.3**',
        'There is no TLS 1\\.3 suite "X"',
        '`TLS_AES_256_GCM_SHA384`: 256 bits',
        'short tag',
      ],
    );
  });
});
