/** Widths of letters in parts of the font size, those of DejaVu Sans, which is among the widest that browsers choose. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ijl|.,:;'!]/, 0.34],
  [/[ftr()[\]/\\ -]/, 0.42],
  [/[mwMW@%]/, 0.98],
  [/[A-Z]/, 0.75],
  [/[a-z0-9_]/, 0.64],
  [/[\u0020-\u024f]/, 0.84],
];

/** How wide a text is at most, in pixels: no font is there to be asked, so it is rather too much than too little. */
export function textWidth(text: string, size: number, bold = false): number {
  const parts = [...text].reduce(
    (sum, letter) => sum + (classes.find(([letters]) => letters.test(letter))?.[1] ?? 1.1),
    0,
  );
  return Math.ceil(parts * size * (bold ? 1.1 : 1));
}
