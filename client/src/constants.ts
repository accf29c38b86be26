/** Id of the language, as `contributes.languages` in package.json names it. */
export const languageId = 'powermta';
