/** Words that samples and tutorials put where a secret belongs, and those that guessing programs try first. */
const words: ReadonlySet<string> = new Set(
  `admin administrator apikey apitoken accesstoken authpassword changeit changeme changethis changethispassword
   default demo dummy enterpassword enterpasswordhere example examplepassword foobar guest insertpassword
   insertpasswordhere letmein login mypass mypassword mysecret none null pass passw password passwordhere passwd
   pmta pmtapassword pmtauser postmaster powermta pwd putpasswordhere qwerty qwertyuiop replaceme replacethis root
   sample samplepassword secret secretkey secretpassword smtp smtpauth smtppass smtppassword smtpuser
   somepassword strongpassword supersecret test tester testing testpass testpassword testtest token todo user username
   userpassword welcome yourapikey yourpass yourpassword yourpasswordhere yoursecret yoursecretpassword
   yourstrongpassword yoursmtppassword yourtoken`.split(/\s+/),
);

const lookalikes: Readonly<Record<string, string>> = { '0': 'o', '3': 'e', '@': 'a', $: 's', '5': 's' };

/**
 * Whether a secret is one that nobody means to keep: a word of `words`, perhaps with other marks for letters (`P@ssw0rd`)
 * and a few digits or marks at its end, one character over and over, or digits in their order.
 */
export function isPlaceholder(secret: string): boolean {
  const lower = secret.toLowerCase();
  if (/^(.)\1*$/.test(lower) || isCounting(lower)) {
    return true;
  }
  const bare = lower.replace(/[^a-z]{1,4}$/, '');
  return [lower, bare].some(
    (text) =>
      words.has(lettersOf(text)) ||
      words.has(lettersOf(text.replace(/[03@$5]/g, (mark) => lookalikes[mark] ?? ''))),
  );
}

/** Shorter passwords than this can be tried out (NIST SP 800-63B §5.1.1.2 asks for at least 8 characters). */
const LEAST_LENGTH = 8;

/**
 * Why a password of a user is weak, in a sentence that doesn't show it; undefined when nothing speaks against it.
 * @param user '' when it isn't known
 */
export function passwordWeakness(secret: string, user: string): string | undefined {
  const login = user.toLowerCase();
  if (login !== '' && [login, login.split('@')[0]].includes(secret.toLowerCase())) {
    return "This password is the user's own name: put in a long random one.";
  }
  return (
    placeholderWeakness('password', secret) ??
    (secret.length < LEAST_LENGTH
      ? `This password has ${secret.length} characters, few enough to be tried out: use at least ${LEAST_LENGTH}, better 16 random ones.`
      : undefined)
  );
}

/** What to say of a secret that is a placeholder. */
export function placeholderWeakness(noun: string, secret: string): string | undefined {
  return isPlaceholder(secret)
    ? `This ${noun} is a placeholder or one that everybody tries first: put in a long random one.`
    : undefined;
}

/** Whether a text stands for a secret that something else fills in or that somebody took out of a copy. */
export function isWithheld(text: string): boolean {
  return (
    /^(\*+|\.{3,}|redacted|removed|hidden)$/i.test(text.replace(/^[<[(]|[>\])]$/g, '')) ||
    /^(\$\w+|\$\{.*\}|\$\(.*\)|%\w+%|@\w+@|__\w+__)$/.test(text)
  );
}

/** A word as `words` has it; other text than a word with separators in it is left as it is, so that it isn't found. */
function lettersOf(text: string): string {
  return text.replace(/^[<[(]|[>\])]$/g, '').replace(/[ _.-]/g, '');
}

/** `12345678`, `0123456789`, `abcdefgh`: each character follows the one before it. */
function isCounting(text: string): boolean {
  const order = '01234567890abcdefghijklmnopqrstuvwxyz';
  const circle = '1234567890'.repeat(13);
  return text.length > 3 && (order.includes(text) || circle.includes(text));
}
