/** A number as people read it: `4,800`, `3.3`; at most one decimal, none from a hundred on. */
export function number(value: number): string {
  const rounded = value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
  // Most numbers are small, and there are thousands of them in an outline.
  if (Math.abs(rounded) < 1000) {
    return String(rounded);
  }
  english ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
  return english.format(rounded);
}

/** Made when it is needed first: that takes longer than all else that is done when the program starts. */
let english: Intl.NumberFormat | undefined;

/** A number as `number` writes it, with "about" where that isn't exact. */
export function roundly(value: number): string {
  const said = number(value);
  return Math.abs(Number(said.replaceAll(',', '')) - value) <= 1e-9 * value ? said : `about ${said}`;
}

/** A number with its noun: `1 hour`, `12 hours`, `2 entries`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** The ordinal of a day or place: `1st`, `2nd`, `11th`. */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const suffix = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value.toLocaleString('en-US')}${suffix}`;
}

/** Things one may choose from: `a, b or c`. */
export function anyOf(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} or ${last}`;
}
