import { parseHostList } from '../../schema/values/host-list';
import { formatIp } from '../../schema/values/ip';
import { ordinal } from '../../schema/values/wording';
import { code, paragraphs } from '../describe/markdown';
import { describeHost, elsewhere } from './addresses';
import { portNote } from './port';
import type { Explain } from './value';

/** A host of `smtp-hosts`: its turn among the others, and its port (guide §3.3.10.90). */
export const explainHostList: Explain = (value) => {
  const list = parseHostList(value.text);
  if (!list.ok) {
    return undefined;
  }
  const { items } = list;
  const offset = value.character - value.start;
  const item = items.find(({ start, end }) => start <= offset && offset <= end);
  if (item === undefined) {
    return undefined;
  }
  const { host, port, preference } = item;
  const name = host.kind === 'ip' ? formatIp(host.ip) : host.kind === 'name' ? host.name : host.domain;
  const title =
    host.kind === 'lookup-mx' ? `The MX hosts of ${code(name)}, looked up in the DNS` : describeHost(name);
  const last = items.at(-1)?.preference ?? 0;
  const turn =
    last === 0
      ? ''
      : `Tried ${preference === 0 ? 'first' : `in the ${ordinal(preference + 1)} place, when those before fail`}.`;
  return {
    text: paragraphs(title, turn, portNote(port), elsewhere(value, name)),
    start: value.start + item.start,
    end: value.start + item.end,
  };
};
