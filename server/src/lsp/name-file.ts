import { pathBelow, pathOf } from '../model/paths';
import type { Session } from './session';

/** How files are called in reports: by their path in the workspace's folder, else by their whole path. */
export function nameFileIn({ folders }: Session): (uri: string) => string {
  return (uri) => {
    for (const folder of folders) {
      const path = pathBelow(folder, uri);
      if (path !== undefined) {
        return path;
      }
    }
    return pathOf(uri);
  };
}
