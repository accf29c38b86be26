/** The command that leads to the preview; the server names it in its actions. */
export const GENERATE_COMMAND = 'powermta.generate';
