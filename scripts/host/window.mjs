// What a suite may ask of the workbench's window: `client/test/host/ui.ts` has a function for each action.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const patienceInMs = 30_000;
const cursor = '.monaco-editor.focused .cursors-layer .cursor';

/** Waits until the window has nothing left to paint, so that a picture isn't taken half way. */
const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The first element in the open web view that a selector finds. */
const inView = (page, selector) =>
  page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator(selector).first();

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
  paste: (page, { text }) =>
    page.evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
    }, text),
  type: (page, { text }) => page.keyboard.type(text, { delay: 20 }),
  async hoverCursor(page) {
    const box = await page.locator(cursor).first().boundingBox({ timeout: patienceInMs });
    if (!box) throw new Error('The focused editor shows no text cursor to point the mouse at.');
    // The hover opens for a mouse that moves over the text, so it comes from a little way off.
    await page.mouse.move(box.x + 40, box.y + box.height * 2);
    await page.mouse.move(box.x + 3, box.y + box.height / 2, { steps: 4 });
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
    page
      .frameLocator('iframe.webview.ready')
      .frameLocator('#active-frame')
      .locator(selector)
      .evaluateAll((elements) =>
        elements.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { text: element.textContent, x, y, width, height };
        }),
      ),
  waitFor: (page, { selector }) =>
    page.locator(selector).filter({ visible: true }).first().waitFor({ timeout: patienceInMs }),
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
