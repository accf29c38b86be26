// What only the one who publishes knows: the address of the public repository. See docs/releasing.md.

/**
 * The fields of a manifest that name the repository: those that it has, or those of REPOSITORY_URL in `environment`.
 * @throws Error when REPOSITORY_URL is no address of a repository on the web
 */
export function publicationFields({ repository, bugs, homepage }, environment) {
  const url = environment.REPOSITORY_URL?.replace(/\/+$/, '').replace(/\.git$/, '');
  if (!url)
    return { ...(repository && { repository }), ...(bugs && { bugs }), ...(homepage && { homepage }) };
  if (!/^https:\/\/[\w.-]+\/\S+$/.test(url)) {
    throw new Error(
      `REPOSITORY_URL is ${environment.REPOSITORY_URL}; it must look like https://HOST/OWNER/NAME.`,
    );
  }
  return {
    repository: { type: 'git', url: `${url}.git` },
    bugs: { url: `${url}/issues` },
    homepage: `${url}#readme`,
  };
}

/** A README without pictures and links of the repository, for a package that knows no address to look for them. */
export function standaloneReadme(text) {
  return text
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');
}
