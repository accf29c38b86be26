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
