/** Time intervals worth offering, from short to long (form: guide §3.2). */
export const commonIntervals: readonly string[] = [
  '30s',
  '1m',
  '5m',
  '10m',
  '15m',
  '30m',
  '1h',
  '2h',
  '4h',
  '6h',
  '12h',
  '1d',
  '2d',
  '3d',
  '4d12h',
  '5d',
  '1w',
  '8d',
];

/** Lists of intervals worth offering for `retry-after` and its like; the first is the guide's example (§3.3.10.39). */
export const commonIntervalLists: readonly string[] = ['10m,20m,1h', '10m,30m,1h,2h', '15m,30m,1h,2h,4h'];

/** The domains of one mailbox provider. */
export interface Provider {
  readonly name: string;
  readonly domains: readonly string[];
}

/** Large mailbox providers and domains in which they give out addresses: suggestions to complete, not facts to check by. */
export const providers: readonly Provider[] = [
  { name: 'Gmail', domains: ['gmail.com', 'googlemail.com'] },
  {
    name: 'Microsoft',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'hotmail.co.uk', 'hotmail.fr'],
  },
  {
    name: 'Yahoo',
    domains: [
      'yahoo.com',
      'ymail.com',
      'rocketmail.com',
      'yahoo.co.uk',
      'yahoo.fr',
      'yahoo.de',
      'yahoo.co.jp',
    ],
  },
  { name: 'AOL', domains: ['aol.com', 'aim.com'] },
  { name: 'Apple', domains: ['icloud.com', 'me.com', 'mac.com'] },
  { name: 'Comcast', domains: ['comcast.net'] },
  { name: 'AT&T', domains: ['att.net', 'sbcglobal.net', 'bellsouth.net'] },
  { name: 'Verizon', domains: ['verizon.net'] },
  { name: 'GMX', domains: ['gmx.de', 'gmx.net', 'gmx.com', 'gmx.at', 'gmx.ch'] },
  { name: 'WEB.DE', domains: ['web.de'] },
  { name: 'T-Online', domains: ['t-online.de'] },
  { name: 'freenet', domains: ['freenet.de'] },
  { name: 'Orange', domains: ['orange.fr', 'wanadoo.fr'] },
  { name: 'La Poste', domains: ['laposte.net'] },
  { name: 'Free', domains: ['free.fr'] },
  { name: 'Libero', domains: ['libero.it'] },
  { name: 'Proton', domains: ['proton.me', 'protonmail.com'] },
  { name: 'Mail.ru', domains: ['mail.ru', 'bk.ru', 'inbox.ru', 'list.ru'] },
  { name: 'Yandex', domains: ['yandex.ru', 'yandex.com', 'ya.ru'] },
  { name: 'UOL', domains: ['uol.com.br'] },
  { name: 'Tencent', domains: ['qq.com'] },
  { name: 'NetEase', domains: ['163.com', '126.com'] },
];
