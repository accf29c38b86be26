/** Styles are bundled into a file of their own beside the script. */
declare module '*.css';
