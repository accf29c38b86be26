/** A text of the page with values in place of `{0}`, `{1}` …; numbers as the user's language writes them. */
export function filledIn(text: string | undefined, ...values: readonly (string | number)[]): string {
  return (text ?? '').replace(/\{(\d)\}/g, (_, at: string) => (values[Number(at)] ?? '').toLocaleString());
}
