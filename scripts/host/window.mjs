// What a suite may ask of the workbench's window: `client/test/host/ui.ts` has a function for each action.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** How long anything in the window may take: a busy machine is several times slower than an idle one. */
const patienceInMs = 60_000;
/** How long a dialog may take to close before it is looked at again. */
const closingInMs = 2000;
/** How long a hover may take to open before the mouse comes again. */
const hoverInMs = 5000;
const cursor = '.monaco-editor.focused .cursors-layer .cursor';

/** Waits until the window has nothing left to paint, so that a picture isn't taken half way. */
const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The elements in the open web view that a selector finds; of several views that which was opened last. */
const allInView = (page, selector) =>
  page
    .locator('iframe.webview.ready')
    .filter({ visible: true })
    .last()
    .contentFrame()
    .frameLocator('#active-frame')
    .locator(selector);
const inView = (page, selector) => allInView(page, selector).first();

const isVisible = (locator, timeout) =>
  locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

const actions = {
  async picture(page, { name, height }, screenshotsDir) {
    if (!/^[a-z0-9-]+$/.test(name))
      throw new Error(`A picture's name is of a-z, 0-9 and dashes, not "${name}".`);
    if (!screenshotsDir) return;
    mkdirSync(screenshotsDir, { recursive: true });
    await painted(page);
    const clip = height && { x: 0, y: 0, width: page.viewportSize().width, height };
    const path = join(screenshotsDir, `${name}.png`);
    await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
    console.log(`    picture: ${name}.png`);
  },
  press: (page, { keys }) => page.keyboard.press(keys),
  // Headless browsers keep pages from the clipboard: the event is what the user's paste would be.
  async paste(page, { text }) {
    const inEditor = () => document.activeElement?.closest('.monaco-editor') !== null;
    await page.waitForFunction(inEditor, undefined, { timeout: patienceInMs });
    await page.evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    }, text);
  },
  type: (page, { text }) => page.keyboard.type(text, { delay: 20 }),
  async hoverCursor(page) {
    const hover = page.locator('.monaco-hover .hover-contents').filter({ visible: true }).first();
    const end = Date.now() + patienceInMs;
    do {
      const box = await page.locator(cursor).first().boundingBox({ timeout: patienceInMs });
      if (!box) throw new Error('The focused editor shows no text cursor to point the mouse at.');
      // The hover opens for a mouse that moves over the text, so it comes from a little way off; lines may move meanwhile.
      await page.mouse.move(box.x + 40, box.y + box.height * 2);
      await page.mouse.move(box.x + 3, box.y + box.height / 2, { steps: 4 });
    } while (!(await isVisible(hover, hoverInMs)) && Date.now() < end);
  },
  click: (page, { selector }) => page.locator(selector).first().click({ timeout: patienceInMs }),
  clickInView: (page, { selector }) => inView(page, selector).click({ timeout: patienceInMs }),
  fill: (page, { selector, text }) =>
    page.locator(selector).filter({ visible: true }).first().fill(text, { timeout: patienceInMs }),
  async fillInView(page, { selector, text }) {
    await inView(page, selector).fill(text, { timeout: patienceInMs });
    await page.keyboard.press('Tab');
  },
  waitInView: (page, { selector }) => inView(page, selector).waitFor({ timeout: patienceInMs }),
  measureInView: (page, { selector }) =>
    allInView(page, selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { text: element.textContent, x, y, width, height };
      }),
    ),
  waitFor: (page, { selector }) =>
    page.locator(selector).filter({ visible: true }).first().waitFor({ timeout: patienceInMs }),
  waitGone: (page, { selector }) =>
    page
      .locator(selector)
      .filter({ visible: true })
      .first()
      .waitFor({ state: 'hidden', timeout: patienceInMs }),
  /**
   * Names a place in VS Code's own dialog for files. That writes its proposal over what was typed when it has read a folder,
   * and takes OK for a wish to look into a folder while it reads one: so what it holds is looked at until it is closed.
   */
  async nameInDialog(page, { title, path }) {
    const dialog = page.locator(`.quick-input-widget:has-text("${title}")`).filter({ visible: true });
    await dialog.locator('.monaco-list-row').first().waitFor({ timeout: patienceInMs });
    const field = dialog.locator('input.input').first();
    const ok = dialog.locator('.quick-input-action .monaco-button').first();
    const end = Date.now() + patienceInMs;
    do {
      if (Date.now() > end) throw new Error(`The dialog "${title}" does not take ${path}.`);
      // It may close at any of these.
      const timeout = closingInMs;
      const held = await field.inputValue({ timeout }).catch(() => undefined);
      if (held === path) {
        await ok.click({ timeout }).catch(() => undefined);
        await dialog.waitFor({ state: 'hidden', timeout }).catch(() => undefined);
      } else if (held !== undefined) await field.fill(path, { timeout }).catch(() => undefined);
    } while (await dialog.isVisible());
  },
};

/**
 * Does one action in the window.
 * @param page Playwright's page of the workbench; undefined where there is none (desktop VS Code).
 * @param request `{action, …}` as the suite sent it.
 * @param screenshotsDir Where pictures go; undefined saves none.
 * @returns `{done, value}`: whether there was a window to do it in, and what was found there.
 */
export async function actInWindow(page, request, screenshotsDir) {
  const act = actions[request.action];
  if (!act) throw new Error(`The window knows no action "${request.action}".`);
  if (!page) return { done: false };
  const value = await act(page, request, screenshotsDir);
  return { done: true, ...(Array.isArray(value) && { value }) };
}
