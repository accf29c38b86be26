import { settings } from './settings';

/**
 * Sends one request to the process that started VS Code and waits until it has done it.
 * @returns Its answer, an object.
 * @throws Error with the runner's own words when it could not do what was asked.
 */
export async function askRunner<T>(path: string, body: object): Promise<T> {
  const response = await fetch(`${settings.runner}/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}
