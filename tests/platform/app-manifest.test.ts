// The install identity: neutral, whole, and true about its pictures.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Icon {
  src: string;
  sizes: string;
  purpose: string;
}
const manifest = JSON.parse(readFileSync('manifest.webmanifest', 'utf8'));
const icons: Icon[] = [...manifest.icons, ...manifest.shortcuts.flatMap((shortcut: { icons: Icon[] }) => shortcut.icons)];

describe('the app manifest', () => {
  it('starts at the start, stands alone, and answers from its shortcut', () => {
    expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', display: 'standalone' });
    expect(manifest.shortcuts.map(({ url }: { url: string }) => url)).toEqual(['/check-in']);
  });

  it('has a picture for every place, each as large as it says', () => {
    const kinds = icons.map(({ sizes, purpose }) => `${purpose} ${sizes}`);
    for (const kind of ['any 180x180', 'any 192x192', 'any 512x512', 'maskable 512x512', 'monochrome 512x512']) {
      expect(kinds).toContain(kind);
    }
    for (const { src, sizes } of icons) {
      const png = readFileSync(`public${src}`);
      // PNG, 11.2.2: width and height stand at bytes 16 and 20.
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(existsSync('public/icons/icon.svg')).toBe(true);
  });

  it('says nothing of health or of authorities to someone who sees the phone', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/hälsa|vård|rehab|samordning|health|medical|team/i);
  });

  it('asks search engines to stay out', () => {
    expect(readFileSync('public/robots.txt', 'utf8')).toBe('User-agent: *\nDisallow: /\n');
  });
});
