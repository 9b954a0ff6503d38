import { page } from "vitest/browser";

type Rgb = readonly [red: number, green: number, blue: number];

/** What the browser painted, pixel by pixel. */
export interface Picture {
  /** Contrast between what most of a box is and the pixel in it that stands out most. 1 where all is one colour. */
  readonly contrastIn: (box: DOMRect) => number;
}

const luminance = ([red, green, blue]: Rgb): number => {
  const part = (value: number) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
};

const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** Photographs an element. */
export async function photograph(element: HTMLElement): Promise<Picture> {
  const base64 = await page.elementLocator(element).screenshot({ save: false });
  const bytes = Uint8Array.from(atob(base64), (one) => one.codePointAt(0) ?? 0);
  const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0);
  const frame = element.getBoundingClientRect();
  const scale = image.width / frame.width;
  return {
    contrastIn: (box) => {
      const [left, top] = [(box.left - frame.left) * scale, (box.top - frame.top) * scale].map(Math.round);
      const [width, height] = [box.width * scale, box.height * scale].map(Math.round);
      if (!width || !height) return 1;
      const { data } = context.getImageData(left ?? 0, top ?? 0, width, height);
      const counts = new Map<string, number>();
      const lights: number[] = [];
      let most = "";
      for (let at = 0; at < data.length; at += 4) {
        const rgb: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
        lights.push(luminance(rgb));
        const key = rgb.join(" ");
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if ((counts.get(key) ?? 0) > (counts.get(most) ?? 0)) most = key;
      }
      const [red = 0, green = 0, blue = 0] = most.split(" ").map(Number);
      const ground = luminance([red, green, blue]);
      return lights.reduce((best, light) => Math.max(best, contrast(light, ground)), 1);
    },
  };
}
