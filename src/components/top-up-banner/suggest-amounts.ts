// Not below what is missing, but for the tail of a float: of ten millions and one, the one is the eighth figure.
const roundUp = (amount: number, step: number): number => Math.ceil(amount / step - 1e-13) * step;

/**
 * Amounts to offer: what is missing, rounded up to steps a person would choose. 38 gives 40, 50 and 100; 950 gives
 * 950, 1,000 and 1,500.
 */
export function suggestAmounts(missing: number): readonly number[] {
  const size = Math.max(1, 10 ** Math.floor(Math.log10(missing)));
  const steps = size === 1 ? [1, 5, 10] : [size / 2, size * 2.5, size * 10];
  const amounts: number[] = [];
  for (const step of steps) {
    let amount = roundUp(missing, step);
    while (amounts.includes(amount)) amount += step > size * 5 ? size * 5 : step;
    amounts.push(amount);
  }
  return amounts.toSorted((a, b) => a - b);
}
