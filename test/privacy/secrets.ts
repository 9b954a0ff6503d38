// Made up here, in the shapes in use; joined at run time, so that no scanner of secrets stumbles over this file.
const filler = (length: number, salt: number): string =>
  Array.from({ length }, (_, at) => "aB3dE6gH9jK2mN5pQ8sT1vW4xY7z"[(at * 7 + salt * 11) % 28]).join("");
const jwt = (salt: number) => ["eyJhbGciOiJIUzI1NiJ9", `eyJzdWIiOiIx${filler(12, salt)}`, filler(43, salt)].join(".");
const luhn = (head: string): string => {
  for (let last = 0; last < 10; last += 1) {
    const all = `${head}${last}`;
    const sum = all
      .split("")
      .toReversed()
      .reduce((total, digit, at) => {
        const value = Number(digit) * (1 + (at % 2));
        return total + (value > 9 ? value - 9 : value);
      }, 0);
    if (sum % 10 === 0) return all;
  }
  return head;
};
const ibans = ["DE89370400440532013000", "GB82WEST12345698765432", "FR1420041010050500013M02606", "NL91ABNA0417164300"];

const makers: readonly ((salt: number) => string)[] = [
  (n) => ["sk", "live", filler(24, n)].join("_"),
  (n) => ["rk", "live", filler(24, n)].join("_"),
  (n) => `whsec_${filler(32, n)}`,
  (n) => `ghp_${filler(36, n)}`,
  (n) => `github_pat_${filler(60, n)}`,
  (n) => `xox${n % 2 ? "b" : "p"}-${n}12345-${filler(24, n)}`,
  (n) => `AKIA${filler(16, n).toUpperCase()}`,
  (n) => `AIza${filler(35, n)}`,
  jwt,
  (n) => `Bearer ${filler(30, n)}`,
  (n) => `Basic ${btoa(`user${n}:pass${filler(8, n)}`)}`,
  (n) => `-----BEGIN PRIVATE KEY-----\n${filler(64, n)}\n${filler(64, n + 1)}\n-----END PRIVATE KEY-----`,
  (n) => `person.${n}@mail.example.com`,
  (n) => luhn(`4${String(100_000_000_000_00 + n * 7_777_777).slice(0, 14)}`),
  (n) => ibans[n % ibans.length] ?? "",
  (n) => `Cookie: sid=${filler(20, n)}`,
  (n) => `https://a.example/x?token=${filler(20, n)}&b=1`,
  (n) => `https://user${n}:${filler(10, n)}@a.example/x`,
  (n) => `password=${filler(12, n)}`,
  (n) => `"api_key": "${filler(18, n)}"`,
];
/** Two hundred secrets, of each kind ten. */
export const secrets = Array.from({ length: 200 }, (_, at) => (makers[at % makers.length] ?? filler.bind(null, 9))(at));
