// What clients are told of features when a server starts, before the features themselves are there: nothing may be imported here.

/** Letters behind which completions are asked for without a key: what they can begin is worked out from the place. */
export const completionTriggers: readonly string[] = [' ', '<', '/', '$', '=', ',', ':', '{', '!', '"'];

/** Letters behind which a client asks for signature help by itself: those that part arguments. */
export const signatureTriggers: readonly string[] = [' ', ','];

/**
 * What semantic tokens can be. `property`: a directive that we know; `struct`: a block that we know; `unknown`: a directive or
 * block that we don't; `class`: a name, as that of a virtual MTA or a list; `macro`: a domain macro.
 */
export const tokenTypes = ['property', 'struct', 'unknown', 'class', 'macro'] as const;

/**
 * What else can be said of tokens. `declaration`: the name is defined here, not used; `deprecated`: to be replaced, or no
 * longer valid; `wrongScope`: known, but not in this block.
 */
export const tokenModifiers = ['declaration', 'deprecated', 'wrongScope'] as const;
