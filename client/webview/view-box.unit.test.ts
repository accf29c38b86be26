import assert from 'node:assert/strict';
import { fitted, moved, viewBox, zoomed } from './view-box';

const frame = { width: 900, height: 600 };

describe('view of a picture', () => {
  it('shows all of it, in the middle', () => {
    assert.deepEqual(fitted({ width: 1000, height: 400 }, frame), {
      x: 0,
      y: (400 - 600 / 0.9) / 2,
      scale: 0.9,
    });
    assert.deepEqual(fitted({ width: 1000, height: 600 }, frame).scale, 0.9);
  });

  it('does not blow up a small one', () => {
    const view = fitted({ width: 100, height: 100 }, frame);
    assert.equal(view.scale, 1.25);
    assert.deepEqual([view.x, view.y], [(100 - 720) / 2, (100 - 480) / 2]);
  });

  it('keeps letters readable of one that is too large, from its top left corner', () => {
    assert.deepEqual(fitted({ width: 5000, height: 9000 }, frame), { x: 0, y: 0, scale: 0.75 });
    const wide = fitted({ width: 5000, height: 300 }, frame);
    assert.equal(wide.x, 0);
    assert.equal(wide.y, (300 - 800) / 2);
  });

  it('zooms around a point, within limits', () => {
    const view = { x: 10, y: 20, scale: 1 };
    const larger = zoomed(view, 2, 100, 50);
    assert.equal(larger.scale, 2);
    assert.equal(larger.x + 100 / larger.scale, view.x + 100 / view.scale);
    assert.equal(larger.y + 50 / larger.scale, view.y + 50 / view.scale);
    assert.equal(zoomed(view, 1000, 0, 0).scale, 4);
    assert.equal(zoomed(view, 0.0001, 0, 0).scale, 0.1);
    assert.deepEqual(zoomed(larger, 0.5, 100, 50), view);
  });

  it('moves by what the hand moves', () => {
    assert.deepEqual(moved({ x: 0, y: 0, scale: 2 }, 10, -4), { x: 5, y: -2, scale: 2 });
  });

  it('is told to SVG in units of the picture', () => {
    assert.equal(viewBox({ x: 5, y: -2, scale: 0.5 }, frame), '5 -2 1800 1200');
  });
});
