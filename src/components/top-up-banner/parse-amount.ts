const DIGIT = /\p{Nd}/u;

/** Digits of any script stand in rows from zero to nine. */
function digitOf(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let zero = at;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((at - zero) % 10);
}

/**
 * Reads an amount as it is typed, in digits of any script: `1.000,50`, `12`, `١٢`.
 *
 * @param comma Whether the locale writes decimals behind a comma.
 * @param digits Most decimals it may have.
 * @returns Above zero; `null` for what is none, or could be meant in two ways.
 */
export function parseAmount(text: string, comma: boolean, digits: number): number | null {
  const plain = text
    .trim()
    .replaceAll(/\p{Nd}/gu, digitOf)
    .replaceAll(/[\s'’]/g, " ")
    .replaceAll(/[.,٫٬]/g, (mark) => (mark === "٫" || mark === (comma ? "," : ".") ? "." : ","))
    // Keypads follow the device, not the page: no thousands have two digits, so these are decimals.
    .replace(/^(\d+),(\d\d?)$/, "$1.$2");
  const shape = new RegExp(`^(\\d*|[1-9]\\d{0,2}(?=([, ]))(\\2\\d{2,3})*\\2\\d{3})(\\.\\d{0,${digits}})?$`);
  const amount = shape.test(plain) ? Number(plain.replaceAll(/[, ]/g, "")) : 0;
  // Beyond, not every cent is a number of its own.
  return amount > 0 && amount < 1e12 ? amount : null;
}
