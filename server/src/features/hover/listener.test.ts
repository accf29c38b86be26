import { expectHover } from '../../../test/hovering';

const source = (name: string, ...lines: string[]) => `<source ${name}>\n${lines.join('\n')}\n</source>\n`;

describe('hover over ports', () => {
  it('says that implicit TLS is missing on port 465', () => {
    expectHover('<smtp-listener 0.0.0.0:4$065>\n</smtp-listener>\n', '0.0.0.0:465', [
      '**Port 465: submissions** (RFC 8314 §3.3)',
      'implicit TLS',
      '**Here connections begin in clear**, so clients that start TLS at once, as this port is for, can’t connect: add `immediate-tls yes`',
    ]);
    expectHover('smtp-listener 0.0.0.0:4$065\n', '0.0.0.0:465', [
      'write it as a block, `<smtp-listener …:465>`',
    ]);
  });
  it('says when TLS starts at once, and that port 587 does not want that', () => {
    const block = (port: number) =>
      `<smtp-listener 0.0.0.0:$0${port}>\nimmediate-tls yes\n</smtp-listener>\n`;
    expectHover(block(465), '0.0.0.0:465', ['TLS starts with the connection (`immediate-tls yes`)\n']);
    expectHover(block(587), '0.0.0.0:587', [
      '**Port 587: submission** (RFC 6409)',
      'clients of port 587 begin in clear and can’t connect',
    ]);
  });
  it('tells what the source that it names offers and demands', () => {
    const sub = source('sub', 'allow-starttls yes', 'require-starttls-before-auth yes', 'require-auth true');
    expectHover(`smtp-listener 0.0.0.0:5$087 source=sub\n${sub}`, '0.0.0.0:587', [
      'Its settings come from `<source sub>` ([line 2](',
      'STARTTLS is offered (`allow-starttls`, [line 3](',
      'and required before logging in (`require-starttls-before-auth`, [line 4](',
      'logging in is required (`require-auth`, [line 5](',
    ]);
  });
  it('asks the source of all clients for what the named one leaves out, and else the defaults', () => {
    const text = `smtp-listener 0.0.0.0:5$087 source=SUB\n${source('sub', 'allow-auth no')}${source('0/0', 'allow-starttls yes')}`;
    expectHover(text, '0.0.0.0:587', [
      'STARTTLS is offered (`allow-starttls`, [line 6](',
      'but not required before logging in (default of `require-starttls-before-auth`)',
      'logging in is not offered (`allow-auth`, [line 3](',
    ]);
  });
  it('tells of a source that is nowhere, and of none', () => {
    expectHover('smtp-listener 0.0.0.0:5$087 source=gone\n', '0.0.0.0:587', [
      '`<source gone>`, which isn’t defined here',
    ]);
    expectHover('smtp-listener 0.0.0.0:2$05\n', '0.0.0.0:25', [
      '**Port 25: SMTP** (RFC 5321)',
      'No source is named',
      'STARTTLS is **not offered** (default of `allow-starttls`)',
      'logging in is possible, not required',
    ]);
  });
  it('tells other ports, known or not', () => {
    expectHover('smtp-listener 192.0.2.0/24:25$025\n', '192.0.2.0/24:2525', [
      '**Port 2525:',
      '**256 addresses',
    ]);
    expectHover('smtp-listener [::1]:99$099\n', '[::1]:9999', [
      '**Port 9999**',
      '`::1`: **a loopback address',
    ]);
    expectHover('http-mgmt-port 80$080\n', '8080', ['**Port 8080: web monitor**']);
    expectHover('<domain *>\ndefault-smtp-port $025\n</domain>\n', '25', ['**Port 25: SMTP**']);
  });
});
