// `npm run screenshots`: takes the pictures of the walkthrough and the README in the real host and writes them as WebP.
// Options are passed to the host's runner: `npm run screenshots -- --no-package`, `-- --grep map` for some of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium, repositoryDir } from './host/paths.mjs';

/** Steps of the walkthrough: their pictures go into the .vsix, in a dark and a light one. */
const steps = ['open', 'complete', 'generate', 'harden', 'map'];
/** The pictures of the README, dark: some of the walkthrough's among them, larger. */
const shown = [
  'complete',
  'hover-port',
  'hover-dkim',
  'hover-ciphers',
  'fix',
  'generate',
  'generate-dns',
  'map',
  'overview',
  'explain',
];

const size = '900x580';
const scale = 2;
/** How wide pictures are, in pixels, and how true, from 0 to 1: those that everybody downloads with the extension are small. */
const inExtension = { width: 720, quality: 0.45 };
const inReadme = { width: 1350, quality: 0.7 };

/** What keeps a picture free of everything that isn't its subject. */
const pictureSettings = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.scrollBeyondLastLine': false,
  'editor.stickyScroll.enabled': false,
  'explorer.openEditors.visible': 0,
  'files.autoSave': 'off',
  'markdown.preview.fontSize': 12,
  'markdown.preview.lineHeight': 1.35,
  'window.menuBarVisibility': 'hidden',
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.editorActionsLocation': 'hidden',
  'workbench.statusBar.visible': false,
};

function take(theme, folder, settings, args) {
  const options = [
    ...['--workbench', '--suites', join(repositoryDir, 'client', 'test', 'host', 'pictures')],
    ...['--workspace', join(repositoryDir, 'sample'), '--settings', settings, '--screenshots', folder],
    ...['--theme', theme, '--window', size, '--scale', String(scale), ...args],
  ];
  const { status } = spawnSync(process.execPath, [join(repositoryDir, 'scripts/host/run.mjs'), ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`The pictures could not be taken (${theme}).`);
}

/** A PNG as WebP, by the browser that took it. */
async function toWebp(page, png, { width, quality }) {
  const url = await page.evaluate(
    async ([data, wide, sharpness]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = Math.round((image.height * wide) / image.width);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/webp', sharpness);
    },
    [png.toString('base64'), width, quality],
  );
  return Buffer.from(url.split(',')[1], 'base64');
}

async function write(page, from, to, form) {
  if (!existsSync(from)) return;
  const webp = await toWebp(page, readFileSync(from), form);
  writeFileSync(join(repositoryDir, to), webp);
  console.log(`${to}: ${Math.round(webp.length / 1024)} KB`);
}

const folder = mkdtempSync(join(tmpdir(), 'powermta-pictures-'));
const settings = join(folder, 'settings.json');
writeFileSync(settings, JSON.stringify(pictureSettings));
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const args = process.argv.slice(2);
  const filtered = args.includes('--grep');
  take('dark', join(folder, 'dark'), settings, args);
  take('light', join(folder, 'light'), settings, [
    '--no-package',
    ...args,
    ...(filtered ? [] : ['--grep', `Pictures (${steps.join('|')})$`]),
  ]);
  const page = await browser.newPage();
  for (const name of steps) {
    for (const theme of ['dark', 'light']) {
      await write(
        page,
        join(folder, theme, `${name}.png`),
        `images/walkthrough/${name}-${theme}.webp`,
        inExtension,
      );
    }
  }
  for (const name of shown) {
    await write(page, join(folder, 'dark', `${name}.png`), `docs/images/${name}.webp`, inReadme);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
