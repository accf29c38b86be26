import fc from 'fast-check';

/**
 * Property tests try the same cases at each run, so that a change is judged by what it changed. Set `FC_SEED` to a number to
 * try others; a failure tells its seed.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
