import { readManifest } from '../words/manifest';

/** A setting as package.json describes it, as far as it is used here. */
export interface Setting {
  readonly type: string | readonly string[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly minimum?: number;
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** Settings that stand together. */
interface Category {
  readonly title: string;
  readonly order?: number;
  readonly properties: Readonly<Record<string, Setting>>;
}

/** The categories of settings in package.json, in English. */
export function categories(): readonly Category[] {
  return readManifest().contributes.configuration;
}
