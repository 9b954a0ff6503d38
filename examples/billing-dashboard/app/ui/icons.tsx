import type { ReactNode } from "react";

/** Outlines on a 20 px grid, drawn in the ink of the text beside them. */
const PATHS = {
  overview: "M3 10.5 10 4l7 6.5M5 9v7h10V9",
  wallet:
    "M3 6.5h12.5a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15V5.5A1.5 1.5 0 0 1 4.5 4H14M13.5 11.5h.01",
  metering: "M4 16a7.5 7.5 0 1 1 12 0M10 12l3-4M10 12h.01",
  periods: "M4 5h12v11H4zM4 8.5h12M7.5 3v3M12.5 3v3",
  orders: "M4 5h2l1.5 8.5h7L16.5 7H6.5M8 16.5h.01M14 16.5h.01",
  projects: "m10 3 7 3.5-7 3.5-7-3.5zM3 10l7 3.5 7-3.5M3 13.5 10 17l7-3.5",
  keys: "M12.5 3.5a4 4 0 1 1-2.8 6.8L4 16H3v-3l5.3-5.3A4 4 0 0 1 12.5 3.5Zm.5 3.5h.01",
  upload: "M10 13V4m0 0L6.5 7.5M10 4l3.5 3.5M4 13v3h12v-3",
  account: "M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 6.5c.6-2.6 3-4 6-4s5.400 1.400 6 4",
  flaky: "M3 10h3l2-5 3.500 10 2-5H17",
  playground: "M8 3.500v4L3.500 15a1 1 0 0 0 .9 1.500h11.200a1 1 0 0 0 .9-1.500L12 7.500v-4M7 3.500h6M6 12h8",
  customers:
    "M7.5 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Zm-5 6c.5-2.400 2.500-3.700 5-3.700s4.500 1.300 5 3.700M13 4.600a2.500 2.500 0 0 1 0 4.800m1.500 2.700c1.700.5 2.700 1.700 3 3.400",
  catalog: "M3.500 4.500h5v5h-5zM11.500 4.500h5v5h-5zM3.500 12.500h5v4h-5zM11.500 12.500h5v4h-5z",
  invoice: "M5 3h10v14l-2.500-1.500L10 17l-2.500-1.500L5 17zM8 7h4M8 10h4",
  adapters: "M4 6h7M4 10h4M4 14h7M14.500 5v10m0-10-2 2m2-2 2 2",
  up: "M10 15V5m0 0L6 9m4-4 4 4",
  down: "M10 5v10m0 0 4-4m-4 4-4-4",
  remove: "M5 5l10 10M15 5 5 15",
  menu: "M3.500 6h13M3.500 10h13M3.500 14h13",
  sun: "M10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm0-10.500v1.500M10 16v1.500M2.500 10H4m12 0h1.500M4.700 4.700l1 1m8.600 8.600 1 1m0-10.600-1 1M5.700 14.300l-1 1",
  moon: "M16 11.500A6.500 6.500 0 1 1 8.500 4a5.200 5.200 0 0 0 7.500 7.500Z",
  direction: "M13 4 16 7l-3 3M16 7H5m2 3-3 3 3 3m-3-3h11",
  reset: "M4 10a6 6 0 1 1 2 4.500M4 10V6m0 4h4",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
