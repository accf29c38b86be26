interface Published {
  readonly repository?: { readonly type: string; readonly url: string };
  readonly bugs?: { readonly url: string };
  readonly homepage?: string;
}
export function publicationFields(
  manifest: Published,
  environment: { readonly REPOSITORY_URL?: string },
): Published;
export function standaloneReadme(text: string): string;
